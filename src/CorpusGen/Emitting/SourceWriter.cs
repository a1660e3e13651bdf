using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Emitting;

/// <summary>
/// Writes indented C#. Code goes in through <see cref="Line"/> and is the generator's own; whatever comes from a file goes in
/// through <see cref="Literal"/> and <see cref="Xml"/>.
/// </summary>
internal sealed class SourceWriter
{
    private readonly SourceBuffer source = new();
    private int depth;
    private bool isInLine;

    /// <summary>Ends a line of code.</summary>
    /// <param name="code">The code, or the rest of it; nothing for an empty line.</param>
    /// <returns>This writer.</returns>
    public SourceWriter Line(string code = "")
    {
        if (code.Length > 0)
        {
            Code(code);
        }

        source.Append('\n');
        isInLine = false;
        return this;
    }

    /// <summary>Appends several lines of code, each indented, and ends the last.</summary>
    /// <param name="lines">The lines, separated by LF or CRLF.</param>
    /// <returns>This writer.</returns>
    public SourceWriter Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }

        return this;
    }

    /// <summary>Appends a piece of a line of code.</summary>
    /// <param name="code">The code, without a line break.</param>
    /// <returns>This writer.</returns>
    public SourceWriter Code(string code)
    {
        if (!isInLine)
        {
            for (var i = 0; i < depth; i++)
            {
                source.Append("    ");
            }

            isInLine = true;
        }

        source.Append(code);
        return this;
    }

    /// <summary>Appends a string literal.</summary>
    /// <param name="text">Its value: any text.</param>
    /// <param name="suffix">What stands behind the closing quotation mark: <c>u8</c> or nothing.</param>
    /// <returns>This writer.</returns>
    public SourceWriter Literal(string text, string suffix = "")
    {
        Code("\"");
        Escaper.AppendLiteral(source, text);
        return Code("\"").Code(suffix);
    }

    /// <summary>Gets a string literal.</summary>
    /// <param name="text">Its value: any text.</param>
    /// <returns>The literal.</returns>
    public static string Quoted(string text) => new SourceWriter().Literal(text).source.End();

    /// <summary>Appends text to a documentation comment.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>This writer.</returns>
    public SourceWriter Xml(string text)
    {
        Code(string.Empty);
        Escaper.AppendXml(source, text);
        return this;
    }

    /// <summary>Opens a block.</summary>
    /// <param name="head">What stands before it.</param>
    /// <returns>This writer.</returns>
    public SourceWriter Open(string head)
    {
        Line(head).Line("{");
        depth++;
        return this;
    }

    /// <summary>Closes the innermost block.</summary>
    /// <returns>This writer.</returns>
    public SourceWriter Close()
    {
        depth--;
        return Line("}");
    }

    /// <summary>Writes parts that know nothing of one another, on as many cores as there are if it pays.</summary>
    /// <param name="papers">How many papers the parts are about.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="parts">What writes each part, in their order: whole lines.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Together(int papers, CancellationToken cancellationToken, params Action<SourceWriter>[] parts)
    {
        Debug.Assert(!isInLine, "Parts are whole lines.");
        if (!ManyEntries.AreMany(papers))
        {
            foreach (var part in parts)
            {
                part(this);
            }

            return;
        }

        var writers = Array.ConvertAll(parts, _ => new SourceWriter { depth = depth });
        Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => parts[i](writers[i]));
        foreach (var writer in writers)
        {
            source.Take(writer.source);
        }
    }

    /// <summary>Gets what was written, and ends the work: nothing may be written any more.</summary>
    /// <returns>The source, in UTF-8.</returns>
    public SourceText ToSourceText() => source.EndSource();
}
