using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CorpusGen.Rules;

/// <summary>
/// Every rule that an analyzer of this package reports, each with the page that explains it. An error is what loses a paper, a
/// warning what damages one.
/// </summary>
internal static class RuleList
{
    /// <summary>An abstract without a text.</summary>
    public static readonly DiagnosticDescriptor EmptyAbstract = Rule(
        "CORPUS001",
        "An entry without a text",
        "This abstract has no text, so that the entry is no paper",
        DiagnosticSeverity.Error,
        "A field ends at a blank line: text that stands below one is not the abstract's.");

    /// <summary>Fields that no abstract follows.</summary>
    public static readonly DiagnosticDescriptor NoAbstract = Rule(
        "CORPUS002",
        "Fields without an abstract",
        "No abstract follows these fields, so that the entry is no paper",
        DiagnosticSeverity.Error,
        "An entry ends with its abstract; fields that lead to none belong to no paper.");

    /// <summary>Text outside of every entry.</summary>
    public static readonly DiagnosticDescriptor Stray = Rule(
        "CORPUS003",
        "Text that belongs to no entry",
        "This text belongs to no entry, because it begins no field and stands behind a blank line",
        DiagnosticSeverity.Warning,
        "A field goes on to the next blank line, and what follows one must begin a field.");

    /// <summary>A word that is nearly a field's name.</summary>
    public static readonly DiagnosticDescriptor MisspeltField = Rule(
        "CORPUS004",
        "A misspelt field",
        "'{0}' is no field; '{1}' was probably meant",
        DiagnosticSeverity.Warning,
        "The value of a misspelt field is not used.");

    /// <summary>A field that the entry has already.</summary>
    public static readonly DiagnosticDescriptor RepeatedField = Rule(
        "CORPUS005",
        "A field given twice",
        "The entry has a field '{0}' already, which counts instead of this one",
        DiagnosticSeverity.Warning,
        "Of a field that an entry gives twice the first counts.");

    /// <summary>A property of the project file whose value cannot be read.</summary>
    public static readonly DiagnosticDescriptor UnreadableProperty = Rule(
        "CORPUS901",
        "A property cannot be read",
        "The property '{0}' is '{1}', which is not {2}; the default stands in for it",
        DiagnosticSeverity.Warning,
        "A property of the project file that CorpusGen does not understand would otherwise be ignored without a word.",
        WellKnownDiagnosticTags.CompilationEnd);

    private const string Pages = "https://github.com/corpusgen/corpusgen/blob/main/docs/rules/";

    /// <summary>Gets the rules for what stands in a file.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfFiles { get; } =
        ImmutableArray.Create(EmptyAbstract, NoAbstract, Stray, MisspeltField, RepeatedField);

    /// <summary>Gets all rules, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = OfFiles.Add(UnreadableProperty);

    private static DiagnosticDescriptor Rule(
        string id, string title, string message, DiagnosticSeverity severity, string description, params string[] tags) =>
        new(id, title, message, "CorpusGen", severity, isEnabledByDefault: true, description, Pages + id + ".md", tags);
}
