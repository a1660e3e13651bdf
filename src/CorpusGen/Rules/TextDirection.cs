using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>
/// The rules about controls of the direction of writing: embeddings, overrides and isolates as Unicode Standard Annex 9, the
/// bidirectional algorithm, has them. A text is one paragraph.
/// </summary>
internal static class TextDirection
{
    private const string Remove = "Remove it";
    private const string RemoveAll = "Remove the controls";
    private const char PopEmbedding = '\u202C';
    private const char PopIsolate = '\u2069';

    /// <summary>Says whether a unit is a control of the direction of writing, marks without extent included.</summary>
    /// <param name="c">The unit.</param>
    public static bool IsControl(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Checks the controls of a text.</summary>
    /// <param name="text">The text; what is found is added to its findings.</param>
    /// <param name="controls">Where its controls stand, in order.</param>
    public static void Check(TextUnderCheck text, List<int> controls)
    {
        var partners = Match(text, controls);
        var isNeeded = HasLetterFromRightToLeft(text.Text);
        for (var i = 0; i < controls.Count; i++)
        {
            var position = controls[i];
            if (partners[i] < 0)
            {
                var edit = text.HasWords ? text.Edit(position, position + 1, string.Empty) : null;
                text.Report(RuleList.UnbalancedBidi, position, position + 1, Remove,
                    new[] { edit }, TextCharacters.NumberOf(text, position));
            }
            else if (!isNeeded)
            {
                // With one of a pair goes the other, and all between them.
                var last = partners[i];
                var edits = new TextChange?[last - i + 1];
                for (var k = i; k <= last; k++)
                {
                    edits[k - i] = !text.HasWords ? null : text.Edit(controls[k], controls[k] + 1, string.Empty);
                }

                text.Report(RuleList.BidiControl, position, controls[last] + 1,
                    i == last ? Remove : RemoveAll, edits, TextCharacters.NumberOf(text, position));
                i = last;
            }
        }
    }

    /// <summary>
    /// Gives for each control the index of the one that ends it, its own where it needs none, and -1 where there is none. The end
    /// of an isolate ends the embeddings inside, too (rule X6a).
    /// </summary>
    private static int[] Match(TextUnderCheck text, List<int> controls)
    {
        var partners = new int[controls.Count];
        var open = new Stack<int>();
        var openIsolates = 0;
        for (var i = 0; i < controls.Count; i++)
        {
            var c = text.Text[controls[i]];
            partners[i] = -1;
            switch (c)
            {
                case PopEmbedding when open.Count > 0 && !IsIsolate(text.Text[controls[open.Peek()]]):
                    Close(i);
                    break;
                case PopIsolate when openIsolates > 0:
                    while (!IsIsolate(text.Text[controls[open.Peek()]]))
                    {
                        Close(i);
                    }

                    Close(i);
                    openIsolates--;
                    break;
                case PopEmbedding or PopIsolate:
                    break;
                case '\u061C' or '\u200E' or '\u200F':
                    partners[i] = i;
                    break;
                default:
                    open.Push(i);
                    openIsolates += IsIsolate(c) ? 1 : 0;
                    break;
            }
        }

        return partners;

        void Close(int by)
        {
            partners[open.Pop()] = by;
            partners[by] = by;
        }
    }

    private static bool IsIsolate(char c) => c is >= '\u2066' and <= '\u2068';

    private static bool HasLetterFromRightToLeft(string text)
    {
        foreach (var c in text)
        {
            // Hebrew to Arabic Extended-A, their presentation forms, and the two blocks of planes above, by their first surrogate.
            var isInBlock = c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE');
            if ((isInBlock && char.IsLetter(c)) || c is '\uD802' or '\uD803' or '\uD83A' or '\uD83B')
            {
                return true;
            }
        }

        return false;
    }
}
