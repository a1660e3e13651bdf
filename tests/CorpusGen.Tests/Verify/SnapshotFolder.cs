using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace VerifyTests;

/// <summary>Compares what a run leaves with the verified files, and leaves received files where they differ.</summary>
internal static class SnapshotFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>
    /// Gets a value indicating whether verified files are written instead of compared: set <c>CORPUSGEN_ACCEPT=1</c>, run the
    /// tests, and look at the difference in version control before it is committed. Only this runner knows the variable.
    /// </summary>
    public static bool Accepts => Environment.GetEnvironmentVariable("CORPUSGEN_ACCEPT") == "1";

    public static void Check(SnapshotNames names, GeneratorDriverRunResult result, bool accept)
    {
        foreach (var received in Find(names, "received"))
        {
            File.Delete(received);
        }

        var snapshots = Snapshot.Of(result).ToDictionary(s => PathOf(names, s, "verified"), StringComparer.Ordinal);
        var verified = Find(names, "verified");
        var stale = verified.Where(file => !snapshots.ContainsKey(file)).ToList();
        if (accept)
        {
            stale.ForEach(File.Delete);
            Write(snapshots);
            return;
        }

        // The files are looked up in the listing, so that the case of a name counts on every file system.
        var created = snapshots.Where(s => !verified.Contains(s.Key, StringComparer.Ordinal)).ToList();
        var changed = snapshots.Except(created).Where(s => Read(s.Key) != s.Value.Text).ToList();
        Write(created.Concat(changed).ToDictionary(s => PathOf(names, s.Value, "received"), s => s.Value, StringComparer.Ordinal));
        if (created.Count + changed.Count + stale.Count > 0)
        {
            throw new VerifyException(Message(names, created, changed, stale));
        }
    }

    private static string PathOf(SnapshotNames names, Snapshot snapshot, string kind) =>
        Path.Combine(names.Directory, names.Prefix + snapshot.Suffix + "." + kind + "." + snapshot.Extension);

    /// <summary>Lists the files of one comparison; those of <c>Type.Method_name=value</c> are not those of <c>Type.Method</c>.</summary>
    private static List<string> Find(SnapshotNames names, string kind) => !Directory.Exists(names.Directory)
        ? []
        :
        [
            .. from file in Directory.EnumerateFiles(names.Directory)
               let name = Path.GetFileName(file)
               where name.StartsWith(names.Prefix + "." + kind + ".", StringComparison.Ordinal)
                   || (name.StartsWith(names.Prefix + "#", StringComparison.Ordinal)
                       && name.Contains("." + kind + ".", StringComparison.Ordinal))
               orderby name
               select file,
        ];

    private static void Write(Dictionary<string, Snapshot> files)
    {
        foreach (var (path, snapshot) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, snapshot.Text, Utf8);
        }
    }

    /// <summary>Decodes a file, with or without byte order mark; a carriage return in it stays and makes it unequal.</summary>
    private static string Read(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        return Utf8.GetString(bytes.StartsWith(Utf8.Preamble) ? bytes[Utf8.Preamble.Length..] : bytes);
    }

    private static string Message(
        SnapshotNames names,
        List<KeyValuePair<string, Snapshot>> created,
        List<KeyValuePair<string, Snapshot>> changed,
        List<string> stale)
    {
        var message = new StringBuilder("Directory: " + names.Directory + "\n");
        Section("New:", created.Select(Pair));
        Section("NotEqual:", changed.Select(Pair));
        Section("Delete:", stale.Select(Path.GetFileName));
        Section("\nFileContent:", created.Select(s => "New " + Path.GetFileName(s.Key) + "\n" + s.Value.Text));
        Section("\nFileContent:", changed.Select(s => "NotEqual " + Path.GetFileName(s.Key)
            + "\nReceived:\n" + s.Value.Text + "\nVerified:\n" + Read(s.Key)));
        return message.ToString();

        string Pair(KeyValuePair<string, Snapshot> file) => "Received: " + Path.GetFileName(PathOf(names, file.Value, "received"))
            + "\n    Verified: " + Path.GetFileName(file.Key);

        void Section(string title, IEnumerable<string?> lines)
        {
            foreach (var (i, line) in lines.Index())
            {
                message.Append(i == 0 ? title + "\n" : "").Append("  - ").Append(line).Append('\n');
            }
        }
    }
}
