using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>The consumers that are built together, from nothing, on all cores.</summary>
public sealed class QuickConsumers(PackedFeed feed) : IAsyncLifetime
{
    internal string Folder { get; } = feed.CopyConsumers("quick");

    /// <summary>Gets what the build said.</summary>
    internal Ran Log { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Log = await feed.TryDotnetAsync(Folder, "build", "Quick.slnx", "-m", "--nologo", "-v", "minimal");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The assembly of a consumer.</summary>
    internal string Assembly(string name, string framework) =>
        Path.Combine(Folder, name, "bin", "Debug", framework, name + (framework == "net472" ? ".exe" : ".dll"));
}
