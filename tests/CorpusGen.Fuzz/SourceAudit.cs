using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorpusGen.Fuzz;

/// <summary>
/// Looks at generated code by its form: whatever the files hold, it has no kind of code, no directive, no comment and no element of
/// documentation that the code of a harmless corpus does not have.
/// </summary>
internal static partial class SourceAudit
{
    private static readonly Lazy<Form> Harmless = new(FormOfHarmless);

    /// <summary>Demands that generated code has the form of harmless code.</summary>
    /// <param name="trees">The generated code.</param>
    /// <param name="program">The program that was made of it.</param>
    /// <param name="files">How many files there were.</param>
    /// <exception cref="FuzzFailureException">It has another form.</exception>
    public static void Demand(ImmutableArray<SyntaxTree> trees, LoadedProgram program, int files)
    {
        var form = Form.Of(trees);
        DemandSubset(form.Kinds, Harmless.Value.Kinds, "kind of code");
        DemandSubset(form.Elements, Harmless.Value.Elements, "element of documentation");
        DemandSubset(form.Comments, Harmless.Value.Comments, "comment");
        DemandSubset(
            program
                .TypeNames()
                .Where(name => !name.Contains(".CorpusFile_", StringComparison.Ordinal))
                .Select(PrivateName)
                .ToHashSet(StringComparer.Ordinal),
            Harmless.Value.Types,
            "type");
        FuzzFailureException.Demand(trees.Length == files + 1, "number of sources", () => $"{trees.Length} for {files} files");
        foreach (var tree in trees)
        {
            var source = tree.ToString();
            var unseen = source.EnumerateRunes().FirstOrDefault(IsUnseen);
            FuzzFailureException.Demand(
                unseen == default && !source.Contains('\0', StringComparison.Ordinal),
                "character that nobody sees",
                () => $"U+{unseen.Value:X4}");
            FuzzFailureException.DemandSame(PlainValues.Whole(source), source, "half pair in a source");
            FuzzFailureException.Demand(
                tree.FilePath.All(char.IsAscii) && !tree.FilePath.Contains("..", StringComparison.Ordinal),
                "name of a source",
                () => Shown.Of(tree.FilePath));
        }
    }

    private static void DemandSubset<T>(HashSet<T> found, HashSet<T> known, string kind) =>
        FuzzFailureException.Demand(found.IsSubsetOf(known), kind, () => string.Join(", ", found.Except(known)));

    /// <summary>Controls, and what reorders a line or takes no room in it.</summary>
    private static bool IsUnseen(Rune rune) => rune.Value
        is (< ' ' and not '\n') or (>= 0x7F and < 0xA0) or 0xAD or 0x61C or 0x200B or 0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF
        or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xE0000 and <= 0xE0FFF) || (rune.Value & 0xFFFE) == 0xFFFE;

    private static string PrivateName(string name) => CompilerMade().Replace(name, "<>");

    [GeneratedRegex("<[^>]*>.*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CompilerMade();

    private static Form FormOfHarmless()
    {
        const string First = """
            Vera
            Name: Sorting
            Title: Sorting without Comparing
            Authors: B. Ode; C. Iff
            Year: 1999
            Doi: 10.1000/182
            Arxiv: 2102.12092
            Url: https://example.org/sorting
            Keywords: integer sorting; machine models; models
            Abstract: We sort integers without comparing them. Radix sort (RS) is refined.

            Abstract: We present Shelfmark, a catalogue of digital libraries.

            Name: class
            Abstract: It is written in code.

            Name: Twin
            Keywords: sorting
            Abstract: One of two.

            Name: Twin
            Abstract: The other of two.
            """;
        const string Second = "vera\nAbstract: We sort integers without comparing them. Radix sort (RS) is refined.\nAbstract: One of two.";
        Form? form = null;
        foreach (var place in new[] { "Literal", "Resource", "None" })
        {
            foreach (var language in new[] { LanguageVersion.CSharp9, LanguageVersion.Latest })
            {
                foreach (var contents in new[] { new[] { First, Second }, ["nothing"] })
                {
                    var project = new FuzzedProject(
                        [.. contents.Select((content, i) => ($"{i}.txt", FuzzCase.Of(content, "harmless")))], place, language);
                    var driver = project.Open().RunGenerators(project.Compilation);
                    var next = Form.Of(driver.GetRunResult().GeneratedTrees);
                    project.Load(driver, program => next.Types.UnionWith(program.TypeNames().Select(PrivateName)));
                    form ??= next;
                    form.Add(next);
                }
            }
        }

        return form!;
    }

    /// <summary>What there is in code, whatever it says.</summary>
    private sealed record Form(HashSet<SyntaxKind> Kinds, HashSet<string> Elements, HashSet<string> Comments, HashSet<string> Types)
    {
        public static Form Of(ImmutableArray<SyntaxTree> trees)
        {
            var form = new Form([], new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal));
            foreach (var tree in trees)
            {
                var root = tree.GetRoot(CancellationToken.None);
                foreach (var node in root.DescendantNodes(descendIntoTrivia: true))
                {
                    form.Kinds.Add(node.Kind());
                    _ = node is XmlElementStartTagSyntax start ? form.Elements.Add(start.ToString())
                        : node is XmlEmptyElementSyntax empty
                            && form.Elements.Add(empty.Name + " " + string.Join(' ', empty.Attributes.Select(attribute => attribute.Name)));
                }

                foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: true))
                {
                    form.Kinds.Add(trivia.Kind());
                    if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)
                        || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
                        || trivia.IsDirective)
                    {
                        form.Comments.Add(trivia.ToString().Trim());
                    }
                }
            }

            return form;
        }

        public void Add(Form other)
        {
            Kinds.UnionWith(other.Kinds);
            Elements.UnionWith(other.Elements);
            Comments.UnionWith(other.Comments);
            Types.UnionWith(other.Types);
        }
    }
}
