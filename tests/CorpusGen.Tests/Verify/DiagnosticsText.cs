using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace VerifyTests;

/// <summary>
/// Writes diagnostics as the real library does: like JSON, with nothing quoted and nothing escaped. A value that is wholly
/// a GUID or a date-time becomes <c>Guid_1</c>, <c>DateTime_1</c>, the same value the same number.
/// </summary>
internal sealed class DiagnosticsText
{
    private readonly List<Guid> guids = [];
    private readonly List<DateTime> dateTimes = [];

    private DiagnosticsText()
    {
    }

    public static string Of(ImmutableArray<Diagnostic> diagnostics)
    {
        var text = new DiagnosticsText();
        return Braces(0, ["Diagnostics: [" + Lines(2, diagnostics.Select(d => text.Write(d, 2))) + "\n  ]"]);
    }

    private static string Braces(int depth, IEnumerable<string> members) =>
        "{" + Lines(depth + 1, members) + "\n" + Indent(depth) + "}";

    private static string Lines(int depth, IEnumerable<string> items) =>
        string.Join(',', items.Select(item => "\n" + Indent(depth) + item));

    private static string Indent(int depth) => new(' ', 2 * depth);

    private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? Path(Location location) =>
        location == Location.None ? null : location.GetMappedLineSpan().ToString().Replace('/', '\\');

    private string Write(Diagnostic diagnostic, int depth) => Braces(depth, Present(
        Member("Location", Path(diagnostic.Location)),
        Member("Message", diagnostic.GetMessage(CultureInfo.InvariantCulture)),
        Member("Severity", diagnostic.Severity.ToString()),
        Member("WarningLevel", diagnostic.WarningLevel == 0 ? null : diagnostic.WarningLevel.ToString(CultureInfo.InvariantCulture)),
        "Descriptor: " + Write(diagnostic.Descriptor, depth + 1)));

    private string Write(DiagnosticDescriptor descriptor, int depth) => Braces(depth, Present(
        Member("Id", descriptor.Id),
        Member("Title", descriptor.Title.ToString(CultureInfo.InvariantCulture)),
        Member("Description", NullIfBlank(descriptor.Description.ToString(CultureInfo.InvariantCulture))),
        Member("HelpLink", NullIfBlank(descriptor.HelpLinkUri)),
        Member("MessageFormat", descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture)),
        Member("Category", descriptor.Category),
        Member("DefaultSeverity", descriptor.DefaultSeverity.ToString()),
        Member("IsEnabledByDefault", descriptor.IsEnabledByDefault ? "true" : "false"),
        descriptor.CustomTags.Any()
            ? "CustomTags: [" + Lines(depth + 2, descriptor.CustomTags.Select(Scrub)) + "\n" + Indent(depth + 1) + "]"
            : null));

    private static IEnumerable<string> Present(params string?[] members) => members.OfType<string>();

    private string? Member(string name, string? value)
    {
        if (value is null)
        {
            return null;
        }

        var text = Scrub(Newlines.ToLf(value));
        return name + (text.Contains('\n', StringComparison.Ordinal) ? ":\n" : ": ") + text;
    }

    private string Scrub(string value)
    {
        if (Guid.TryParseExact(value, "D", out var guid))
        {
            return "Guid_" + Number(guids, guid);
        }

        return DateTime.TryParseExact(
            value, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dateTime)
            ? "DateTime_" + Number(dateTimes, dateTime)
            : value;
    }

    private static string Number<T>(List<T> seen, T value)
    {
        if (!seen.Contains(value))
        {
            seen.Add(value);
        }

        return (seen.IndexOf(value) + 1).ToString(CultureInfo.InvariantCulture);
    }
}
