using System;
using System.Reflection;

namespace CorpusGen.Editor.Tests;

/// <summary>What Roslyn keeps to itself and to its editors.</summary>
internal static class Reflected
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Gets a type of the assembly of editors' features.</summary>
    public static Type Feature(string name) => Assembly.Load("Microsoft.CodeAnalysis.Features").GetType(name, throwOnError: true)!;

    /// <summary>Gets what a property or a field holds.</summary>
    public static object Of(object of, string name) =>
        of.GetType().GetProperty(name, Any)?.GetValue(of) ?? of.GetType().GetField(name, Any)!.GetValue(of)!;
}
