using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>Something that a rule found in a file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">The characters that it is about.</param>
/// <param name="Arguments">What the message names, fit to be shown.</param>
/// <param name="Fixes">
/// What can be done about it, the likeliest first. The first is certain unless the rule's remedy is
/// <see cref="RuleRemedy.Choice"/>.
/// </param>
internal sealed record Finding(DiagnosticDescriptor Rule, TextSpan Span, EquatableArray<string> Arguments, EquatableArray<Fix> Fixes)
{
    /// <summary>How much of a text a message shows.</summary>
    private const int LongestShown = 60;

    /// <summary>Makes a finding without a fix.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="span">The characters that it is about.</param>
    /// <param name="arguments">What the message names; any text.</param>
    /// <returns>The finding.</returns>
    public static Finding Of(DiagnosticDescriptor rule, TextSpan span, params string[] arguments)
    {
        var shown = new List<string>(arguments.Length);
        foreach (var argument in arguments)
        {
            shown.Add(Shown(argument));
        }

        return new Finding(rule, span, shown.ToEquatableArray(), EquatableArray<Fix>.Empty);
    }

    /// <summary>Adds a fix of one edit.</summary>
    /// <param name="title">What it does, in words.</param>
    /// <param name="span">What it replaces.</param>
    /// <param name="replacement">What stands there afterwards.</param>
    /// <returns>The finding with the fix behind those that it has.</returns>
    public Finding WithFix(string title, TextSpan span, string replacement) =>
        this with
        {
            Fixes = new EquatableArray<Fix>(
                Fixes.Items.Add(new Fix(title, new[] { new TextChange(span, replacement) }.ToEquatableArray()))),
        };

    /// <summary>
    /// Makes a text fit for a message: one line, not too long, and nothing in it that acts on what shows it. White space is a
    /// space; controls, format characters and half surrogate pairs are <c>\uXXXX</c>.
    /// </summary>
    private static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (shown.Length >= LongestShown)
            {
                return shown.Append('\u2026').ToString();
            }

            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(text, i, 2);
                i++;
            }
            else if (char.IsWhiteSpace(text[i]))
            {
                shown.Append(' ');
            }
            else if (IsInert(text[i]))
            {
                shown.Append(text[i]);
            }
            else
            {
                shown.Append("\\u").Append(((int)text[i]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return shown.ToString();
    }

    private static bool IsInert(char c) => char.GetUnicodeCategory(c) switch
    {
        System.Globalization.UnicodeCategory.Control
            or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.Surrogate
            or System.Globalization.UnicodeCategory.PrivateUse
            or System.Globalization.UnicodeCategory.OtherNotAssigned => false,
        _ => true,
    };
}

/// <summary>Something that can be done about a finding.</summary>
/// <param name="Title">What it does, in words: an editor shows it.</param>
/// <param name="Edits">What it changes in the file, in order and without overlap, all within the span of the finding.</param>
internal sealed record Fix(string Title, EquatableArray<TextChange> Edits);
