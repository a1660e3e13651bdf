using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CorpusGen.Cleaning;
using CorpusGen.Configuration;
using CorpusGen.Emitting;
using CorpusGen.Language;
using CorpusGen.Merging;
using CorpusGen.Naming;
using CorpusGen.Reading;
using CorpusGen.Rules;
using CorpusGen.Tool;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Benchmarks.Costs;

/// <summary>A step whose cost is measured.</summary>
/// <param name="Name">What it does, in words.</param>
/// <param name="Run">
/// Runs it on files and returns what it made, so that no compiler leaves it out. What the steps before it make was made when it is run
/// for the second time.
/// </param>
internal sealed record CostStep(string Name, Func<CostInput, object?> Run)
{
    private static readonly EmitTarget Utf8 = new(true, true, true, true, true, default);
    private static readonly EmitTarget Strings = new(true, false, false, false, false, default);

    /// <summary>Gets all steps, in the order in which a build and a check take them.</summary>
    public static IReadOnlyList<CostStep> All { get; } =
    [
        new("reading", input => CostInput.Each(input.Sources, source => CorpusReader.Read(source, default))),
        new("cleaning", input => CostInput.Each(input.Read, document => CleanDocument.Of(document, default))),
        new(
            "cleaning after an edit",
            input => CostInput.Each(input.Clean, document => CleanDocument.Of(document.Source, document, default))),
        new("values of fields", input => CostInput.Each(input.Clean, Values)),
        new("tokens, sentences, parts of speech", input => Each(input, text => (
            TextAnalysis.Analyze(text.Entry.TextOf(FieldKind.Abstract), default),
            TextAnalysis.Analyze(text.Entry.TextOf(FieldKind.Title), default)))),
        new("abbreviations", input => Each(input, text => Abbreviations.Find(text.Abstract))),
        new(
            "names",
            input => Each(input, text => PaperNames.Candidates(null, text.Title, text.Abstract, text.Abbreviations, "0123456789abcdef"))),
        new(
            "keywords",
            input => Each(input, text => Keywords.Extract(text.Title, text.Abstract, text.Abbreviations, Given(text), default))),
        new("understanding a file", input => CostInput.Each(input.Clean, document => FileUnderstanding.Understand(document, default))),
        new(
            "taking files apart",
            input => CostInput.Each(
                input.Files, file => FileParts.Of(new UnderstoodFile(file, null), CostInput.Options.KeywordsPerPaper, default))),
        new("merging: which entries are one paper", input => CorpusIdentity.Of(CostInput.Each(input.Parts, file => file.Texts), default)),
        new(
            "merging: names without ids",
            input => NameRace.Begin(CostInput.Each(input.Parts, file => file.Names), input.Identity, default)),
        new("merging: names with ids", input => EndRace(input.Race, CostInput.Each(input.Parts, file => file.LastNames))),
        new(
            "merging: keywords",
            input => CorpusKeywords.Of(CostInput.Each(input.Parts, file => file.Keywords), input.Identity, 1, default)),
        new("merging: lists", input => CorpusLists.Of(CostInput.Each(input.Parts, file => file.Head), input.Identity, default)),
        new(
            "merging: fields",
            input => CorpusMerger.ShareFields(CostInput.Each(input.Parts, file => file.Fields), input.Identity, default)),
        new(
            "merging: index and plans",
            input => (input.Merged.ToIndex(), CostInput.Each(input.Parts, file => input.Merged.PlanOf(file, default)))),
        new(
            "where texts are in embedded files",
            input => CostInput.Each(input.Clean, document => TextSlices.Of(document, Encoding.UTF8, default))),
        new("emitting files, UTF-8", input => EmitFiles(input, Utf8, isEmbedded: false)),
        new("emitting files, strings", input => EmitFiles(input, Strings, isEmbedded: false)),
        new("emitting files, embedded", input => EmitFiles(input, Utf8, isEmbedded: true)),
        new("emitting the corpus, UTF-8", input => CorpusSource.Emit(input.Merged.ToIndex(), CostInput.Options, Utf8, default)),
        new("emitting the corpus, strings", input => CorpusSource.Emit(input.Merged.ToIndex(), CostInput.Options, Strings, default)),
        new("rules: encoding", input => CostInput.Each(input.Sources, source => (EncodingRules.Check(source, source.ToString()), EncodingRules.CheckContent(source.ToString())))),
        new("rules: structure", input => Findings(input, document => StructureRules.Check(document, default))),
        new("rules: repairs", input => Findings(input, document => RepairRules.Check(document, RuleWeight.All, hasFixes: true))),
        new("rules: LaTeX", input => Findings(input, LatexRules.Check)),
        new("rules: characters", input => Texts(input, (text, _, _) => TextCharacters.Check(text))),
        new("rules: signs", input => Texts(input, (text, _, _) => TextSigns.Check(text))),
        new("rules: ends of texts", input => Texts(input, TextEnds.Check)),
        new("rules: length of texts", input => Texts(input, (text, _, field) => TextLength.Check(text, field))),
        new("rules: fields", input => Findings(input, document => FieldRules.Check(document, default))),
        new(
            "rules: all of a file, with guards and comments",
            input => CostInput.Each(input.Clean, document => FileRules.Check(document, default))),
        new("rules: which entries are one paper", input => CheckedCorpus.Of(input.Corpus.Files, default)),
        new(
            "rules: near texts",
            input => NearTexts.Of(
                [.. input.Texts.Select(text => text.Entry.TextOf(FieldKind.Abstract)).Distinct(StringComparer.Ordinal)], default)),
        new("rules: equal texts", input => TextIdentityRules.Check(input.Corpus).ToList()),
        new("rules: shared names", input => SharedNameRules.Check(input.Corpus, RuleWeight.All, default).ToList()),
        new("rules: fields of papers", input => PaperFieldRules.Check(input.Corpus, default).ToList()),
        new("rules: names near a text", input => NearestNames.Of(input.Contents[0], Names(input))),
        new("fix", input => input.Contents.Select(content => FileFixes.ApplyAll(content, null, default)).ToList()),
        new("command: check, SARIF", input => Command(input, "check", "--format", "sarif", "-")),
        new("command: fix, difference", input => Command(input, "fix", "--dry-run", "-")),
        new("command: fix, pinned names", input => Command(input, "fix", "--pin-names", "-")),
        new("command: list, JSON", input => Command(input, "list", "--format", "jsonl", "-")),
    ];

