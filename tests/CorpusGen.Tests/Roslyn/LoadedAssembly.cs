using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Xunit;

namespace CorpusGen.Tests.Roslyn;

/// <summary>A compiled project in this process, until it is disposed of.</summary>
public sealed class LoadedAssembly : IDisposable
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly AssemblyLoadContext context = new("Tested", isCollectible: true);

    internal LoadedAssembly(Stream image) => Assembly = context.LoadFromStream(image);

    public Assembly Assembly { get; }

    public void Dispose() => context.Unload();

    /// <summary>Gets a type by its full name, public or not.</summary>
    public Type TypeNamed(string name) => Assembly.GetType(name, throwOnError: true)!;

    /// <summary>Calls a static method.</summary>
    public object? Call(string type, string method, params object?[] arguments)
    {
        var found = TypeNamed(type).GetMethod(method, Any);
        Assert.True(found is not null, $"{type} has no method {method}");
        return found.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
    }

    /// <summary>Gets a static property or field.</summary>
    public object? Get(string type, string member) => Value(TypeNamed(type), target: null, member);

    /// <summary>Gets a property or field of an object.</summary>
    public static object? Get(object target, string member)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Value(target.GetType(), target, member);
    }

    private static object? Value(Type type, object? target, string member)
    {
        if (type.GetProperty(member, Any) is { } property)
        {
            return property.GetValue(target, BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null);
        }

        var field = type.GetField(member, Any);
        Assert.True(field is not null, $"{type} has no property or field {member}");
        return field.GetValue(target);
    }
}
