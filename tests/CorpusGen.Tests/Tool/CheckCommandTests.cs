using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using Xunit;

namespace CorpusGen.Tests.Tool;

public sealed class CheckCommandTests
{
    private const string Damaged = "Vera\nTittle: A\nAbstract:\n";
    private const string Sound = "Vera\nAbstract: Bees fly.\n";

    private static readonly string[] RegionParts = ["line", "column", "endLine", "endColumn"];

    [Fact]
    public void A_finding_is_told_as_compilers_do_with_its_line_and_carets()
    {
        using var place = new Workplace().With("lists/a.txt", Damaged).With("b.txt", Sound);
        var ran = place.Run("check", "lists/a.txt", "b.txt");
        Assert.Equal(
            """
            lists/a.txt(2,1): warning CORPUS004: 'Tittle' is no field; 'Title' was probably meant
                Tittle: A
                ^^^^^^
            lists/a.txt(3,1): error CORPUS001: This abstract has no text, so that the entry is no paper
                Abstract:
                ^^^^^^^^
            1 error, 1 warning and 0 infos in 2 files

            """.ReplaceLineEndings("\n"),
            ran.Output);
        Assert.Equal("", ran.Error);
        Assert.Equal(1, ran.ExitCode);
    }

    [Theory]
    [InlineData(Sound, "info", 0)]
    [InlineData("Vera\nAbstract: Bees  fly.", "info", 1)]
    [InlineData("Vera\nAbstract: Bees  fly.", "warning", 0)]
    [InlineData("Vera\nTittle: A\nAbstract: Bees fly.", "warning", 1)]
    [InlineData("Vera\nTittle: A\nAbstract: Bees fly.", "error", 0)]
    [InlineData("Vera\nAbstract:", "error", 1)]
    public void The_exit_code_says_whether_something_counts(string content, string failOn, int expected)
    {
        using var place = new Workplace().With("a.txt", content);
        Assert.Equal(expected, place.Run("check", "a.txt", "--fail-on", failOn).ExitCode);
    }