    private static ImmutableArray<T> Each<T>(CostInput input, Func<CostText, T> act) => CostInput.Each(input.Texts, act);

    private static EquatableArray<string> Given(CostText text) => FieldValues.List(text.Entry.TextOf(FieldKind.Keywords));

    private static IReadOnlyList<object> Values(CleanDocument document) => document.Entries.Select(entry => (object)(
        FileUnderstanding.Pinned(entry.TextOf(FieldKind.Name)),
        FileUnderstanding.FormerNames(entry.TextOf(FieldKind.Name)),
        FieldValues.List(entry.TextOf(FieldKind.Authors)),
        FieldValues.List(entry.TextOf(FieldKind.Keywords)),
        FieldValues.Year(entry.TextOf(FieldKind.Year)),
        FieldValues.Doi(entry.TextOf(FieldKind.Doi)),
        FieldValues.Arxiv(entry.TextOf(FieldKind.Arxiv)),
        FieldValues.Url(entry.TextOf(FieldKind.Url)))).ToList();

    private static object EndRace(NameRace race, ImmutableArray<FileLastNames> lastNames) =>
        (race.TryEnd(race.FindLastNames(lastNames), default), race.End(lastNames, default));

    private static List<SourceText> EmitFiles(CostInput input, EmitTarget target, bool isEmbedded)
    {
        var options = CostInput.Options with { IsEmbedded = isEmbedded, Text = isEmbedded ? TextPlace.Resource : TextPlace.Literal };
        var sources = new List<SourceText>();
        for (var i = 0; i < input.Files.Length; i++)
        {
            if (input.Merged.PlanOf(input.Parts[i], default) is { } plan)
            {
                var slices = isEmbedded ? new EmbeddedTexts("r", TextSlices.Of(input.Clean[i], Encoding.UTF8, default)) : null;
                sources.Add(FileSource.Emit(new UnderstoodFile(input.Files[i], slices), plan, options, target, default));
            }
        }

        return sources;
    }

    private static ImmutableArray<List<Finding>> Findings(CostInput input, Func<CleanDocument, IEnumerable<Finding>> check) =>
        CostInput.Each(input.Clean, document => check(document).ToList());

    private static List<Finding> Texts(CostInput input, Action<TextUnderCheck, CleanEntry, CleanField> check)
    {
        var found = new List<Finding>();
        foreach (var document in input.Clean)
        {
            foreach (var entry in document.Entries)
            {
                foreach (var field in entry.Fields)
                {
                    var text = new TextUnderCheck(document.Source.Content, field.Text);
                    check(text, entry, field);
                    found.AddRange(text.Findings);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Names(CostInput input) => input.Merged.Names.Files.Items.SelectMany(names => names.Items);

    private static long Command(CostInput input, params string[] words)
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', input.Contents)));
        using var output = new MemoryStream();
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var surroundings = new Surroundings(
            Path.GetTempPath(), stdin, output, error, IsOutputTerminal: false, IsErrorTerminal: false, 100, _ => null);
        _ = Tool.CommandLine.Run(words, surroundings, CancellationToken.None);
        return output.Length;
    }
}
