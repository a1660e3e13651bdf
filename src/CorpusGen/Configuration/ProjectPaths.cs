using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CorpusGen.Configuration;

/// <summary>Tells paths from the project's folder, so that no machine's path is in the output.</summary>
internal static class ProjectPaths
{
    /// <summary>Tells a path from a folder, by its text alone; no file is looked at.</summary>
    /// <param name="path">The path of a file as the compiler knows it.</param>
    /// <param name="projectDirectory">The project's folder; empty where it is not known.</param>
    /// <returns>
    /// The way from the folder to the file, with <c>/</c> between folders and <c>..</c> where it leads up. A file on another
    /// drive, or an absolute path where the folder is not known, goes by its name alone.
    /// </returns>
    public static string Relative(string path, string projectDirectory)
    {
        if (!IsRooted(path))
        {
            return string.Join("/", Split(path, IsWindows(projectDirectory)));
        }

        return Way(path, projectDirectory) ?? Split(path, IsWindows(path)).LastOrDefault() ?? path;
    }

    /// <summary>Gets what tells a file from every other file of the project.</summary>
    /// <param name="path">The path of the file as the compiler knows it.</param>
    /// <param name="projectDirectory">The project's folder; empty where it is not known.</param>
    /// <returns>
    /// The path told from the folder; the whole path where only the file's name is left of it, which two files could share.
    /// It goes no further than into a hash.
    /// </returns>
    public static string Key(string path, string projectDirectory) =>
        IsRooted(path) ? Way(path, projectDirectory) ?? Whole(path) : Relative(path, projectDirectory);

    private static string Whole(string path) =>
        IsWindows(path) ? string.Join(@"\", Split(path, windows: true)) : "/" + string.Join("/", Split(path, windows: false));

    /// <summary>The way from the folder to a file whose path is absolute; <see langword="null"/> where there is none.</summary>
    private static string? Way(string path, string projectDirectory)
    {
        var windows = IsWindows(path);
        var from = Split(projectDirectory, windows);
        var to = Split(path, windows);
        var comparison = windows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && string.Equals(from[common], to[common], comparison))
        {
            common++;
        }

        if (projectDirectory.Length == 0 || (windows && common == 0))
        {
            return null;
        }

        var relative = new StringBuilder();
        for (var i = common; i < from.Length; i++)
        {
            relative.Append("../");
        }

        return relative.Append(string.Join("/", to, common, to.Length - common)).ToString();
    }

    /// <summary>Cuts a path into its parts; <c>.</c> and <c>..</c> are followed, save those that lead up from a relative path.</summary>
    private static string[] Split(string path, bool windows)
    {
        var parts = new List<string>();
        foreach (var part in path.Split(windows ? ['/', '\\'] : ['/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "..")
            {
                if (parts.Count > 0 && parts[parts.Count - 1] is not "..")
                {
                    parts.RemoveAt(parts.Count - 1);
                }
                else if (!IsRooted(path))
                {
                    parts.Add(part);
                }
            }
            else if (part is not ".")
            {
                parts.Add(part);
            }
        }

        return parts.ToArray();
    }

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || IsWindows(path);

    private static bool IsWindows(string path) =>
        (path.Length > 2 && path[1] == ':' && path[2] is '\\' or '/') || path.StartsWith(@"\\", StringComparison.Ordinal);
}
