using System;
using System.IO;

namespace CorpusGen.Tool;

/// <summary>What a run of the command line meets outside: where it stands, what it reads and where it writes.</summary>
/// <param name="Folder">The current folder, absolute: paths are told from it.</param>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output. What is written is UTF-8 without a byte order mark, with LF.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsOutputTerminal">Whether a person sees the output as it is written.</param>
/// <param name="IsErrorTerminal">Whether a person sees standard error as it is written.</param>
/// <param name="Width">How many columns the terminal has; of no account where the output is none.</param>
/// <param name="Variable">Gives a variable of the environment; <see langword="null"/> for one that is not set.</param>
internal sealed record Surroundings(
    string Folder,
    Stream Input,
    Stream Output,
    TextWriter Error,
    bool IsOutputTerminal,
    bool IsErrorTerminal,
    int Width,
    Func<string, string?> Variable)
{
    /// <summary>Tells whether the output may have colours: only a terminal's, and not where somebody asked for none.</summary>
    /// <param name="isRefused">Whether the command line asks for none.</param>
    /// <returns>Whether it may. <c>NO_COLOR</c> counts with any value but the empty one, as no-color.org has it.</returns>
    public bool HasColors(bool isRefused) =>
        IsOutputTerminal
        && !isRefused
        && string.IsNullOrEmpty(Variable("NO_COLOR"))
        && !string.Equals(Variable("TERM"), "dumb", StringComparison.Ordinal);
}
