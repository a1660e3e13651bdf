using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CorpusGen.Rules;

/// <summary>Every rule that an analyzer of this package reports, each with the page that explains it.</summary>
internal static class RuleList
{
    /// <summary>A property of the project file whose value cannot be read.</summary>
    public static readonly DiagnosticDescriptor UnreadableProperty = Rule(
        "CORPUS901",
        "A property cannot be read",
        "The property '{0}' is '{1}', which is not {2}; the default stands in for it",
        DiagnosticSeverity.Warning,
        "A property of the project file that CorpusGen does not understand would otherwise be ignored without a word.");

    private const string Pages = "https://github.com/corpusgen/corpusgen/blob/main/docs/rules/";

    /// <summary>Gets all rules, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(UnreadableProperty);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity, string description) =>
        new(id, title, message, "CorpusGen", severity, isEnabledByDefault: true, description, Pages + id + ".md", WellKnownDiagnosticTags.CompilationEnd);
}
