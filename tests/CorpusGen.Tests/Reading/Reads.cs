using System;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Tests.Reading;

/// <summary>Reads a corpus file and tells what was read.</summary>
internal static class Reads
{
    public static CorpusDocument Document(string content) => CorpusReader.Read(SourceText.From(content), CancellationToken.None);

    /// <summary>
    /// Tells a file as read, each part cut out of the text by its span: <c>label Tony</c>, <c>entry at line 3</c> and its fields
    /// (<c>  Title = a | b</c>, one that is misspelt <c>  Tittle (Title?) = a</c>), <c>stray x</c>, <c>ignore 0: CORPUS114</c>.
    /// </summary>
    public static string Told(string content) => Told(Document(content));

    public static string Told(CorpusDocument document)
    {
        var told = new StringBuilder();
        if (document.Label is { } label)
        {
            told.Append("label ").Append(Cut(label)).Append('\n');
        }

        foreach (var entry in document.Entries)
        {
            told.Append("entry at line ").Append(entry.Line).Append('\n');
            foreach (var field in entry.Fields)
            {
                told.Append("  ").Append(field.IsMisspelt ? Cut(field.NameSpan) + " (" + field.Kind + "?)" : field.Kind)
                    .Append(" = ").AppendJoin(" | ", field.Lines.Select(Cut)).Append('\n');
            }
        }

        foreach (var stray in document.Strays)
        {
            told.Append("stray ").Append(Cut(stray)).Append('\n');
        }

        foreach (var ignore in document.Ignores)
        {
            told.Append("ignore ").Append(ignore.Entry is { } entry ? entry : "file").Append(": ")
                .AppendJoin(' ', ignore.Rules.Select(Cut)).Append('\n');
        }

        return told.ToString().TrimEnd('\n');

        string Cut(TextSpan span) => document.Content.Substring(span.Start, span.Length);
    }

    /// <summary>The number of the line that a position is in, found by counting line breaks.</summary>
    public static int LineOf(string content, int position) =>
        content[..position].Replace("\r\n", "\n", StringComparison.Ordinal).Count(c => c is '\r' or '\n') + 1;
}
