using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace VerifyTests;

/// <summary>Where the snapshots of one comparison are: their folder and what their file names begin with.</summary>
internal sealed record SnapshotNames(string Directory, string Prefix)
{
    private static readonly ConcurrentDictionary<SnapshotNames, bool> Used = new();

    public static SnapshotNames Of(VerifySettings settings, string sourceFile, MethodInfo method, ImmutableArray<object?> arguments)
    {
        var folder = Path.GetDirectoryName(sourceFile) ?? throw new ArgumentException("No folder: " + sourceFile, nameof(sourceFile));
        var directory = settings.Directory is null ? folder : Path.Combine(folder, settings.Directory);
        var prefix = settings.FileName
            ?? TypeName(method.ReflectedType!) + "." + method.Name + Parameters(method, settings.Parameters ?? arguments);
        return new(Path.GetFullPath(directory), prefix);
    }

    /// <summary>Compares a run with the files; two comparisons in a test run may not share their names.</summary>
    public void Check(GeneratorDriverRunResult result)
    {
        if (!Used.TryAdd(this, true))
        {
            throw new InvalidOperationException("The prefix has already been used: " + Prefix);
        }

        SnapshotFolder.Check(this, result, SnapshotFolder.Accepts);
    }

    private static string TypeName(Type type) =>
        type.DeclaringType is { } outer ? TypeName(outer) + "." + type.Name : type.Name;

    private static string Parameters(MethodInfo method, ImmutableArray<object?> values)
    {
        var parameters = method.GetParameters();
        if (parameters.Length != values.Length)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{method.Name} has {parameters.Length} parameters, not {values.Length}."));
        }

        return string.Concat(parameters.Zip(values, (parameter, value) => "_" + parameter.Name + "=" + ForFileName(value)));
    }

    private static string ForFileName(object? value) => value switch
    {
        null => "null",
        string text => string.Concat(text.Select(c => c < ' ' || "\"\\<>|:*?/".Contains(c, StringComparison.Ordinal) ? '-' : c)),
        IEnumerable items => "[" + string.Join(',', items.Cast<object?>().Select(ForFileName)) + "]",
        _ => ForFileName(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
