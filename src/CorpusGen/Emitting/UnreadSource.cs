using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Emitting;

/// <summary>The source that is emitted where a corpus file could not be read: without it the program would lack papers and nobody know.</summary>
internal static class UnreadSource
{
    /// <summary>The name of the source.</summary>
    public const string HintName = "CorpusUnread.g.cs";

    /// <summary>Emits the source.</summary>
    /// <returns>An error that keeps the compiler from writing an assembly. The compiler itself says which file it is, and why.</returns>
    public static SourceText Emit()
    {
        var writer = new SourceWriter();
        SourceFrame.WriteHead(writer);
        writer.Line("#error CorpusGen has no papers from a corpus file that could not be read, and so there is no program without them");
        return writer.ToSourceText();
    }
}
