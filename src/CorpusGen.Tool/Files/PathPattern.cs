using System;
using System.Collections.Generic;
using System.Linq;

namespace CorpusGen.Tool.Files;

/// <summary>
/// Finds files by a pattern, also where the shell does not: <c>*</c> is any part of a name, <c>?</c> one character, <c>**</c>
/// any number of folders. As in shells, a name that begins with a dot must be asked for with one.
/// </summary>
internal static class PathPattern
{
    private const string AnyFolders = "**";

    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>Tells whether a text is a pattern.</summary>
    /// <param name="text">A path or a pattern.</param>
    /// <returns>Whether it is a pattern.</returns>
    public static bool IsPattern(string text) => text.IndexOfAny(Wildcards) >= 0;

    /// <summary>Finds the files that a pattern means. Links to folders are not followed by <c>**</c>.</summary>
    /// <param name="pattern">The pattern, with <c>/</c> between folders; on Windows <c>\</c> too.</param>
    /// <param name="store">The file system.</param>
    /// <returns>The paths, told from the current folder unless the pattern is absolute, each once, in no order.</returns>
    /// <exception cref="System.IO.IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Neither may it be.</exception>
    public static IReadOnlyCollection<string> Find(string pattern, FileStore store)
    {
        var parts = (OperatingSystem.IsWindows() ? pattern.Replace('\\', '/') : pattern)
            .Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts[^1] is AnyFolders)
        {
            parts.Add("*");
        }

        // The folders that the parts so far lead to; empty or with a slash behind.
        var folders = new HashSet<string>(StringComparer.Ordinal) { pattern[0] == '/' ? "/" : "" };
        foreach (var part in parts.SkipLast(1))
        {
            folders = [.. folders.SelectMany(folder => Folders(folder, part, store))];
        }

        return [.. folders.SelectMany(folder => Files(folder, parts[^1], store)).ToHashSet(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Folders(string folder, string part, FileStore store) => part switch
    {
        AnyFolders => Below(folder, store),
        _ when !IsPattern(part) => store.IsFolder(folder + part) ? [$"{folder}{part}/"] : [],
        _ => List(folder, store).Folders.Where(item => Matches(item.Name, part)).Select(item => $"{folder}{item.Name}/"),
    };

    private static IEnumerable<string> Files(string folder, string part, FileStore store) => IsPattern(part)
        ? List(folder, store).Files.Where(name => Matches(name, part)).Select(name => folder + name)
        : store.IsFile(folder + part) ? [folder + part] : [];

    private static IEnumerable<string> Below(string folder, FileStore store)
    {
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var current))
        {
            yield return current;
            foreach (var (name, isLink) in List(current, store).Folders)
            {
                if (!isLink && name[0] != '.')
                {
                    open.Push($"{current}{name}/");
                }
            }
        }
    }

    private static (IReadOnlyList<string> Files, IReadOnlyList<(string Name, bool IsLink)> Folders) List(string folder, FileStore store) =>
        store.List(folder.Length == 0 ? "." : folder);

    /// <summary>Tells whether a name fits a part of a pattern; at worst the time is the product of their lengths.</summary>
    private static bool Matches(string name, string part)
    {
        if (name[0] == '.' && part[0] != '.')
        {
            return false;
        }

        int at = 0, place = 0, star = -1, resume = 0;
        while (at < name.Length)
        {
            if (place < part.Length && part[place] == '*')
            {
                star = place++;
                resume = at;
            }
            else if (place < part.Length && (part[place] == '?' || Same(part[place], name[at])))
            {
                place++;
                at++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more.
                place = star + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }

        return part.AsSpan(place).TrimStart('*').IsEmpty;
    }

    private static bool Same(char a, char b) =>
        a == b || (OperatingSystem.IsWindows() && char.ToUpperInvariant(a) == char.ToUpperInvariant(b));
}
