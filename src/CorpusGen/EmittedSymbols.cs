using System;
using System.Collections.Generic;
using System.Linq;
using CorpusGen.Configuration;
using CorpusGen.Emitting;
using Microsoft.CodeAnalysis;

namespace CorpusGen;

/// <summary>Tells what the generator emitted from what a project has of its own.</summary>
internal static class EmittedSymbols
{
    private const string GeneratorName = "CorpusGen";

    /// <summary>
    /// Finds the types and namespaces that bear the name of an emitted type, in the namespace of what is emitted. Where the generator
    /// emitted, its own types are among them.
    /// </summary>
    /// <param name="compilation">The project.</param>
    /// <param name="options">What the project file says.</param>
    /// <returns>The symbols, by the name of the emitted type.</returns>
    public static IEnumerable<INamespaceOrTypeSymbol> Named(Compilation compilation, CorpusOptions options)
    {
        INamespaceSymbol? scope = compilation.Assembly.GlobalNamespace;
        foreach (var part in options.Namespace.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            scope = scope?.GetMembers(part.TrimStart('@')).OfType<INamespaceSymbol>().FirstOrDefault();
        }

        return scope is null
            ? Enumerable.Empty<INamespaceOrTypeSymbol>()
            : EmittedTypes.Names.Items.SelectMany(name => scope.GetMembers(name).Where(CanClash));
    }

    /// <summary>Tells whether a symbol is one of the types that CorpusGen emits, in this project or in one that it refers to.</summary>
    /// <param name="symbol">Any symbol.</param>
    /// <returns>Whether it bears the mark of the generator; a namespace does not.</returns>
    public static bool IsEmitted(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "GeneratedCodeAttribute", ContainingNamespace.Name: "Compiler" }
        && attribute.ConstructorArguments.Length == 2
        && attribute.ConstructorArguments[0].Value is GeneratorName);

    /// <summary>A generic type of the same name is another type, and one of a file alone is in no other file's way.</summary>
    private static bool CanClash(INamespaceOrTypeSymbol symbol) =>
        symbol is not INamedTypeSymbol { Arity: > 0 } and not INamedTypeSymbol { IsFileLocal: true };
}
