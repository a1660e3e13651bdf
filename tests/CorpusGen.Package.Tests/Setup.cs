using System.Linq;
using System.Reflection;
using CorpusGen.Package.Tests;
using Xunit;

// A build takes all cores. Two at a time would take longer than one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(PackedFeed))]
[assembly: AssemblyFixture(typeof(ClonedRepository))]

namespace CorpusGen.Package.Tests;

/// <summary>What the project file says of the repository.</summary>
internal static class Setup
{
    public static string Root { get; } = Of("RepositoryRoot");

    public static string Configuration { get; } = Of("Configuration");

    public static string Version { get; } = Of("Version");

    public static string BannedApiAnalyzersVersion { get; } = Of("BannedApiAnalyzersVersion");

    private static string Of(string key) =>
        typeof(Setup).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
