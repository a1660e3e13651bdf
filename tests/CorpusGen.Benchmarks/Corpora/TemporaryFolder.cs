using System;
using System.IO;

namespace CorpusGen.Benchmarks.Corpora;

/// <summary>A folder for what a benchmark builds, which is gone when it ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Gets the folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("corpusgen-").FullName;

    /// <summary>Names something in the folder.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its whole path.</returns>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
