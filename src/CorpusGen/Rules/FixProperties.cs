using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>
/// A fix on its way from an analyzer to an editor, as properties of a diagnostic: that of a finding about several files cannot be
/// found again in the one file that the editor has.
/// </summary>
internal static class FixProperties
{
    private const string Title = "fix.title";
    private const string Start = "fix.start";
    private const string Length = "fix.length";
    private const string Text = "fix.text";

    /// <summary>Writes a fix.</summary>
    /// <param name="fix">The fix, of one edit.</param>
    /// <returns>Its properties.</returns>
    public static ImmutableDictionary<string, string?> Write(Fix fix)
    {
        var edit = fix.Edits[0];
        return ImmutableDictionary<string, string?>.Empty
            .Add(Title, fix.Title)
            .Add(Start, edit.Span.Start.ToString(CultureInfo.InvariantCulture))
            .Add(Length, edit.Span.Length.ToString(CultureInfo.InvariantCulture))
            .Add(Text, edit.NewText);
    }

    /// <summary>Reads a fix.</summary>
    /// <param name="properties">The properties of a diagnostic.</param>
    /// <param name="text">The file.</param>
    /// <returns>The fix; <see langword="null"/> where there is none, or none that fits the text as it is now.</returns>
    public static Fix? Read(ImmutableDictionary<string, string?> properties, SourceText text) =>
        properties.TryGetValue(Title, out var title) && title is not null
        && properties.TryGetValue(Text, out var replacement) && replacement is not null
        && TryReadNumber(properties, Start, out var start)
        && TryReadNumber(properties, Length, out var length)
        && start <= text.Length && length <= text.Length - start
            ? new Fix(title, ImmutableArray.Create(new TextChange(new TextSpan(start, length), replacement)).ToEquatableArray())
            : null;

    private static bool TryReadNumber(ImmutableDictionary<string, string?> properties, string key, out int number)
    {
        number = 0;
        return properties.TryGetValue(key, out var value)
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
