using Microsoft.CodeAnalysis;

namespace CorpusGen.Tool.Formats;

/// <summary>Colours text for a terminal (ECMA-48, "select graphic rendition"), or leaves it as it is.</summary>
/// <param name="isOn">Whether there are colours.</param>
internal sealed class Paint(bool isOn)
{
    private const string Red = "1;31";
    private const string Yellow = "1;33";
    private const string Cyan = "1;36";
    private const string Green = "32";

    /// <summary>Colours a word by a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <param name="text">A text fit for a terminal.</param>
    /// <returns>The text in its colour.</returns>
    public string As(DiagnosticSeverity severity, string text) => Wrap(
        severity switch { DiagnosticSeverity.Error => Red, DiagnosticSeverity.Warning => Yellow, _ => Cyan },
        text);

    /// <summary>Colours a line of a difference.</summary>
    /// <param name="text">The line, fit for a terminal.</param>
    /// <returns>The line; green where it comes, red where it goes.</returns>
    public string Difference(string text) => text switch
    {
        ['+', ..] => Wrap(Green, text),
        ['-', ..] => Wrap(Red, text),
        _ => text,
    };

    private string Wrap(string color, string text) => isOn ? $"\u001B[{color}m{text}\u001B[0m" : text;
}
