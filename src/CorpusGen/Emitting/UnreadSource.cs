using CorpusGen.Rules;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Emitting;

/// <summary>The source that is emitted where a corpus file could not be read: without it the program would lack papers and nobody know.</summary>
internal static class UnreadSource
{
    /// <summary>The name of the source.</summary>
    public const string HintName = "CorpusUnread.g.cs";

    /// <summary>The id of the rule that the source tells: no analyzer does, for the compiler itself says which file it is, and why.</summary>
    public const string Rule = "CORPUS908";

    /// <summary>Emits the source.</summary>
    /// <returns>An error that keeps the compiler from writing an assembly, with the id of the rule and its page.</returns>
    public static SourceText Emit()
    {
        var writer = new SourceWriter();
        SourceFrame.WriteHead(writer);
        writer.Line($"#error {Rule}: CorpusGen has no papers from a corpus file that could not be read, and so there is no program without them "
            + $"({RuleList.PageOf(Rule)})");
        return writer.ToSourceText();
    }
}
