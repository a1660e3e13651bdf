using System.Linq;
using System.Text;
using CorpusGen.Cleaning;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Cleaning;

/// <summary>Text that was read in the wrong encoding, once or several times, comes back as a whole or stays as it is.</summary>
public sealed class EncodingPassTests
{
    private static readonly string[] Words =
    [
        "café", "naïve", "über", "schön", "β-carotene", "the author’s", "a – b", "“so",
        "so”", "“so”", "Łódź", "Łukasz", "ďábel", "ďalší", "Änderung", "Öl", "Äänekoski",
        "São Paulo", "façade", "œuvre", "señor", "Ångström", "10 µm", "5 °C", "3×3",
        "x ≤ y", "costs €5", "and so on…", "Nguyễn", "Москва", "東京", "naïveté", "a 😀 face",
        "🔬", "plain", "Poincaré", "Erdős", "İstanbul", "Čech", "straße", "à la carte", "déjà-vu", "σ²", "«oui»", "¿qué?", "Ωmega",
    ];

    private static readonly string[] Signs = ["é", "ü", "ö", "ñ", "ß", "É", "Ä", "Ö", "Ô", "Ñ", "Ł", "ď", "β", "’", "–", "“", "”", "…", "😀", "≤", "»"];

    public static TheoryData<string> Misread => [.. Words];

    [Theory]
    [MemberData(nameof(Misread))]
    public void A_word_comes_back_however_often_it_was_misread(string word)
    {
        foreach (var isLatin1 in new[] { true, false })
        {
            for (var times = 1; times <= 4; times++)
            {
                Assert.Equal($"the {word} end", Clean(Misreading($"the {word} end", times, isLatin1)));
            }
        }
    }

    [Fact]
    public void Words_come_back_however_often_and_in_whatever_encoding_they_were_misread() => Property.ForAllTapes(
        tape =>
        {
            var text = string.Join(' ', Enumerable.Range(0, 1 + tape.Next(6)).Select(_ => tape.Pick(Words))) + " end";
            Assert.Equal(text, Clean(Misreading(text, 1 + tape.Next(4), tape.Flip())));
        },
        runs: 1000);

    [Fact]
    public void Misread_signs_come_back_all_of_them_or_none() => Property.ForAllTapes(
        tape =>
        {
            var signs = string.Concat(Enumerable.Range(0, 1 + tape.Next(3)).Select(_ => tape.Pick(Signs)));
            var text = tape.Pick("caf", "CAF", "a ", "A ", "5 ", "(") + signs + tape.Pick("e", "E", " z", " Z", ")", ".");
            var times = 1 + tape.Next(4);
            var isLatin1 = tape.Flip();
            var misread = Misreading(text, times, isLatin1);
            var cleaned = Clean(misread);
            if (cleaned != Clean(text))
            {
                // White space and controls of a run that stays are those of any text.
                Assert.Equal(Readable(misread), Readable(cleaned));
            }
        },
        runs: 2000);

    [Theory]
    [InlineData("SÃO PAULO")]
    [InlineData("MANHÃ” e")]
    [InlineData("IRMÔ – “Ä”")]
    [InlineData("ÂN NHÂN, în România, ÎN ROMÂNIA")]
    [InlineData("5 Å–10 Å, 3 Å², CAFÉ»")]
    [InlineData("“le café’”")]
    [InlineData("CAFÉ’s and É–bar")]
    public void A_word_with_a_capital_of_its_own_stays(string text) => Assert.Equal(text, Clean(text));

    [Theory]
    [InlineData("5 Å–10 nm, 3 Å², Ñ…")]
    [InlineData("CAFÉ’s and É–bar")]
    [InlineData("a «CAFÉ»")]
    public void A_capital_before_a_sign_is_read_once_only(string text) => Assert.Equal(text, Clean(Misreading(text, 1, isLatin1: false)));

    [Fact]
    public void A_closing_quotation_mark_comes_back_without_its_last_byte()
    {
        Assert.Equal("“so” it", Clean(Misreading("“so” it", 1, isLatin1: false).Replace("\u009D", "", System.StringComparison.Ordinal)));
        Assert.Equal("“so” it", Clean(Misreading("“so” it", 2, isLatin1: false).Replace("\u009D", "", System.StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Ã\u0083")]
    [InlineData("Ã„")]
    [InlineData("é’’Ã©")]
    [InlineData("Ð°")]
    public void A_long_row_is_read_in_one_go(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000)) + " z";
        Assert.InRange(Clean(text).Length, 3, text.Length);
    }

    private static string Readable(string text) =>
        string.Join(
            ' ',
            string
                .Concat(text.Select(EncodingPass.FromWindows1252))
                .Split([' ', '\u00A0', '\u0085'], System.StringSplitOptions.RemoveEmptyEntries))
            .Replace("\u00AD", "", System.StringComparison.Ordinal).Normalize();

    /// <summary>
    /// Writes a text in UTF-8 and reads it in another encoding; what Windows-1252 leaves undefined is read as Latin-1 has it.
    /// </summary>
    private static string Misreading(string text, int times, bool isLatin1)
    {
        for (var i = 0; i < times; i++)
        {
            text = string.Concat(
                Encoding.UTF8.GetBytes(text).Select(unit => isLatin1 ? (char)unit : EncodingPass.FromWindows1252((char)unit)));
        }

        return text;
    }

    private static string Clean(string text) => TextCleaner.Clean(text, [new TextSpan(0, text.Length)]).Text;
}
