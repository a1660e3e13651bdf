using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Roslyn;

/// <summary>
/// Walks what the steps of a pipeline keep between two runs. A compilation or a part of one would keep it alive and would
/// never be equal to the next one's.
/// </summary>
public static class ObjectGraph
{
    private static readonly Type[] Forbidden =
    [
        typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(SemanticModel),
        typeof(IOperation), typeof(Location), typeof(AnalyzerConfigOptions), typeof(AnalyzerConfigOptionsProvider),
    ];

    private static readonly Type[] Texts = [typeof(AdditionalText), typeof(SourceText)];

    // Roslyn's own names for the two ends of every pipeline, where Roslyn objects go in and come out.
    private static readonly string[] Ends =
    [
        "AdditionalTexts", "AnalyzerConfigOptions", "Compilation", "MetadataReferences", "ParseOptions",
        "SourceOutput", "ImplementationSourceOutput", "HostOutput",
    ];

    /// <summary>Fails when an output of a named step holds a Roslyn object; texts are allowed in the steps named.</summary>
    public static void AssertHoldsNoRoslynObject(GeneratorDriverRunResult result, params IReadOnlyCollection<string> stepsThatMayHoldTexts)
    {
        ArgumentNullException.ThrowIfNull(result);
        var found =
            from step in result.Results.SelectMany(r => r.TrackedSteps)
            where !Ends.Contains(step.Key)
            let forbidden = stepsThatMayHoldTexts.Contains(step.Key) ? Forbidden : [.. Forbidden, .. Texts]
            from output in step.Value.SelectMany(run => run.Outputs)
            let path = Find(output.Value, step.Key, forbidden)
            where path is not null
            select path;
        var complaints = string.Join('\n', found.Distinct());
        Assert.True(complaints.Length == 0, complaints);
    }

    /// <summary>Fails when a value holds a Roslyn object, texts included.</summary>
    public static void AssertHoldsNoRoslynObject(object? value) => Assert.Null(Find(value, "value", [.. Forbidden, .. Texts]));

    /// <summary>Gets the way through fields and elements to the first forbidden object; null where there is none.</summary>
    private static string? Find(object? root, string rootName, Type[] forbidden)
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object? Value, string Path)>([(root, rootName)]);
        while (pending.TryPop(out var item))
        {
            if (item.Value is null || !visited.Add(item.Value))
            {
                continue;
            }

            var type = item.Value.GetType();
            if (forbidden.FirstOrDefault(f => f.IsAssignableFrom(type)) is { } kind)
            {
                return item.Path + " holds a " + kind.Name;
            }

            if (item.Value is not (string or MemberInfo or Pointer) && !IsAllowedText(type))
            {
                Expand(item.Value, type, item.Path, pending);
            }
        }

        return null;
    }

    /// <summary>A text that was not forbidden is not looked into: what is in it is Roslyn's own business.</summary>
    private static bool IsAllowedText(Type type) => Texts.Any(t => t.IsAssignableFrom(type));

    private static void Expand(object value, Type type, string path, Stack<(object? Value, string Path)> pending)
    {
        if (value is Array array)
        {
            if (MayHoldReferences(type.GetElementType()!))
            {
                var i = 0;
                foreach (var element in array)
                {
                    pending.Push((element, path + "[" + i++.ToString(CultureInfo.InvariantCulture) + "]"));
                }
            }

            return;
        }

        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (var field in declaring.GetFields(Own).Where(field => MayHoldReferences(field.FieldType)))
            {
                pending.Push((field.GetValue(value), path + "." + field.Name));
            }
        }
    }

    private static bool MayHoldReferences(Type type) =>
        !type.IsPrimitive && !type.IsEnum && !type.IsPointer && !type.IsFunctionPointer && !type.IsByRefLike && type != typeof(string);
}
