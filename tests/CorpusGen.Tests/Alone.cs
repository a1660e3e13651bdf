using Xunit;

namespace CorpusGen.Tests;

/// <summary>Tests that run while no other test does: they measure what the whole process does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
