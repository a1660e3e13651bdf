using System;
using Microsoft.CodeAnalysis;

namespace CorpusGen.Rules;

/// <summary>What a rule looks at.</summary>
internal enum RuleScope
{
    /// <summary>One corpus file by itself.</summary>
    File,

    /// <summary>All corpus files together; what is found is told in a file.</summary>
    Corpus,

    /// <summary>The C# that uses the papers.</summary>
    Code,

    /// <summary>The project file.</summary>
    Configuration,
}

/// <summary>What becomes of what a rule finds.</summary>
internal enum RuleRemedy
{
    /// <summary>A person must see to it.</summary>
    None,

    /// <summary>There are fixes to choose from, none of them certain: a person chooses one.</summary>
    Choice,

    /// <summary>There is a fix that is certain.</summary>
    Fix,

    /// <summary>The text is repaired on its way into the program; the fix repairs the file.</summary>
    Repaired,
}

/// <summary>What is known of a rule besides its texts; it travels with the rule as tags.</summary>
internal static class RuleTags
{
    /// <summary>Makes the tags of a rule.</summary>
    /// <param name="scope">What it looks at.</param>
    /// <param name="remedy">What becomes of what it finds.</param>
    /// <returns>The tags; the compiler's own for a rule that is asked once for a whole compilation.</returns>
    public static string[] Of(RuleScope scope, RuleRemedy remedy) => scope == RuleScope.Configuration
        ? new[] { Tag(scope), Tag(remedy), WellKnownDiagnosticTags.CompilationEnd }
        : new[] { Tag(scope), Tag(remedy) };

    /// <summary>Gets what a rule looks at.</summary>
    /// <param name="rule">A rule of the list.</param>
    /// <returns>Its scope.</returns>
    /// <exception cref="ArgumentException">The rule is none of the list.</exception>
    public static RuleScope Scope(this DiagnosticDescriptor rule) => Read<RuleScope>(rule);

    /// <summary>Gets what becomes of what a rule finds.</summary>
    /// <param name="rule">A rule of the list.</param>
    /// <returns>Its remedy.</returns>
    /// <exception cref="ArgumentException">The rule is none of the list.</exception>
    public static RuleRemedy Remedy(this DiagnosticDescriptor rule) => Read<RuleRemedy>(rule);

    private static string Tag<T>(T value)
        where T : struct, Enum => $"{typeof(T).Name}.{value}";

    private static T Read<T>(DiagnosticDescriptor rule)
        where T : struct, Enum
    {
        foreach (var tag in rule.CustomTags)
        {
            var index = Array.IndexOf(Known<T>.Tags, tag);
            if (index >= 0)
            {
                return Known<T>.Values[index];
            }
        }

        throw new ArgumentException("The rule is not of the list.", nameof(rule));
    }

    /// <summary>The tags of all values, made once: rules are asked for every finding.</summary>
    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = (T[])Enum.GetValues(typeof(T));

        public static readonly string[] Tags = Array.ConvertAll(Values, Tag);
    }
}
