using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>Another place that a finding is about.</summary>
/// <param name="File">The index of its file.</param>
/// <param name="Span">The characters there.</param>
internal sealed record OtherPlace(int File, TextSpan Span);

/// <summary>Something that a rule found by looking at all files together.</summary>
/// <param name="File">The index of the file that it is told in.</param>
/// <param name="Finding">What was found in that file.</param>
/// <param name="Other">What it clashes with, the first such place; <see langword="null"/> where there is no single one.</param>
internal sealed record CorpusFinding(int File, Finding Finding, OtherPlace? Other);

/// <summary>All rules that look at the corpus files together.</summary>
internal static class CorpusRules
{
    /// <summary>
    /// Checks the corpus. Time and memory are linear in the length of the files, and so is the number of findings: what clashes
    /// with several places is told with the first of them alone.
    /// </summary>
    /// <param name="files">The files, in any order, no two with the same key.</param>
    /// <param name="weight">Which rules are asked. To find texts that are nearly the same, an info, takes longer than all else.</param>
    /// <param name="cancellationToken">Asked at every entry, in each of the steps that go through them.</param>
    /// <returns>
    /// What was found and no comment silences: by the keys of the files, in the order of the file, and by id where several begin
    /// at one place. Apart from the indexes, it is the same in whatever order the files come.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ImmutableArray<CorpusFinding> Check(
        ImmutableArray<CheckedText> files, RuleWeight weight, CancellationToken cancellationToken)
    {
        var found = new List<CorpusFinding>[files.Length];
        var corpus = CheckedCorpus.Of(files, cancellationToken);
        foreach (var finding in Of(corpus, weight, cancellationToken).Where(finding => weight.Has(finding.Finding.Rule)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            (found[finding.File] ??= new List<CorpusFinding>()).Add(finding);
        }

        var unsilenced = ImmutableArray.CreateBuilder<CorpusFinding>();
        foreach (var file in corpus.Order.Where(file => found[file] is not null))
        {
            var silence = new Silence(files[file].Text.Document.Source);
            unsilenced.AddRange(found[file]
                .Where(finding => !silence.Covers(finding.Finding))
                .OrderBy(finding => finding.Finding.Span.Start)
                .ThenBy(finding => finding.Finding.Rule.Id, StringComparer.Ordinal));
        }

        return unsilenced.ToImmutable();
    }

    private static IEnumerable<CorpusFinding> Of(CheckedCorpus corpus, RuleWeight asked, CancellationToken cancellationToken)
    {
        var findings = TextIdentityRules.Check(corpus).Concat(SharedNameRules.Check(corpus, asked, cancellationToken));
        if (asked.Has(RuleList.NearText))
        {
            findings = findings.Concat(NearTextRules.Check(corpus, cancellationToken));
        }

        return asked.Has(RuleList.ContradictingFields) || asked.Has(RuleList.SharedIdentifier)
            ? findings.Concat(PaperFieldRules.Check(corpus, cancellationToken))
            : findings;
    }
}
