using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;

namespace VerifyTests;

/// <summary>One file that a run should leave: what its name has after the prefix, its extension, its text.</summary>
internal sealed record Snapshot(string Suffix, string Extension, string Text)
{
    /// <summary>The diagnostics, if there are any, and every generated source; or the exception of a generator that threw.</summary>
    public static ImmutableArray<Snapshot> Of(GeneratorDriverRunResult result)
    {
        Exception[] exceptions = [.. result.Results.Select(r => r.Exception).OfType<Exception>()];
        if (exceptions.Length == 1)
        {
            ExceptionDispatchInfo.Throw(exceptions[0]);
        }
        else if (exceptions.Length > 1)
        {
            throw new AggregateException(exceptions);
        }

        // The real library sorts by the current culture, too.
        GeneratedSourceResult[] sources =
            [.. result.Results.SelectMany(r => r.GeneratedSources.OrderBy(s => s.HintName, StringComparer.CurrentCulture))];
        var snapshots = sources.GroupBy(NameOf, StringComparer.Ordinal).SelectMany(SameName);
        return result.Diagnostics.IsEmpty
            ? [.. snapshots]
            : [new Snapshot("", "txt", DiagnosticsText.Of(result.Diagnostics)), .. snapshots];
    }

    private static string NameOf(GeneratedSourceResult source) => Path.GetFileNameWithoutExtension(source.HintName);

    private static IEnumerable<Snapshot> SameName(IGrouping<string, GeneratedSourceResult> sources) =>
        sources.Count() == 1
            ? sources.Select(source => Of(source, "#" + sources.Key))
            : sources.Select((source, i) => Of(source, string.Create(CultureInfo.InvariantCulture, $"#{sources.Key}.{i:D2}")));

    private static Snapshot Of(GeneratedSourceResult source, string suffix) => new(
        suffix,
        Path.GetExtension(source.HintName)[1..],
        "//HintName: " + source.HintName + "\n" + Newlines.ToLf(source.SourceText.ToString()));
}

/// <summary>Snapshots know one newline.</summary>
internal static class Newlines
{
    public static string ToLf(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
