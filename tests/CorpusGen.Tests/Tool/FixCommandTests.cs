using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace CorpusGen.Tests.Tool;

public sealed class FixCommandTests
{
    private const string Damaged = "Vera\nTittle: A\nAbstract: Bees  fly.\n";
    private const string Mended = "Vera\nTitle: A\nAbstract: Bees fly.\n";

    public static TheoryData<string, Encoding> Ways
    {
        get
        {
            var ways = new TheoryData<string, Encoding>();
            foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
            {
                ways.Add("Vera\nTittle: Ä\nAbstract: Bees fly.\n", encoding);
                ways.Add("Vera\r\nTittle: Ä\r\nAbstract: Bees fly.\r\n", encoding);
                ways.Add("Vera\rTittle: Ä\rAbstract: Bees fly.", encoding);
                ways.Add("Vera\r\nTittle: Ä\nAbstract: Bees\rfly.\r\n\n\r", encoding);
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_is_not_repaired_stays_byte_for_byte(string content, Encoding encoding)
    {
        using var place = new Workplace().With("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(content)]);
        Assert.Equal(0, place.Run("fix", "a.txt").ExitCode);
        byte[] expected = [.. encoding.GetPreamble(), .. encoding.GetBytes(content.Replace("Tittle", "Title", StringComparison.Ordinal))];
        Assert.Equal(expected, File.ReadAllBytes(place["a.txt"]));
    }

    [Fact]
    public void A_second_run_changes_nothing_and_touches_no_file()
    {
        using var place = new Workplace().With("a.txt", Damaged).With("sound.txt", Mended);
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(place["sound.txt"], longAgo);
        var first = place.Run("fix", "*.txt");
        Assert.Equal("1 of 2 files changed\n", first.Error);
        Assert.Equal("", first.Output);
        Assert.Equal(Mended, place.Read("a.txt"));
        File.SetLastWriteTimeUtc(place["a.txt"], longAgo);
        Assert.Equal("0 of 2 files changed\n", place.Run("fix", "*.txt").Error);
        Assert.Equal((longAgo, longAgo), (File.GetLastWriteTimeUtc(place["a.txt"]), File.GetLastWriteTimeUtc(place["sound.txt"])));
        Assert.Equal(["a.txt", "sound.txt"], Directory.GetFileSystemEntries(place.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Rules_that_are_named_are_fixed_alone()
    {
        using var place = new Workplace().With("a.txt", Damaged);
        place.Run("fix", "a.txt", "--rules", "corpus004");
        Assert.Equal("Vera\nTitle: A\nAbstract: Bees  fly.\n", place.Read("a.txt"));
        Assert.Equal(2, place.Run("fix", "a.txt", "--rules", "CORPUS001").ExitCode);
    }

    [Fact]
    public void What_is_no_unicode_is_refused_and_the_others_are_fixed()
    {
        var latin = Encoding.Latin1.GetBytes("Vera\nTittle: Ä\nAbstract: B.");
        using var place = new Workplace().With("a.txt", latin).With("b.txt", Damaged);
        var ran = place.Run("fix", "a.txt", "b.txt");
        Assert.Equal(2, ran.ExitCode);
        Assert.Equal(
            "corpusgen: a.txt: this is neither UTF-8 nor UTF-16 with a byte order mark; nothing is changed\ncorpusgen: b.txt: Bees is now A\n1 of 1 file changed\n",
            ran.Error);
        Assert.Equal(latin, File.ReadAllBytes(place["a.txt"]));
        Assert.Equal(Mended, place.Read("b.txt"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf_16_without_a_byte_order_mark_is_refused(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes("Vera\nTittle: A\nAbstract: Bees  fly.\n");
        using var place = new Workplace().With("a.txt", bytes);
        var ran = place.Run("fix", "a.txt");
        Assert.Equal(2, ran.ExitCode);
        Assert.Equal(
            "corpusgen: a.txt: this is neither UTF-8 nor UTF-16 with a byte order mark; nothing is changed\n0 of 0 files changed\n",
            ran.Error);
        Assert.Equal(bytes, File.ReadAllBytes(place["a.txt"]));
    }

    [Fact]
    public void The_difference_of_utf_16_is_shown_on_a_terminal_alone()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Damaged)];
        using var place = new Workplace().With("a.txt", bytes).With("b.txt", Damaged);
        var piped = place.Run("fix", "*.txt", "--dry-run");
        Assert.StartsWith("--- b.txt\n", piped.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.txt", piped.Output, StringComparison.Ordinal);
        Assert.Equal(
            "corpusgen: a.txt: this is UTF-16, so that its difference cannot be applied and is left out\ncorpusgen: a.txt: Bees would be A\n2 of 2 files would be changed\n",
            piped.Error);
        var seen = place.Run("", ["fix", "*.txt", "--dry-run", "--no-color"], isTerminal: true);
        Assert.StartsWith("--- a.txt\n", seen.Output, StringComparison.Ordinal);
        Assert.Contains(
            "corpusgen: a.txt: this is UTF-16, so that its difference can be read but not applied\n", seen.Error, StringComparison.Ordinal);
        Assert.Equal(0, place.Run("fix", "a.txt").ExitCode);
    }

    [Fact]
    public void A_read_only_file_is_left_as_it_is()
    {
        using var place = new Workplace().With("a.txt", Damaged);
        File.SetAttributes(place["a.txt"], FileAttributes.ReadOnly);
        var ran = place.Run("fix", "a.txt");
        Assert.Equal(2, ran.ExitCode);
        Assert.Equal("corpusgen: a.txt: access is denied; it is as it was\n0 of 1 file changed\n", ran.Error);
        Assert.Equal(Damaged, place.Read("a.txt"));
        Assert.Single(Directory.GetFileSystemEntries(place.Folder));
        File.SetAttributes(place["a.txt"], FileAttributes.Normal);
    }

    /// <summary>Each time the character that cannot be seen goes, the quotes before it meet those behind it.</summary>
    [Fact]
    public void A_file_whose_repairs_make_others_possible_again_and_again_is_left_as_it_is()
    {
        var restless = "Vera\nAbstract: Bees " + string.Concat(Enumerable.Repeat("''\u200D~", 400)) + " fly.\n";
        using var place = new Workplace().With("a.txt", restless).With("b.txt", Damaged);
        var ran = place.Run("fix", "a.txt", "b.txt");
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith(
            "corpusgen: a.txt: each repair makes another one possible, too many times; nothing is repaired\n", ran.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n1 of 2 files changed\n", ran.Error, StringComparison.Ordinal);
        Assert.Equal(restless, place.Read("a.txt"));
    }

    [Fact]
    public void The_file_that_a_link_leads_to_is_replaced_with_its_permissions()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions are other ones there.");
        using var place = new Workplace().With("real/a.txt", Damaged).With("lists/b.txt", "");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherExecute;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(place["real/a.txt"], Mode);
        }

        File.CreateSymbolicLink(place["lists/a.txt"], "../real/a.txt");
        File.CreateSymbolicLink(place["c.txt"], "lists/a.txt");
        Assert.Equal(0, place.Run("fix", "c.txt").ExitCode);
        Assert.Equal("lists/a.txt", new FileInfo(place["c.txt"]).LinkTarget);
        Assert.Equal("../real/a.txt", new FileInfo(place["lists/a.txt"]).LinkTarget);
        Assert.Equal(Mended, place.Read("real/a.txt"));
        Assert.Equal(Mode, OperatingSystem.IsWindows() ? Mode : File.GetUnixFileMode(place["real/a.txt"]));
    }

    [Fact]
    public void Standard_input_is_fixed_to_standard_output()
    {
        using var place = new Workplace();
        Assert.Equal(Mended, place.Run(Damaged, ["fix", "-"]).Output);
        Assert.Equal(Mended, place.Run(Mended, ["fix", "-"]).Output);
        Assert.Equal("\uFEFF" + Mended, place.Run("\uFEFF" + Damaged, ["fix", "-"]).Output);
        Assert.Equal(2, place.Run([0xE9], ["fix", "-"]).ExitCode);
    }

    [Fact]
    public void A_dry_run_changes_nothing()
    {
        using var place = new Workplace().With("a.txt", Damaged).With("b.txt", Mended);
        var ran = place.Run("fix", "*.txt", "--dry-run");
        Assert.Equal(0, ran.ExitCode);
        Assert.Equal("1 of 2 files would be changed\n", ran.Error);
        Assert.Equal(
            "--- a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n Vera\n-Tittle: A\n-Abstract: Bees  fly.\n+Title: A\n+Abstract: Bees fly.\n",
            ran.Output);
        Assert.Equal(Damaged, place.Read("a.txt"));
    }

    [Fact]
    public void On_a_terminal_a_dry_run_shows_no_character_that_acts_on_it()
    {
        using var place = new Workplace().With("a.txt", "Vera\nTittle: \u001B[2J\u202E\r\nAbstract: B.");
        var ran = place.Run("", ["fix", "a.txt", "--dry-run", "--no-color"], isTerminal: true);
        Assert.Contains("-Tittle: \\u001B[2J\\u202E\\u000D\n", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', ran.Output);
    }

    [Theory]
    [InlineData("git", "apply", "-")]
    [InlineData("patch", "-s", "-p0")]
    public async Task What_a_dry_run_writes_can_be_applied(string program, params string[] args)
    {
        string[] contents =
        [
            Damaged,
            Damaged.TrimEnd('\n'),
            "\uFEFF" + Damaged,
            "Vera\n" + string.Concat(
                Enumerable.Range(0, 40).Select(i => $"Tittle: T{i}\nAbstract: Bees {i} fly.\n\n# between\n\n# between\n\n")),
            Damaged.ReplaceLineEndings("\r\n"),
            "Vera\r\nTittle: A\nAbstract: Bees  fly\r\n  home.",
        ];
        using var place = new Workplace();
        using var mended = new Workplace();
        for (var i = 0; i < contents.Length; i++)
        {
            place.With($"lists/my {i}.txt", contents[i]);
            mended.With($"lists/my {i}.txt", contents[i]);
        }

        place.With("change.diff", place.Run("fix", "lists/*.txt", "--dry-run").Output);
        mended.Run("fix", "lists/*.txt");
        string[] shell = ["-c", $"{program} {string.Join(' ', args)} < change.diff"];
        var ran = await place.StartAsync("sh", shell);
        Assert.Equal(
            (0, ""), (ran.ExitCode, string.Concat(ran.Error.Split('\n').Where(line => line.Contains("rror", StringComparison.Ordinal)))));
        Assert.All(
            Enumerable.Range(0, contents.Length), i => Assert.Equal(mended.Read($"lists/my {i}.txt"), place.Read($"lists/my {i}.txt")));
    }

    [Fact]
    public void Names_are_pinned_before_the_first_field_with_the_line_break_that_is_there()
    {
        using var place = new Workplace()
            .With(
                "a.txt",
                "Vera\r\nTitle: BeeNet: Bees\r\nAbstract: Bees fly.\r\n\n# next\nAbstract: We propose Beta, a hive.\nName: Gamma\nAbstract: Ants walk.")
            .With("b.txt", "Abstract: Bees fly.");
        var names = place.Run("list", "*.txt", "--format", "names").Output;
        Assert.Equal("BeeNet\nBeta\nGamma\n", names);
        Assert.Equal(0, place.Run("fix", "*.txt", "--pin-names").ExitCode);
        Assert.Equal(
            "Vera\r\nName: BeeNet\r\nTitle: BeeNet: Bees\r\nAbstract: Bees fly.\r\n\n# next\nName: Beta\nAbstract: We propose Beta, a hive.\nName: Gamma\nAbstract: Ants walk.",
            place.Read("a.txt"));
        Assert.Equal("Name: BeeNet\nAbstract: Bees fly.", place.Read("b.txt"));
        Assert.Equal(names, place.Run("list", "*.txt", "--format", "names").Output);
        Assert.Equal("0 of 2 files changed\n", place.Run("fix", "*.txt", "--pin-names").Error);
    }

    [Fact]
    public void A_name_is_pinned_in_its_own_entry_where_a_repeated_field_begins_it()
    {
        using var place = new Workplace().With("a.txt", "Vera\nTitle: A\n\nTitle: B\nAbstract: Bees fly over the meadow.");
        place.Run("fix", "a.txt", "--pin-names");
        Assert.Equal("Vera\nTitle: A\n\nTitle: B\nName: B\nAbstract: Bees fly over the meadow.", place.Read("a.txt"));
    }

    [Fact]
    public void Names_are_pinned_as_they_were_before_the_repairs()
    {
        const string Content = "Vera\nTilte: BeeNet: Bees\nAbstract: Neural networks of bees fly.\n\nTitle: AntNet: Ants\nAbstarct: Ants walk.\n";
        using var place = new Workplace().With("a.txt", Content);
        var name = Assert.Single(place.Run("list", "a.txt", "--format", "names").Lines);
        Assert.NotEqual("BeeNet", name);

        // A file that cannot be read does not keep the paper that a repair makes from its name.
        Assert.EndsWith("1 of 1 file changed\n", place.Run("fix", "a.txt", "none.txt", "--pin-names").Error, StringComparison.Ordinal);
        Assert.Equal(
            $"Vera\nName: {name}\nTitle: BeeNet: Bees\nAbstract: Neural networks of bees fly.\n\nName: AntNet\nTitle: AntNet: Ants\nAbstract: Ants walk.\n",
            place.Read("a.txt"));
        Assert.Equal("0 of 1 file changed\n", place.Run("fix", "a.txt", "--pin-names").Error);
    }

    [Fact]
    public void A_name_that_a_repair_changes_is_told()
    {
        using var place = new Workplace()
            .With(
                "a.txt",
                "Vera\nTilte: BeeNet: Bees\nAbstract: Neural networks of bees fly.\n\nTitle: AntNet: Ants\nAbstract: Ants  walk.\n")
            .With("b.txt", "Mia\nTitle: BeeNet: Wasps\nAbstract: Wasps sting.");
        var name = place.Run("list", "a.txt", "--format", "names").Lines[0];
        Assert.Equal(
            $"corpusgen: a.txt: {name} would be BeeNetNeuralNetworks\ncorpusgen: b.txt: BeeNet would be BeeNetWasps\n1 of 2 files would be changed\n",
            place.Run("fix", "*.txt", "--dry-run").Error);
        Assert.EndsWith(
            "b.txt: BeeNet is now BeeNetWasps\n1 of 2 files changed\n", place.Run("fix", "*.txt").Error, StringComparison.Ordinal);
        Assert.Equal("0 of 2 files changed\n", place.Run("fix", "*.txt").Error);
    }

    [Fact]
    public void An_entry_without_text_is_no_paper_and_gets_no_name()
    {
        using var place = new Workplace().With("a.txt", "Vera\nTitle: A\nAbstract:\n\nYear: 1999\n");
        place.Run("fix", "a.txt", "--pin-names", "--rules", "CORPUS004");
        Assert.Equal("Vera\nTitle: A\nAbstract:\n\nYear: 1999\n", place.Read("a.txt"));
    }

    [Fact]
    public void An_empty_name_is_filled()
    {
        using var place = new Workplace().With("a.txt", "Vera\nTitle: BeeNet: Bees\nName:\nAbstract: Bees fly.\n");
        place.Run("fix", "a.txt", "--pin-names", "--rules", "CORPUS004");
        Assert.Equal("Vera\nTitle: BeeNet: Bees\nName: BeeNet\nAbstract: Bees fly.\n", place.Read("a.txt"));
    }

    [Fact]
    public void Pinning_changes_no_name_in_texts_of_all_kinds()
    {
        using var place = new Workplace();
        Property.ForAll(
            Property.Text(
                "Title: BeeNet: Bees\n",
                "Title: Bees and ants\n",
                "Title: All: Bees\n",
                "Name: BeeNet\n",
                "Abstract: Bees fly far.\n",
                "Abstract: Ants walk.\r\n",
                "Abstract: We propose BeeNet, a hive.\r",
                "\n",
                "# c\n",
                "Abstract:\n",
                "stray\n"),
            content =>
            {
                place.With("a.txt", "Vera\n" + content).With("b.txt", "Mia\nTitle: BeeNet: Wasps\nAbstract: Wasps sting.");
                var names = place.Run("list", "a.txt", "b.txt", "--format", "names").Output;
                place.Run("fix", "a.txt", "b.txt", "--pin-names", "--rules", "CORPUS004");
                Assert.Equal(names, place.Run("list", "a.txt", "b.txt", "--format", "names").Output);
                Assert.Equal(
                    "0 of 2 files changed\n", place.Run("fix", "a.txt", "b.txt", "--pin-names", "--rules", "CORPUS004").Error[^21..]);
            },
            runs: 150);
    }
}
