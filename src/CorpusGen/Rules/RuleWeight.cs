using Microsoft.CodeAnalysis;

namespace CorpusGen.Rules;

/// <summary>
/// Which rules are asked, by how much weight they have unless somebody sets it. A compiler that shows no infos does not call an analyzer
/// that has nothing else to say, so that infos have analyzers of their own, and a build does not wait for them.
/// </summary>
internal enum RuleWeight
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that warn or end the build.</summary>
    Warnings,

    /// <summary>Those that tell something that need not be changed.</summary>
    Infos,
}

/// <summary>Tells rules apart by their weight.</summary>
internal static class RuleWeights
{
    /// <summary>Says whether a rule is asked.</summary>
    /// <param name="weight">Which rules are.</param>
    /// <param name="rule">A rule of the list.</param>
    /// <returns>Whether it is one of them.</returns>
    public static bool Has(this RuleWeight weight, DiagnosticDescriptor rule) => weight switch
    {
        RuleWeight.Warnings => rule.DefaultSeverity > DiagnosticSeverity.Info,
        RuleWeight.Infos => rule.DefaultSeverity <= DiagnosticSeverity.Info,
        _ => true,
    };
}
