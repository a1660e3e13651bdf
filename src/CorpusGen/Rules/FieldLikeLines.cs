using System;
using System.Collections.Generic;
using CorpusGen.Reading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The rules about lines of text that were probably meant to begin a field.</summary>
internal static class FieldLikeLines
{
    /// <summary>The longest word before a colon that is looked at.</summary>
    private const int LongestWord = 15;

    /// <summary>Checks the lines of a field below its first.</summary>
    /// <param name="content">The file.</param>
    /// <param name="field">The field.</param>
    /// <returns>What was probably meant for a field; nothing in an abstract, where such words are ordinary.</returns>
    public static IEnumerable<Finding> Check(string content, Field field)
    {
        if (field.Kind == FieldKind.Abstract)
        {
            yield break;
        }

        var inside = $"is part of '{FieldNames.NameOf(field.Kind)}'";
        foreach (var line in field.Lines)
        {
            // An indented line goes on with its field, and is meant to.
            if (line.Start > field.NameSpan.End + 1 && content[line.Start - 1] is '\r' or '\n'
                && (SpaceBeforeColon(content, line)
                    ?? MissingColon(content, line, inside) ?? UnknownWord(content, line, field.Kind, inside)) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>Checks the first line of a block that belongs to no entry.</summary>
    /// <param name="content">The file.</param>
    /// <param name="stray">The line.</param>
    /// <returns>The heading of an abstract without its colon, or <see langword="null"/>.</returns>
    public static Finding? CheckStray(string content, TextSpan stray) =>
        content[Math.Max(0, stray.Start - 1)] is '\r' or '\n' ? MissingColon(content, stray, "belongs to no entry") : null;

    /// <summary>A field's own name with white space before the colon.</summary>
    private static Finding? SpaceBeforeColon(string content, TextSpan line)
    {
        var end = WordEnd(content, line);
        var colon = end;
        while (colon < line.End && content[colon] is ' ' or '\t')
        {
            colon++;
        }

        var word = content.Substring(line.Start, end - line.Start);
        if (colon == end || colon >= line.End || content[colon] != ':'
            || !FieldNames.TryRead(word + ":", 0, word.Length + 1, isInAbstract: true, out var kind, out var isMisspelt, out _)
            || isMisspelt)
        {
            return null;
        }

        // There is no fix: as a field, the line would end the one above and begin to count, which a person must mean.
        return Finding.Of(RuleList.MisspeltField, TextSpan.FromBounds(line.Start, colon), word + " ", FieldNames.NameOf(kind));
    }

    private static Finding? MissingColon(string content, TextSpan line, string state)
    {
        var text = content.Substring(line.Start, line.Length);
        var isAlone = text is "Abstract" or "ABSTRACT";
        var behind = isAlone ? 0 : AbstractWords.HeadingLength(text);
        return isAlone || behind > 0
            ? Finding.Of(RuleList.FieldLikeLine, new TextSpan(line.Start, AbstractWords.Heading.Length), AbstractWords.Heading, state)
            : null;
    }

    /// <summary>A capitalised word with a colon that is no field's name, in a field whose value is short.</summary>
    private static Finding? UnknownWord(string content, TextSpan line, FieldKind kind, string state)
    {
        var end = WordEnd(content, line);
        var isWord = end - line.Start is >= 2 and <= LongestWord && content[line.Start] is >= 'A' and <= 'Z'
            && end < line.End && content[end] == ':' && (end + 1 == line.End || content[end + 1] is ' ' or '\t');
        return isWord && kind != FieldKind.Keywords
            ? Finding.Of(
                RuleList.FieldLikeLine, TextSpan.FromBounds(line.Start, end), content.Substring(line.Start, end - line.Start), state)
            : null;
    }

    private static int WordEnd(string content, TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && end - line.Start <= LongestWord && (content[end] | 0x20) is >= 'a' and <= 'z')
        {
            end++;
        }

        return end;
    }
}
