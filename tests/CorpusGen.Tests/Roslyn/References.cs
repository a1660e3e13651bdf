using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace CorpusGen.Tests.Roslyn;

/// <summary>The frameworks that generated code is compiled for: their assemblies and what their projects define.</summary>
public static class References
{
    public const string Net472 = "net472";
    public const string NetStandard20 = "netstandard2.0";

    /// <summary>netstandard2.0 with the package System.Memory: spans, but nothing in the framework that takes them.</summary>
    public const string NetStandard20WithSpans = "netstandard2.0 with System.Memory";

    public const string Net80 = "net8.0";
    public const string Net100 = "net10.0";

    private static readonly ConcurrentDictionary<string, ImmutableArray<MetadataReference>> Loaded = new(StringComparer.Ordinal);

    /// <summary>Gets the frameworks, oldest first.</summary>
    public static IReadOnlyList<string> Frameworks { get; } = [Net472, NetStandard20, NetStandard20WithSpans, Net80, Net100];

    /// <summary>Gets the reference assemblies of a framework; the same objects every time.</summary>
    public static ImmutableArray<MetadataReference> Of(string framework) => Loaded.GetOrAdd(framework, Load);

    /// <summary>Gets the symbols that the SDK defines for a framework, and <c>RELEASE</c>.</summary>
    public static ImmutableArray<string> SymbolsOf(string framework) => framework switch
    {
        Net472 => ["RELEASE", "NETFRAMEWORK", "NET472", .. Upwards(
            "NET", "20", "35", "40", "45", "451", "452", "46", "461", "462", "47", "471", "472")],
        NetStandard20 or NetStandard20WithSpans =>
            ["RELEASE", "NETSTANDARD", "NETSTANDARD2_0", .. Upwards("NETSTANDARD", "1_0", "1_1", "1_2", "1_3", "1_4", "1_5", "1_6", "2_0")],
        Net80 => ["RELEASE", "NET", "NETCOREAPP", "NET8_0", .. Core, .. Upwards("NET", "5_0", "6_0", "7_0", "8_0")],
        Net100 => ["RELEASE", "NET", "NETCOREAPP", "NET10_0", .. Core, .. Upwards("NET", "5_0", "6_0", "7_0", "8_0", "9_0", "10_0")],
        _ => throw new ArgumentOutOfRangeException(nameof(framework), framework, "Not one of the frameworks."),
    };

    private static IEnumerable<string> Core => Upwards("NETCOREAPP", "1_0", "1_1", "2_0", "2_1", "2_2", "3_0", "3_1");

    private static IEnumerable<string> Upwards(string name, params IEnumerable<string> versions) =>
        versions.Select(version => name + version + "_OR_GREATER");

    private static ImmutableArray<MetadataReference> Load(string framework)
    {
        if (framework == NetStandard20WithSpans)
        {
            return [.. Of(NetStandard20), .. Load("System.Memory")];
        }

        var folder = typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(a => a.Key == "References/" + framework)?.Value
            ?? throw new ArgumentOutOfRangeException(nameof(framework), framework, "Not one of the frameworks.");
        var facades = Path.Combine(folder, "Facades");
        return
        [
            .. from file in Directory.EnumerateFiles(folder, "*.dll")
                   .Concat(Directory.Exists(facades) ? Directory.EnumerateFiles(facades, "*.dll") : [])
               where IsAssembly(file)
               orderby file
               select MetadataReference.CreateFromFile(file),
        ];
    }

    /// <summary>Tells .NET Framework's few native libraries and modules from the assemblies beside them.</summary>
    private static bool IsAssembly(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        return reader.HasMetadata && reader.GetMetadataReader().IsAssembly;
    }
}
