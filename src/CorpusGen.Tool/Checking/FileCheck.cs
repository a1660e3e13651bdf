using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorpusGen.Rules;
using CorpusGen.Tool.Files;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Tool.Checking;

/// <summary>A file and what the rules found in it by itself.</summary>
/// <param name="Input">The file.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Understood">What that says.</param>
/// <param name="Findings">What was found, in the order of the file.</param>
internal sealed record CheckedFile(Input Input, SourceText Text, UnderstoodText Understood, ImmutableArray<Finding> Findings);

/// <summary>Checks files with the rules that the compiler checks them with.</summary>
internal static class FileCheck
{
    /// <summary>Checks a file by itself.</summary>
    /// <param name="input">The file.</param>
    /// <param name="file">What it holds.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static CheckedFile Check(Input input, TextFile file, CancellationToken cancellationToken)
    {
        var text = file.ToSourceText();
        var understood = UnderstoodText.Of(text, cancellationToken);
        return new CheckedFile(input, text, understood, FileRules.Check(text, understood.Document, RuleWeight.All, hasFixes: true, cancellationToken));
    }

    /// <summary>Checks the files together and puts all that was found in order.</summary>
    /// <param name="files">The files, each checked by itself, by key.</param>
    /// <param name="problems">What could not be checked.</param>
    /// <param name="rules">The ids of the rules to tell of; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>The report.</returns>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static Report Together(
        ImmutableArray<CheckedFile> files,
        ImmutableArray<Problem> problems,
        ImmutableHashSet<string>? rules,
        CancellationToken cancellationToken)
    {
        ImmutableArray<CheckedText> texts = [.. files.Select(file => new CheckedText(file.Input.Path, file.Input.Key, file.Understood))];
        var found = files
            .SelectMany((file, index) => file.Findings.Select(finding => (File: index, Finding: finding, Other: (OtherPlace?)null)))
            .Concat(CorpusRules.Check(texts, RuleWeight.All, cancellationToken)
                .Select(finding => (finding.File, finding.Finding, finding.Other)));
        IEnumerable<Told> told = found
            .Where(finding => rules?.Contains(finding.Finding.Rule.Id) ?? true)
            .OrderBy(finding => finding.File)
            .ThenBy(finding => finding.Finding.Span.Start)
            .ThenBy(finding => finding.Finding.Rule.Id, System.StringComparer.Ordinal)
            .ThenBy(finding => finding.Finding.Span.Length)
            .Select(finding => new Told(
                At(finding.File, finding.Finding.Span),
                finding.Finding,
                finding.Other is { } other ? At(other.File, other.Span) : null));
        return new Report(files.Length, [.. told], problems);

        Place At(int file, TextSpan span) => new(files[file].Input.Path, files[file].Text, span);
    }
}
