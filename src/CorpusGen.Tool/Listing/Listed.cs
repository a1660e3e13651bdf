using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorpusGen.Configuration;
using CorpusGen.Language;
using CorpusGen.Merging;
using CorpusGen.Reading;
using CorpusGen.Understanding;

namespace CorpusGen.Tool.Listing;

/// <summary>A paper as the compiled program has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its id.</param>
/// <param name="Fields">Its fields, from all its entries.</param>
/// <param name="Abstract">Its clean text.</param>
/// <param name="Keywords">What it is about, best first; all that were found, whatever the enum leaves out.</param>
/// <param name="Abbreviations">The short forms that the text defines.</param>
/// <param name="Sources">Its entries, in the order of files and lines; there is at least one.</param>
internal sealed record Listed(
    string Name,
    string Id,
    PaperFields Fields,
    string Abstract,
    ImmutableArray<Keyword> Keywords,
    ImmutableArray<Abbreviation> Abbreviations,
    ImmutableArray<Source> Sources);

/// <summary>Where a paper stands.</summary>
/// <param name="List">The label of the file.</param>
/// <param name="File">The file, told from the current folder.</param>
/// <param name="Line">The line that the entry begins in, counted from 1.</param>
internal sealed record Source(string List, string File, int Line);

/// <summary>Lists the papers of some files.</summary>
internal static class Listings
{
    // What decides about names and order is the same for every setting.
    private static readonly CorpusOptions Options = new(
        Namespace: "",
        IsPublic: false,
        TextPlace.Auto,
        CorpusOptions.MostKeywordsPerPaper,
        KeywordMinPapers: 1,
        ProjectDirectory: "",
        EquatableArray<OptionProblem>.Empty);

    /// <summary>Puts files together as the generator does.</summary>
    /// <param name="files">The files, no two with the same key.</param>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>The corpus.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static MergedCorpus Merge(ImmutableArray<CorpusFile> files, CancellationToken cancellationToken) =>
        CorpusMerger.Merge(files, Options, cancellationToken);

    /// <summary>Lists the papers.</summary>
    /// <param name="files">The files, by key in ordinal order.</param>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>The papers in the order of <c>Papers.All</c>.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IEnumerable<Listed> List(ImmutableArray<CorpusFile> files, CancellationToken cancellationToken)
    {
        var plans = Merge(files, cancellationToken).Plans;
        var entries = new Dictionary<string, List<(CorpusFile File, PaperEntry Entry)>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var entry in file.Papers)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!entries.TryGetValue(entry.Text, out var same))
                {
                    entries.Add(entry.Text, same = []);
                }

                same.Add((file, entry));
            }
        }

        for (var i = 0; i < files.Length; i++)
        {
            foreach (var plan in plans[i].Papers)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var home = files[i].Papers[plan.Entry];
                var same = entries[home.Text];
                var described = same.Select(item => item.Entry).FirstOrDefault(entry => entry.GivenKeywords > 0) ?? home;
                yield return new Listed(
                    plan.Name,
                    plan.Id,
                    plan.Fields,
                    home.Text,
                    described.Keywords.Items,
                    home.Abbreviations.Items,
                    [.. same.Select(item => new Source(item.File.Label, item.File.Path, item.Entry.Line))]);
            }
        }
    }
}
