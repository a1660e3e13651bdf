using System.Collections.Immutable;
using System.Threading;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>A file to hold against the others.</summary>
/// <param name="Path">What messages call it.</param>
/// <param name="Key">What tells it from every other file.</param>
/// <param name="Text">What it says.</param>
internal sealed record CheckedText(string Path, string Key, UnderstoodText Text);

/// <summary>Another place that a finding is about.</summary>
/// <param name="File">The index of the file.</param>
/// <param name="Span">The characters.</param>
internal sealed record OtherPlace(int File, TextSpan Span);

/// <summary>Something that was found in several files together.</summary>
/// <param name="File">The index of the file that it is told in.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Other">The place that it repeats or contradicts, where there is one.</param>
internal sealed record CorpusFinding(int File, Finding Finding, OtherPlace? Other);

/// <summary>The rules about several files, which this stands in for until the library has them.</summary>
internal static class CorpusRules
{
    /// <summary>Checks the files together.</summary>
    /// <param name="files">The files, by key.</param>
    /// <param name="cancellationToken">Asked at every entry.</param>
    /// <returns>Nothing yet.</returns>
    public static ImmutableArray<CorpusFinding> Check(ImmutableArray<CheckedText> files, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = files;
        return [];
    }
}
