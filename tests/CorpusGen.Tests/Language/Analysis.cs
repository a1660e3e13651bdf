using System.Linq;
using CorpusGen.Language;
using Xunit;

namespace CorpusGen.Tests.Language;

/// <summary>What the tests of this folder read of an analysed text.</summary>
internal static class Analysis
{
    public static AnalyzedText Of(string text) => TextAnalysis.Analyze(text, TestContext.Current.CancellationToken);

    public static string[] Tokens(string text) => [.. Of(text).Tokens.Select(t => text.Substring(t.Start, t.Length))];

    public static string[] Sentences(string text)
    {
        var analyzed = Of(text);
        var bounds = analyzed.SentenceStarts.Add(analyzed.Tokens.Length);
        return [.. analyzed.SentenceStarts.Select(
            (start, i) => text[analyzed.Tokens[start].Start..analyzed.Tokens[bounds[i + 1] - 1].End])];
    }

    public static Tag TagOf(string text, string word)
    {
        var analyzed = Of(text);
        return analyzed.Tokens.First(t => text.Substring(t.Start, t.Length) == word).Tag;
    }

    public static string[] Keywords(string text, string? title = null, params string[] given)
    {
        var analyzed = Of(text);
        var keywords = CorpusGen.Language.Keywords.Extract(
            title is null ? null : Of(title),
            analyzed,
            Abbreviations.Find(analyzed),
            given.ToEquatableArray(),
            TestContext.Current.CancellationToken);
        return [.. keywords.Items.Select(k => k.Text)];
    }
}
