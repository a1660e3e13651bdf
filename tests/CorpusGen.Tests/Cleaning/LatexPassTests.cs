using System.Collections.Immutable;
using System.Linq;
using CorpusGen.Cleaning;
using FsCheck;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Cleaning;

public sealed class LatexPassTests
{
    // Every way into the pass, and what stands beside it: no sign of the other passes but white space.
    internal static readonly Gen<string> Texts = Property.Text(
        "\\", "\\\\", "$", "$", "$$", "{", "}", "{", "}", "^", "_", "~", "%", "@", "5", "10", ",", ".", "(", ")", "[", "]", " ", " ",
        "a", "B", "BERT", " and ", " we",
        "\\alpha", "\\times ", "\\log", "\\textbf{", "\\mathrm{", "{\\em ", "\\foo", "\\ours{}", "\\cite{",
        "\\%", "\\{", "\\}", "\\_", "\\$", "\\(", "\\)", "\\[", "\\]",
        "\\'e", "\\\"{o}", "\\c c", "\\o{}", "\\'{\\i}",
        "\\,",
        "\\ ",
        "\\-",
        "\\sqrt",
        "\\frac",
        "\\hat ",
        "\\left(",
        "\\url{",
        "\\href{",
        "\\mathbb{R}",
        "://",
        ":\\",
        "C",
        "\u03B1",
        "\n",
        "\u00E9",
        "'");

