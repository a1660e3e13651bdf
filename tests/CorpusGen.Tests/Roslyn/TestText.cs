using System;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Tests.Roslyn;

/// <summary>An additional file; one without text is a file that cannot be read.</summary>
public sealed class TestText(string path, SourceText? text) : AdditionalText
{
    private int reads;

    public TestText(string path, string? text)
        : this(path, text is null ? null : SourceText.From(text, Encoding.UTF8))
    {
    }

    public override string Path => path;

    /// <summary>Gets what the host throws when it is asked for the text, or nothing.</summary>
    public Exception? Fault { get; init; }

    /// <summary>Gets how often the text was asked for: a cached step does not ask again.</summary>
    public int Reads => Volatile.Read(ref reads);

    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref reads);
        return Fault is null ? text : throw Fault;
    }
}
