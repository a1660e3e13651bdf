using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorpusGen.Tests.Roslyn;

public sealed class ReferencesTests
{
    public static TheoryData<string> Frameworks => [.. References.Frameworks];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void A_framework_has_the_basic_types(string framework) =>
        GeneratorRun.Of<LineCountGenerator>().WithFramework(framework).WithLanguage(LanguageVersion.CSharp9)
            .WithSource("A.cs", "using System.Linq; internal static class A { internal static readonly int Sum = new[] { 1, 2 }.Sum(); }")
            .Run().AssertClean();

    [Theory]
    [InlineData(References.Net472, false, "mscorlib")]
    [InlineData(References.NetStandard20, false, "netstandard")]
    [InlineData(References.Net80, true, "System.Runtime")]
    [InlineData(References.Net100, true, "System.Runtime")]
    public void Spans_are_there_from_net8_on(string framework, bool expected, string core)
    {
        var compilation = GeneratorRun.Of<LineCountGenerator>().WithFramework(framework).Run().Compilation;
        Assert.Equal(expected, compilation.GetTypeByMetadataName("System.ReadOnlySpan`1") is not null);
        Assert.Equal(core, compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly.Name);
    }

    [Theory]
    [InlineData(References.Net80, "8.0.0.0")]
    [InlineData(References.Net100, "10.0.0.0")]
    public void The_frameworks_are_of_their_version(string framework, string version)
    {
        var compilation = GeneratorRun.Of<LineCountGenerator>().WithFramework(framework).Run().Compilation;
        Assert.Equal(version, compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly.Identity.Version.ToString());
    }

    [Theory]
    [InlineData(References.Net472, "NET472_OR_GREATER && NETFRAMEWORK && !NET5_0_OR_GREATER")]
    [InlineData(References.NetStandard20, "NETSTANDARD2_0_OR_GREATER && !NET472_OR_GREATER && !NETCOREAPP")]
    [InlineData(References.Net80, "NET8_0_OR_GREATER && NETCOREAPP3_1_OR_GREATER && !NET9_0_OR_GREATER")]
    [InlineData(References.Net100, "NET10_0_OR_GREATER && NET && !DEBUG")]
    public void The_symbols_of_a_framework_are_defined(string framework, string condition) =>
        GeneratorRun.Of<LineCountGenerator>().WithFramework(framework)
            .WithSource("A.cs", $"#if !({condition})\n#error no\n#endif\n")
            .Run().AssertClean();
}