    [Theory]
    [InlineData(@"Daum\'{e} III", "Daum\u00E9 III")]
    [InlineData(
        @"\'e \`a \^o \""ar \~n \=a \'{\i} na\""{\i}ve \'\i d", "\u00E9 \u00E0 \u00F4 \u00E4r \u00F1 \u0101 \u00ED na\u00EFve \u00EDd")]
    [InlineData(@"\v{c} \c{c}a \c c \u{g} \H{o} \k{a} \r{a} \.{z}", "\u010D \u00E7a \u00E7 \u011F \u0151 \u0105 \u00E5 \u017C")]
    [InlineData(@"{\'e}t{\'e}, {\ss}, {\AA}ngstr{\""o}m", "\u00E9t\u00E9, \u00DF, \u00C5ngstr\u00F6m")]
    [InlineData(@"S\o ren, \L ukasz, Stra\ss e, \ae{}on, 5 \AA is", "S\u00F8ren, \u0141ukasz, Stra\u00DFe, \u00E6on, 5 \u00C5 is")]
    [InlineData(
        @"\oe uvre, \ae gis, \ss e, \l odz, \o re, \AA ngstr\""om",
        "\u0153uvre, \u00E6gis, \u00DFe, \u0142odz, \u00F8re, \u00C5ngstr\u00F6m")]
    [InlineData(@"several \AA wide, 5\th percentile, \AA", "several \u00C5 wide, 5\u00FE percentile, \u00C5")]
    public void Accents_and_letters_of_words_are_characters(string source, string expected) => AssertCleans(source, expected);

    [Theory]
    [InlineData(@"\textbf{a b}, \emph{c \textit{d}}, \textsc{E}", "a b, c d, E")]
    [InlineData(@"{\bf a b}, {\em c}, {\small\it d}", "a b, c, d")]
    [InlineData(@"\textcolor{red}{a} \underline{b}", "a b")]
    [InlineData(@"{BERT} {B}ayesian Co{NLL} {30\%} Roget{'}s", "BERT Bayesian CoNLL 30% Roget's")]
    [InlineData(@"\enquote{a} 1\textsuperscript{st} m\textsuperscript{2} H\textsubscript{2}O", "\u201Ca\u201D 1st m\u00B2 H\u2082O")]
    [InlineData(@"\textbf{\method} wins", @"\method wins")]
    [InlineData(@"\textbf{$n$-gram}", "$n$-gram")]
    public void Fonts_and_groups_are_their_text(string source, string expected) => AssertCleans(source, expected);

    [Theory]
    [InlineData(@"Task~8, Fig.~2, 100~MB, $T$~is", "Task 8, Fig. 2, 100 MB, $T$ is")]
    [InlineData(@"see~\cite{a}", @"see \cite{a}")]
    [InlineData(@"a\,b\ c\quad d\;e", "a b c d e")]
    [InlineData(@"a\\ b \\", "a b")]
    [InlineData(@"co\-re\-fe\-rence", "coreference")]
    [InlineData(@"\noindent We \LaTeX{} e.g.\ this", "We LaTeX e.g. this")]
    public void Spaces_of_LaTeX_are_spaces(string source, string expected) => AssertCleans(source, expected);

    [Theory]
    [InlineData(@"\href{https://a.example/b_c}{the code}", "the code")]
    [InlineData(@"\url{https://a.example/~b\_c}, https://a.example/b\_c", "https://a.example/~b_c, https://a.example/b_c")]
    [InlineData(@"$\href{https://a.example}{here}$", "here")]
    public void Links_are_their_text_and_addresses_keep_their_signs(string source, string expected) => AssertCleans(source, expected);

    [Theory]
    [InlineData(@"$\alpha$, $\alpha_1$, \(\Omega\), \beta-decay", "\u03B1, \u03B1\u2081, \u03A9, \u03B2-decay")]
    [InlineData(
        @"MoS$_2$ $^{40}$Ca$^{+}$ cm$^{-1}$ 15.7$^\circ$ $O(n^2)$", "MoS\u2082 \u2074\u2070Ca\u207A cm\u207B\u00B9 15.7\u00B0 O(n\u00B2)")]
    [InlineData(@"$x^{a^{b}}$ $x^{a^{bc}}$ $e^{-x_1^2}$ $x^{2}$", "x^{a^b} x^{a^{bc}} e^{-x_1^2} x\u00B2")]
    [InlineData(
        @"$\lceil x \rceil$ $\left\lfloor n/2 \right\rfloor + 1$ $a \langle x, y \rangle b$",
        "\u2308x\u2309 \u230An/2\u230B + 1 a \u27E8x, y\u27E9 b")]
    [InlineData(@"$x_{ij}$ $T_{\text{c}}$ $V_\mathrm{Cl}$ $\sigma_{xy}^{AHC}$", "x\u1D62\u2C7C T_c V_{Cl} \u03C3_{xy}^{AHC}")]
    [InlineData(
        @"$\mathcal{O}(n \log n)$, $O(n\log n)$, $\mathbb{R}^d$, $\mathbf P$, $\mathbb E$", "O(n log n), O(n log n), \u211D\u1D48, P, E")]
    [InlineData(
        @"$\frac{a+b}{c}$, $\frac12$, $\sqrt{n}$, $\sqrt[3]{ab+1}$, $\binom{n}{k}$, $p \pmod{4}$",
        "(a+b)/c, 1/2, \u221An, \u221B(ab+1), (n choose k), p (mod 4)")]
    [InlineData(
        @"$10 \times 3$, 4.7$\times$, $\Delta E$, $x\in A$, $x \in A$, $5\,\mathrm{V}$",
        "10 \u00D7 3, 4.7\u00D7, \u0394E, x\u2208A, x \u2208 A, 5 V")]
    [InlineData(
        @"$f'$, $f''(x)$, $\hat{x}$, $P\bar{3}m1$, $\tilde{O}(n)$, $\left(\frac{1}{2}\right)$",
        "f\u2032, f\u2032\u2032(x), x\u0302, P3\u0304m1, \u00D5(n), (1/2)")]
    [InlineData(@"P$@$1, $78.2\%$, $-0.5$, {$\alpha$}", "P@1, 78.2%, -0.5, \u03B1")]
    [InlineData(@"\ce{H2SO4}, \SI{5}{\milli\meter}, \num{10}, \unicode{x2013}", "H\u2082SO\u2084, 5 mm, 10, \u2013")]
    [InlineData(@"$$x^2$$ \[\alpha\]", "x\u00B2 \u03B1")]
    [InlineData(@"\[ \method \[\alpha\]", "\\[ \\method \u03B1")]
    [InlineData(@"$\alpha<b>c$", "\u03B1 < b>c")]
    public void A_formula_whose_macros_are_known_is_text(string source, string expected) => AssertCleans(source, expected);

    [Theory]
    [InlineData(@"costs $5 and $\alpha$", "costs $5 and \u03B1")]
    [InlineData(@"$20,000 and $30,000 with $x_1$", "$20,000 and $30,000 with x\u2081")]
    [InlineData(@"US$5 million, then $\beta$", "US$5 million, then \u03B2")]
    public void Money_puts_no_formula_out_of_step(string source, string expected) => AssertCleans(source, expected);

    [Theory]
    [InlineData(@"\method{} and \ours, \foo{\textbf{a}}[b]")]
    [InlineData(@"$\alpha \ours$ and $x_{\foo}$")]
    [InlineData(@"$n$-gram, top-$k$, $p < 0.05$, $O(n)$")]
    [InlineData(@"\textbf{a $5} and \emph{open")]
    [InlineData(@"$5, $10, $5-$10, US$6, \$5")]
    [InlineData(@"~5%, (~10), 5~10, x~y, /~home")]
    [InlineData(@"{MT, RT} {user} {0} {a b} {}")]
    [InlineData(@"C:\new\table \\server\alpha .\text\to \d+\w*\s \S+ \[0-9\] a\.b")]
    [InlineData(@"snake_case H_2O 10^3 x_{ij} https://a.example/$x/~y/{z}")]
    [InlineData(@"he said \""are you\"" to me")]
    [InlineData(@"\cite{a_b\_c} \footnote{See \emph{this}} \ref{x~y}")]
    public void What_is_not_certain_stays(string source) => AssertCleans(source, source);

    [Fact]
    public void A_construct_is_one_repair_with_all_its_parts()
    {
        var clean = Clean(@"a \textbf{b $\alpha_1$} 5\%");
        Assert.Equal("a b \u03B1\u2081 5%", clean.Text);
        Assert.Equal(
            [new Repair(
                RepairKind.Latex,
                new TextSpan(2, 21),
                2,
                "b \u03B1\u2081"), new Repair(RepairKind.LatexEscape, new TextSpan(25, 2), 8, "%")],
            clean.Repairs);
    }

    [Fact]
    public void Cleaning_twice_is_cleaning_once() => Property.ForAll(
        Texts,
        source =>
        {
            var once = Clean(source).Text;
            Assert.Equal(once, once.Length == 0 ? "" : TextCleaner.Clean(once, [new TextSpan(0, once.Length)]).Text);
        },
        runs: 2000);

    [Theory]
    [InlineData("\\")]
    [InlineData("$")]
    [InlineData("{")]
    [InlineData("{\\em a}")]
    [InlineData("\\textbf{")]
    [InlineData("\\textbf{a ")]
    [InlineData("$a_")]
    [InlineData("\\hat")]
    [InlineData("$\\hat")]
    [InlineData("^{")]
    [InlineData("\\(")]
    [InlineData("\\[")]
    [InlineData("$ ")]
    [InlineData("\\foo[")]
    [InlineData("\\\"a")]
    [InlineData("\\sqrt{$x$")]
    [InlineData("~")]
    public void A_long_text_is_cleaned_in_one_go(string piece)
    {
        var source = string.Concat(Enumerable.Repeat(piece, 100_000)) + string.Concat(Enumerable.Repeat("}", 100_000)) + ".";
        Assert.InRange(Clean(source).Text.Length, 1, 2 * source.Length);
    }

    private static void AssertCleans(string source, string expected) => Assert.Equal(expected, Clean(source).Text);

    /// <summary>Cleans a text as the reader cuts it: a piece a line, without white space around it.</summary>
    private static CleanText Clean(string source)
    {
        var pieces = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start <= source.Length;)
        {
            var end = source.IndexOf('\n', start) is var found && found < 0 ? source.Length : found;
            var line = source[start..end];
            if (line.Trim().Length > 0)
            {
                pieces.Add(new TextSpan(start + line.Length - line.TrimStart().Length, line.Trim().Length));
            }

            start = end + 1;
        }

        return TextCleaner.Clean(source, pieces.ToImmutable());
    }
}