    [Fact]
    public void Warnings_count_unless_something_else_is_asked_for()
    {
        using var place = new Workplace()
            .With("warning.txt", "Vera\nTittle: A\nAbstract: B.")
            .With("info.txt", "Vera\nAbstract: Bees  fly.");
        Assert.Equal(1, place.Run("check", "warning.txt").ExitCode);
        Assert.Equal(0, place.Run("check", "info.txt").ExitCode);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_and_the_others_are_checked()
    {
        using var place = new Workplace().With("a.txt", Damaged);
        var ran = place.Run("check", "gone.txt", "a.txt", "*.md");
        Assert.Equal(2, ran.ExitCode);
        Assert.Equal("corpusgen: gone.txt: there is no such file\ncorpusgen: *.md: no file fits this pattern\n", ran.Error);
        Assert.Equal("1 error, 1 warning and 0 infos in 1 file", ran.Lines[^1]);
    }

    [Theory]
    [InlineData("check", "a.txt", "--format", "xml")]
    [InlineData("check", "a.txt", "--fail-on", "never")]
    [InlineData("check", "a.txt", "--rules", "CORPUS999")]
    [InlineData("check", "a.txt", "--rules", "CORPUS901")]
    [InlineData("check", "a.txt", "--what")]
    [InlineData("check")]
    [InlineData("frob", "a.txt")]
    [InlineData]
    public void What_the_command_line_does_not_know_is_refused(params string[] args)
    {
        using var place = new Workplace().With("a.txt", Sound);
        var ran = place.Run(args);
        Assert.Equal(2, ran.ExitCode);
        Assert.Equal("", ran.Output);
        Assert.StartsWith("corpusgen: ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_called_like_an_option_goes_behind_two_hyphens()
    {
        using var place = new Workplace().With("--what", Sound);
        Assert.Equal("corpusgen: there is no option '--what'", place.Run("check", "--what").Error.Split('\n')[0]);
        Assert.Equal(0, place.Run("check", "--", "--what").ExitCode);
        Assert.Equal(0, place.Run("check", "./--what").ExitCode);
    }

    [Fact]
    public void Rules_that_are_named_are_told_of_alone()
    {
        using var place = new Workplace().With("a.txt", Damaged);
        Assert.Equal(["CORPUS001"], Ids(place.Run("check", "a.txt", "--rules", "corpus001, CORPUS131")));
        Assert.Equal(["CORPUS001", "CORPUS004"], Ids(place.Run("check", "a.txt", "--rules", "CORPUS001", "--rules", "CORPUS004")));
    }

    [Fact]
    public void Standard_input_is_checked_like_a_file()
    {
        using var place = new Workplace().With("a.txt", Sound);
        var ran = place.Run("Vera\nAbstract:", ["check", "-", "a.txt"]);
        Assert.StartsWith("stdin(2,1): error CORPUS001: ", ran.Output, StringComparison.Ordinal);
        Assert.Equal("1 error, 0 warnings and 0 infos in 2 files", ran.Lines[^1]);
    }

    [Fact]
    public void A_text_in_another_encoding_is_checked_as_the_compiler_reads_it()
    {
        using var place = new Workplace()
            .With("latin.txt", Encoding.Latin1.GetBytes("Vera\nTittle: Caf\u00E9\nAbstract: B."))
            .With("utf16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Vera\nTittle: Caf\u00E9\nAbstract: B.")]);
        var ran = place.Run("check", "*.txt", "--rules", "CORPUS004");
        Assert.Equal(2, ran.Lines.Count(line => line == "    Tittle: Caf\u00E9"));
    }

    [Theory]
    [InlineData("Tittle: a\u001B[2Jb\u202Ec\tdé\uD83D\uDE00\uDB40\uDC41", @"    Tittle: a\u001B[2Jb\u202Ec\tdé😀\U000E0041")]
    [InlineData("Tittle: \u0085\u2028\uE000", @"    Tittle: ")]
    public void Nothing_of_a_file_acts_on_a_terminal(string line, string expected)
    {
        using var place = new Workplace().With("a.txt", $"Vera\n{line}\nAbstract: B.");
        Assert.Equal(expected, place.Run("check", "a.txt", "--rules", "CORPUS004").Lines[1]);
    }

    [Fact]
    public void The_names_of_files_do_not_either()
    {
        using var place = new Workplace().With("a\u001B\u202E.txt", Damaged);
        Assert.StartsWith(@"a\u001B\u202E.txt(2,1): warning", place.Run("check", "*.txt").Output, StringComparison.Ordinal);
        Assert.Equal("corpusgen: \\u001Bx: there is no such file\n", place.Run("check", "\u001Bx").Error);
    }

    [Fact]
    public void Of_a_long_line_what_is_around_the_finding_is_shown()
    {
        using var place = new Workplace().With("a.txt", $"Vera\nAbstract: {new string('a', 200)}  {new string('b', 200)}");
        var ran = place.Run("check", "a.txt", "--rules", "CORPUS131");
        Assert.StartsWith("a.txt(2,211): info CORPUS131: ", ran.Output, StringComparison.Ordinal);
        Assert.Equal($"    …{new string('a', 40)}  {new string('b', 68)}…", ran.Lines[1]);
        Assert.Equal(new string(' ', 45) + "^^", ran.Lines[2]);
    }

    [Fact]
    public void Carets_stand_below_wide_characters_too()
    {
        using var place = new Workplace().With("a.txt", "Vera\nAbstract: 蜂  飞。");
        Assert.Equal("                ^^", place.Run("check", "a.txt", "--rules", "CORPUS131").Lines[2]);
    }

    [Fact]
    public void No_text_breaks_a_line_or_reaches_a_terminal_unseen()
    {
        using var place = new Workplace();
        Property.ForAll(
            Property.Text(
                "Vera\n",
                "Tittle: ",
                "Abstract: ",
                "word  ",
                "\u202E",
                "\u001B",
                "\t",
                "\r",
                "\n",
                "\uD83D\uDE00",
                "\uD83D",
                "ﬁ",
                "``",
                "\u2028",
                new string('x', 90)),
            content =>
            {
                var ran = place.Run(content, ["check", "-"]);
                Assert.DoesNotContain(ran.Output.EnumerateRunes(), rune => rune.Value != '\n'
                    && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator);
                var found = ran.Lines[..^1].Where(line => !line.StartsWith("    see stdin(", StringComparison.Ordinal)).Chunk(3).ToList();
                Assert.All(found, lines => Assert.StartsWith("stdin(", lines[0], StringComparison.Ordinal));
                Assert.All(found, lines => Assert.Equal("", lines[2].Trim(' ', '^')));
            });
    }

    [Theory]
    [InlineData(true, null, "", true)]
    [InlineData(true, "", "", true)]
    [InlineData(true, "0", "", false)]
    [InlineData(true, null, "--no-color", false)]
    [InlineData(false, null, "", false)]
    public void Colours_are_for_terminals_where_nobody_refuses_them(bool isTerminal, string? noColor, string option, bool expected)
    {
        using var place = new Workplace().With("a.txt", Damaged);
        string[] args = ["check", "a.txt", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var ran = place.Run("", args, isTerminal, name => name == "NO_COLOR" ? noColor : null);
        Assert.Equal(expected, ran.Output.Contains("\u001B[1;31merror CORPUS001\u001B[0m", StringComparison.Ordinal));
        Assert.Equal(expected, ran.Output.Contains('\u001B', StringComparison.Ordinal));
    }

    [Fact]
    public void Files_come_in_the_order_of_their_paths_and_each_once_in_every_run()
    {
        using var place = new Workplace();
        var paths = Enumerable
            .Range(0, 60)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + (i * 7 % 26))}/{i}.txt"))
            .ToArray();
        foreach (var path in paths)
        {
            place.With(path, Damaged);
        }

        string[] args = ["check", .. paths.Reverse(), "**/*.txt", "./a/../" + paths[3], place[paths[4]]];
        var ran = place.Run(args);
        Assert.Equal(
            paths.Order(StringComparer.Ordinal),
            ran.Lines
                .Where(line => line.Contains("CORPUS001", StringComparison.Ordinal))
                .Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)]));
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Equal(ran.Output, place.Run(args).Output));
    }

    [Fact]
    public void Json_is_one_document_of_findings_problems_and_their_number()
    {
        using var place = new Workplace().With("a.txt", Damaged);
        var ran = place.Run("check", "a.txt", "gone.txt", "--format", "json");
        Assert.Equal(2, ran.ExitCode);
        using var json = JsonDocument.Parse(ran.Output);
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("CORPUS004", finding.GetProperty("id").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Equal("'Tittle' is no field; 'Title' was probably meant", finding.GetProperty("message").GetString());
        Assert.EndsWith("/docs/rules/CORPUS004.md", finding.GetProperty("help").GetString(), StringComparison.Ordinal);
        Assert.Equal("a.txt", finding.GetProperty("file").GetString());
        Assert.Equal([2, 1, 2, 7], Region(finding));
        var fix = Assert.Single(finding.GetProperty("fixes").EnumerateArray());
        Assert.True(fix.GetProperty("certain").GetBoolean());
        var edit = Assert.Single(fix.GetProperty("edits").EnumerateArray());
        Assert.Equal("Title", edit.GetProperty("text").GetString());
        Assert.Equal([2, 1, 2, 7], Region(edit));
        Assert.Equal("gone.txt", Assert.Single(json.RootElement.GetProperty("problems").EnumerateArray()).GetProperty("file").GetString());
        Assert.Equal(
            """{"files":1,"errors":1,"warnings":1,"infos":0}""",
            JsonSerializer.Serialize(json.RootElement.GetProperty("summary")));
    }

    [Fact]
    public void Json_holds_no_character_that_acts_on_a_terminal()
    {
        using var place = new Workplace().With("a\u202E.txt", "Vera\nAbstract:\u001B\u202E\u2066\uD800  \uDB40\uDC41");
        var ran = place.Run("check", "*.txt", "--format", "json");
        Assert.DoesNotContain(ran.Output.EnumerateRunes(), rune => rune.Value != '\n'
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);
        using var json = JsonDocument.Parse(ran.Output);
        Assert.Equal("a\u202E.txt", json.RootElement.GetProperty("findings")[0].GetProperty("file").GetString());
    }

    private static IEnumerable<int> Region(JsonElement element) =>
        RegionParts.Select(name => element.GetProperty(name).GetInt32());

    private static IEnumerable<string> Ids(Ran ran) => ran.Lines
        .Where(line => line.Contains(": ", StringComparison.Ordinal) && line.Contains(" CORPUS", StringComparison.Ordinal))
        .Select(line => line[(line.IndexOf("CORPUS", StringComparison.Ordinal))..][..9])
        .Order(StringComparer.Ordinal);
}
