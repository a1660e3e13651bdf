using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CorpusGen.Tool.Fixing;

/// <summary>
/// Tells how two texts differ, in the unified format of <c>diff -u</c>, which <c>git apply</c> and <c>patch -p0</c> read.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Compares two texts.</summary>
    /// <param name="path">The file, with <c>/</c> between folders.</param>
    /// <param name="before">What it holds.</param>
    /// <param name="after">What it would hold.</param>
    /// <returns>
    /// The lines of the difference, each with its line break; none where the texts are the same. Lines of a text end at LF alone,
    /// as all that reads the format has it, so that a CR is a character of its line. Time is n log n in the number of lines.
    /// </returns>
    public static IEnumerable<string> Compare(string path, string before, string after)
    {
        var (old, changed) = (Split(before), Split(after));
        var hunks = Hunks(Changes(old, changed)).ToList();
        if (hunks.Count == 0)
        {
            yield break;
        }

        // patch takes the name with the fewest folders that leads to a file; git apply the lower one, without its first folder.
        yield return $"--- {Quote("", path)}\n";
        yield return $"+++ {Quote("b/", path)}\n";
        foreach (var hunk in hunks)
        {
            foreach (var line in Lines(hunk, old, changed))
            {
                yield return line;
            }
        }
    }

    private static string[] Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..next]);
            start = next;
        }

        return [.. lines];
    }

    /// <summary>
    /// Finds the ranges of lines that differ. Lines that stand once in each text, in the same order in both, hold them together
    /// (Cohen's patience diff, without its recursion); between these, all but equal lines at both ends counts as changed.
    /// </summary>
    private static IEnumerable<Change> Changes(string[] old, string[] changed)
    {
        var (oldStart, newStart) = (0, 0);
        foreach (var (oldAnchor, newAnchor) in Anchors(old, changed).Append((old.Length, changed.Length)))
        {
            var (oldEnd, newEnd) = (oldAnchor, newAnchor);
            while (oldStart < oldEnd && newStart < newEnd && Same(old[oldStart], changed[newStart]))
            {
                oldStart++;
                newStart++;
            }

            while (oldStart < oldEnd && newStart < newEnd && Same(old[oldEnd - 1], changed[newEnd - 1]))
            {
                oldEnd--;
                newEnd--;
            }

            if (oldStart < oldEnd || newStart < newEnd)
            {
                yield return new Change(oldStart, oldEnd, newStart, newEnd);
            }

            (oldStart, newStart) = (oldAnchor + 1, newAnchor + 1);
        }
    }

    /// <summary>The longest sequence of unique lines that has the same order in both (patience sorting).</summary>
    private static List<(int Old, int New)> Anchors(string[] old, string[] changed)
    {
        var places = Unique(changed);
        var common = Unique(old)
            .Where(pair => pair.Value >= 0 && places.GetValueOrDefault(pair.Key, -1) >= 0)
            .Select(pair => (Old: pair.Value, New: places[pair.Key]))
            .OrderBy(pair => pair.Old)
            .ToArray();
        var piles = new List<int>();
        var previous = new int[common.Length];
        for (var i = 0; i < common.Length; i++)
        {
            int low = 0, high = piles.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = common[piles[middle]].New < common[i].New ? (middle + 1, high) : (low, middle);
            }

            previous[i] = low > 0 ? piles[low - 1] : -1;
            if (low == piles.Count)
            {
                piles.Add(i);
            }
            else
            {
                piles[low] = i;
            }
        }

        var anchors = new List<(int, int)>(piles.Count);
        for (var i = piles.Count > 0 ? piles[^1] : -1; i >= 0; i = previous[i])
        {
            anchors.Add(common[i]);
        }

        anchors.Reverse();
        return anchors;
    }

    /// <summary>Where each line stands; -1 for one that stands more than once.</summary>
    private static Dictionary<string, int> Unique(string[] lines)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            places[lines[i]] = places.ContainsKey(lines[i]) ? -1 : i;
        }

        return places;
    }

    /// <summary>Puts changes together whose context would touch.</summary>
    private static IEnumerable<List<Change>> Hunks(IEnumerable<Change> changes)
    {
        var hunk = new List<Change>();
        foreach (var change in changes)
        {
            if (hunk.Count > 0 && change.OldStart - hunk[^1].OldEnd > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(change);
        }

        if (hunk.Count > 0)
        {
            yield return hunk;
        }
    }

    private static IEnumerable<string> Lines(List<Change> hunk, string[] old, string[] changed)
    {
        var lead = Math.Min(Context, hunk[0].OldStart);
        var trail = Math.Min(Context, old.Length - hunk[^1].OldEnd);
        var oldStart = hunk[0].OldStart - lead;
        yield return $"@@ -{Range(oldStart, hunk[^1].OldEnd + trail)} +{Range(hunk[0].NewStart - lead, hunk[^1].NewEnd + trail)} @@\n";
        var done = oldStart;
        foreach (var change in hunk)
        {
            foreach (var line in Marked(' ', old, done, change.OldStart)
                .Concat(Marked('-', old, change.OldStart, change.OldEnd))
                .Concat(Marked('+', changed, change.NewStart, change.NewEnd)))
            {
                yield return line;
            }

            done = change.OldEnd;
        }

        foreach (var line in Marked(' ', old, done, done + trail))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Marked(char mark, string[] lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (lines[i].EndsWith('\n'))
            {
                yield return mark + lines[i];
            }
            else
            {
                yield return $"{mark}{lines[i]}\n";
                yield return "\\ No newline at end of file\n";
            }
        }
    }

    /// <summary>A range begins with its first line, counted from 1; an empty one with the line before it.</summary>
    private static string Range(int start, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"{(start == end ? start : start + 1)},{end - start}");

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    /// <summary>
    /// Writes a path as Git does: what is no plain character in quotes and octal, and behind one with a space a tab, so that
    /// it is seen where it ends.
    /// </summary>
    private static string Quote(string prefix, string path)
    {
        var bytes = Encoding.UTF8.GetBytes(prefix + path);
        if (Array.TrueForAll(bytes, b => b is >= 0x20 and < 0x7F and not ((byte)'"' or (byte)'\\')))
        {
            return path.Contains(' ', StringComparison.Ordinal) ? $"{prefix}{path}\t" : prefix + path;
        }

        var quoted = new StringBuilder("\"");
        foreach (var b in bytes)
        {
            if (b is (byte)'"' or (byte)'\\')
            {
                quoted.Append('\\').Append((char)b);
            }
            else if (b is >= 0x20 and < 0x7F)
            {
                quoted.Append((char)b);
            }
            else
            {
                quoted.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0'));
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Lines that differ: from and up to, in the one text and in the other.</summary>
    private readonly record struct Change(int OldStart, int OldEnd, int NewStart, int NewEnd);
}
