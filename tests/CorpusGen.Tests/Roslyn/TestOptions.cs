using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Tests.Roslyn;

/// <summary>What the project file tells the compiler: properties, and metadata of additional files by path.</summary>
public sealed class TestOptions : AnalyzerConfigOptionsProvider
{
    public static readonly TestOptions Empty = new(Values.None, ImmutableDictionary<string, Values>.Empty);

    private readonly Values properties;
    private readonly ImmutableDictionary<string, Values> metadata;

    private TestOptions(Values properties, ImmutableDictionary<string, Values> metadata)
    {
        this.properties = properties;
        this.metadata = metadata;
    }

    public override AnalyzerConfigOptions GlobalOptions => properties;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        metadata.GetValueOrDefault(textFile?.Path ?? "", Values.None);

    /// <summary>Sets an MSBuild property, as <c>CompilerVisibleProperty</c> hands it over.</summary>
    public TestOptions WithProperty(string name, string value) =>
        new(properties.With("build_property." + name, value), metadata);

    /// <summary>Sets metadata of an additional file, as <c>CompilerVisibleItemMetadata</c> hands it over.</summary>
    public TestOptions WithMetadata(string path, string name, string value) =>
        new(
            properties,
            metadata.SetItem(path, metadata.GetValueOrDefault(path, Values.None).With("build_metadata.AdditionalFiles." + name, value)));

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Values None = new(ImmutableDictionary.Create<string, string>(KeyComparer));

        public Values With(string key, string value) => new(values.SetItem(key, value));

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
