using System;
using System.Linq;
using CorpusGen.Configuration;
using CorpusGen.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorpusGen;

/// <summary>Finds out what the project that is compiled can do.</summary>
internal static class TargetReader
{
    /// <summary>Looks at the language version, the framework and the project's own types.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="parseOptions">How its sources are read; a project without sources tells its language only here.</param>
    /// <param name="options">What the project file says.</param>
    /// <returns>What decides the form of the output; it holds nothing of the compilation.</returns>
    public static EmitTarget Read(Compilation compilation, ParseOptions parseOptions, CorpusOptions options)
    {
        var version = parseOptions is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.CSharp1;
        var span = Span(compilation);
        return new EmitTarget(
            version >= LanguageVersion.CSharp9,
            version >= LanguageVersion.CSharp11,
            span is not null,
            DecodesSpans(compilation, span),
            compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonIgnoreAttribute") is not null,
            EmittedSymbols.Named(compilation, options).Select(symbol => symbol.Name).Distinct(StringComparer.Ordinal).ToEquatableArray())
        {
            HasInterfaceMembers = compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.RuntimeFeature")
                ?.GetMembers("DefaultImplementationsOfInterfaces").Length > 0,
        };
    }

    /// <summary>
    /// Finds the folder that paths are told from. A build without MSBuild does not say where the project is; the compiler then knows the
    /// folder that it was started in, under which the same files stand on every machine, whatever it is called there.
    /// </summary>
    /// <param name="compilation">The project.</param>
    /// <param name="options">What the project file says.</param>
    /// <returns>The folder; empty where neither says one.</returns>
    public static string Folder(Compilation compilation, CorpusOptions options) =>
        options.ProjectDirectory.Length == 0
            && compilation.Options.SourceReferenceResolver is SourceFileResolver { BaseDirectory: { } folder }
            ? folder
            : options.ProjectDirectory;

    /// <summary>The framework's own span: one that a project brings along may be internal, or lack what the output asks of it.</summary>
    private static INamedTypeSymbol? Span(Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.ReadOnlySpan`1") is { DeclaredAccessibility: Accessibility.Public } span
        && !SymbolEqualityComparer.Default.Equals(span.ContainingAssembly, compilation.Assembly)
            ? span
            : null;

    private static bool DecodesSpans(Compilation compilation, INamedTypeSymbol? span) =>
        compilation.GetTypeByMetadataName("System.Text.Encoding") is { } encoding
        && encoding.GetMembers("GetString").OfType<IMethodSymbol>().Any(method => method.Parameters.Length == 1
            && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type.OriginalDefinition, span));
}
