using System.Reflection;
using Xunit;

namespace CorpusGen.Tests.Emitting;

public sealed class VersionTests
{
    [Fact]
    public void The_version_in_emitted_code_is_that_of_the_generator() => Assert.Equal(
        ThisAssembly.Version,
        typeof(CorpusGenerator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
}
