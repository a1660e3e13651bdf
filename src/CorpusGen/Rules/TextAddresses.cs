using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Rules;

/// <summary>The rule about web addresses with a gap that is certainly none: <c>https: //example.org</c>.</summary>
internal static class TextAddresses
{
    private const int LongestHost = 60;

    // Hosts where an address goes on with two names: the owner's and the thing's.
    private static readonly HashSet<string> Repositories = new(StringComparer.OrdinalIgnoreCase)
    {
        "github.com", "www.github.com", "gitlab.com", "bitbucket.org", "huggingface.co",
    };

    // Last parts of hosts that are no words.
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal) { "com", "org", "edu", "io" };

    /// <summary>Looks at a colon.</summary>
    /// <param name="text">The text; what is found is added to its findings.</param>
    /// <param name="colon">Where the colon stands.</param>
    /// <returns>Whether an address goes on behind it.</returns>
    [MethodImpl(Hot.Path)]
    public static bool At(TextUnderCheck text, int colon)
    {
        var gaps = new List<int>();
        var scheme = text.At(colon - 1) == ' ' ? colon - 1 : colon;
        if (scheme < colon)
        {
            gaps.Add(scheme);
        }

        var start = text.Reads(scheme - 5, "https") ? scheme - 5 : scheme - 4;
        var slashes = Skip(colon + 1);
        if (text.At(slashes) != '/' || text.At(slashes + 1) != '/')
        {
            return false;
        }

        if (!text.Reads(start, scheme - start == 5 ? "https" : "http") || char.IsLetterOrDigit(text.At(start - 1)))
        {
            return slashes == colon + 1 && scheme == colon;
        }

        var host = Skip(slashes + 2);
        var end = EndOfHost(host);
        if (end == host || !HasDot(host, end))
        {
            return slashes == colon + 1 && scheme == colon;
        }

        if (text.At(end - 1) == '.' && text.At(end) == ' ' && EndingBehind(end + 1) is var ending && ending > 0)
        {
            gaps.Add(end);
            end = ending;
        }

        if (text.At(end) == '/' && text.At(end + 1) == ' ' && Repositories.Contains(text.Text.Substring(host, end - host))
            && IsPath(end + 2))
        {
            gaps.Add(end + 1);
            end += 2;
        }

        while (text.At(end) != ' ' && end - host < LongestHost * 2)
        {
            end++;
        }

        while (text.At(end - 1) is '.' or ',' or ';' or ')' or ':')
        {
            end--;
        }

        if (gaps.Count > 0)
        {
            var edits = new TextChange?[gaps.Count];
            for (var i = 0; i < edits.Length; i++)
            {
                edits[i] = text.Edit(gaps[i], gaps[i] + 1, string.Empty);
            }

            text.Report(RuleList.BrokenAddress, start, end, "Close the gap", edits, text.Text.Substring(start, end - start));
        }

        return text.At(colon + 1) != ' ';

        int Skip(int position)
        {
            if (text.At(position) != ' ' || position >= text.Text.Length)
            {
                return position;
            }

            gaps.Add(position);
            return position + 1;
        }

        int EndOfHost(int position)
        {
            var at = position;
            while (at - position < LongestHost
                && text.At(at) is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-')
            {
                at++;
            }

            return at;
        }

        bool HasDot(int position, int behind)
        {
            var dot = text.Text.IndexOf('.', position, behind - position);
            return dot > position && (dot + 1 < behind || EndingBehind(behind + 1) > 0);
        }

        int EndingBehind(int position)
        {
            var at = EndOfHost(position);
            if (position == at || !Endings.Contains(text.Text.Substring(position, at - position).TrimEnd('.')))
            {
                return -1;
            }

            return text.At(at - 1) == '.' ? at - 1 : at;
        }

        bool IsPath(int position)
        {
            // The owner's name, a slash, and something behind it; "and/or" is a word, not a path.
            var at = position;
            while (at - position < LongestHost && (char.IsLetterOrDigit(text.At(at)) || text.At(at) is '-' or '_' or '.'))
            {
                at++;
            }

            return at > position && text.At(at) == '/' && char.IsLetterOrDigit(text.At(at + 1)) && !text.Reads(position, "and/or");
        }
    }
}
