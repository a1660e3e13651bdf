using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CorpusGen.Tool.Files;

/// <summary>A file is not what it was when it was read.</summary>
internal sealed class ChangedFileException : IOException
{
    /// <summary>Makes the exception.</summary>
    public ChangedFileException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is said of it.</param>
    public ChangedFileException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is said of it.</param>
    /// <param name="innerException">What led to it.</param>
    public ChangedFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The file system: all that the command line does with it.</summary>
/// <param name="folder">The current folder, absolute.</param>
internal sealed class FileStore(string folder)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Gets the current folder, absolute.</summary>
    public string Folder => folder;

    /// <summary>Tells whether a failure is one of the file system, which a message can say.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsFailure(Exception failure) => failure is IOException or UnauthorizedAccessException;

    /// <summary>Says what the matter is, without the machine's path that the framework's own messages hold.</summary>
    /// <param name="failure">A failure of the file system.</param>
    /// <returns>The reason, in words.</returns>
    public static string ReasonOf(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "access is denied",
        PathTooLongException => "the path is too long",
        ChangedFileException => "somebody else changed it after it was read",
        _ => "reading or writing failed",
    };

    /// <summary>Makes a path absolute.</summary>
    /// <param name="path">A path, told from the current folder.</param>
    /// <returns>The path from the root.</returns>
    public string Whole(string path) => Path.GetFullPath(path, folder);

    /// <summary>Tells whether a path leads to a file.</summary>
    /// <param name="path">A path, told from the current folder.</param>
    /// <returns>Whether it does; also where the file cannot be read.</returns>
    public bool IsFile(string path) => File.Exists(Whole(path));

    /// <summary>Tells whether a path leads to a folder.</summary>
    /// <param name="path">A path, told from the current folder.</param>
    /// <returns>Whether it does.</returns>
    public bool IsFolder(string path) => Directory.Exists(Whole(path));

    /// <summary>Lists what is in a folder.</summary>
    /// <param name="path">The folder, told from the current one.</param>
    /// <returns>The names of the files; and those of the folders, each with whether it is a link.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Neither may it be.</exception>
    public (IReadOnlyList<string> Files, IReadOnlyList<(string Name, bool IsLink)> Folders) List(string path)
    {
        var items = new DirectoryInfo(Whole(path)).EnumerateFileSystemInfos("*", Everything).ToList();
        return (
            [.. items.OfType<FileInfo>().Select(file => file.Name)],
            [.. items.OfType<DirectoryInfo>().Select(item => (item.Name, item.Attributes.HasFlag(FileAttributes.ReparsePoint)))]);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, told from the current folder.</param>
    /// <returns>All its bytes.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Neither may it be.</exception>
    public byte[] Read(string path) => File.ReadAllBytes(Whole(path));

    /// <summary>
    /// Replaces what a file holds, wholly or not at all: the new bytes are on the disk beside it before they take its name.
    /// Its permissions stay. Where the path is a link, the file that it leads to is replaced.
    /// </summary>
    /// <param name="path">The file, told from the current folder.</param>
    /// <param name="before">What it held when it was read: a file that somebody else changed since then is theirs.</param>
    /// <param name="bytes">What it holds afterwards.</param>
    /// <exception cref="ChangedFileException">It holds something else by now; it is left so.</exception>
    /// <exception cref="IOException">It cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; it is as it was.</exception>
    public void Replace(string path, ReadOnlySpan<byte> before, ReadOnlySpan<byte> bytes)
    {
        var whole = Whole(path);
        var target = File.ResolveLinkTarget(whole, returnFinalTarget: true)?.FullName ?? whole;
        DemandWritable(target);
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetRandomFileName()}.corpusgen");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                // Nobody reads what only the owner may, not even for a moment.
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            try
            {
                using var stream = new FileStream(temporary, options);
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            catch (ArgumentOutOfRangeException failure)
            {
                // What the framework makes of a file that is larger than the file system, or the user's limit, allows.
                throw new IOException(failure.Message, failure);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            // As late as can be: an editor may save the file at any time.
            if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(before))
            {
                throw new ChangedFileException();
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            // Nothing is there any more unless something failed.
            File.Delete(temporary);
        }
    }

    /// <summary>A name can be taken from a file that may not be written; that is not what its owner meant.</summary>
    private static void DemandWritable(string target)
    {
        if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
        {
            throw new UnauthorizedAccessException();
        }

        using var _ = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
    }
}
