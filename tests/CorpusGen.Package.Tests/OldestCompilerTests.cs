using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CorpusGen.Package.Tests;

/// <summary>The packed assemblies in the hands of the oldest compiler that they are for, which these tests are compiled with.</summary>
public sealed class OldestCompilerTests(PackedFeed feed) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("corpusgen").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>
    /// The code fixes refer to Workspaces, which no compiler has. They stand in an assembly in which a compiler finds neither analyzer
    /// nor generator, and so it does not load it, nor does it compare versions (CS9057).
    /// </summary>
    [Fact]
    public void The_compiler_takes_the_generator_and_the_analyzers_and_leaves_the_code_fixes_alone()
    {
        Assert.Equal(new Version(4, 8, 0, 0), typeof(Compilation).Assembly.GetName().Version);
        ZipFile.ExtractToDirectory(feed.Package, folder);
        var loader = new Loader();
        var failures = new List<string>();
        var packed = Directory.GetFiles(Path.Combine(folder, "analyzers", "dotnet", "cs")).Order(StringComparer.Ordinal);
        var found = packed.Select(path =>
        {
            var name = Path.GetFileName(path);
            var reference = new AnalyzerFileReference(path, loader);
            reference.AnalyzerLoadFailed += (_, failure) => failures.Add($"{name}: {failure.ErrorCode} {failure.Message}");
            return (name, reference.GetGenerators(LanguageNames.CSharp).Length, reference.GetAnalyzers(LanguageNames.CSharp).Length);
        }).ToList();
        Assert.Equal(("CorpusGen.CodeFixes.dll", 0, 0), found[0]);
        Assert.Equal(("CorpusGen.dll", 1, 6), found[1]);
        Assert.Equal(["CorpusGen.dll"], loader.Loaded);
        Assert.DoesNotContain(failures, failure => !failure.StartsWith("CorpusGen.CodeFixes.dll: NoAnalyzers", StringComparison.Ordinal));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private readonly AssemblyLoadContext context = new("packed");

        public List<string> Loaded { get; } = [];

        public void AddDependencyLocation(string fullPath)
        {
            // Nothing in the package depends on anything else in it but the code fixes.
        }

        public Assembly LoadFromPath(string fullPath)
        {
            Loaded.Add(Path.GetFileName(fullPath));
            return context.LoadFromAssemblyPath(fullPath);
        }
    }
}
