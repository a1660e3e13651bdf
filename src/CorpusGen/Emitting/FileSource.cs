using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using CorpusGen.Configuration;
using CorpusGen.Merging;
using CorpusGen.Naming;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Emitting;

/// <summary>Emits the source of a corpus file: a property for each of its papers, and their data.</summary>
internal static class FileSource
{
    /// <summary>How many bits the value of a keyword has.</summary>
    public const int ValueBits = 32;

    /// <summary>The longest summary; a first sentence that is longer ends in an ellipsis.</summary>
    private const int LongestSummary = 400;

    /// <summary>A form of an abbreviation that does not begin in so many characters is written out.</summary>
    private const int FarAway = 4096;

    /// <summary>Emits the source.</summary>
    /// <param name="file">The file, and where its texts are.</param>
    /// <param name="plan">What it needs to know of the other files.</param>
    /// <param name="options">What the project file says.</param>
    /// <param name="target">What the project can do.</param>
    /// <param name="cancellationToken">Asked at every paper.</param>
    /// <returns>The source.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static SourceText Emit(
        UnderstoodFile file,
        FilePlan plan,
        CorpusOptions options,
        EmitTarget target,
        CancellationToken cancellationToken)
    {
        var writer = new SourceWriter();
        SourceFrame.WriteHead(writer);
        SourceFrame.OpenNamespace(writer, options);
        writer.Together(
            plan.Papers.Count,
            cancellationToken,
            part =>
            {
                if (plan.Papers.Count > 0)
                {
                    WriteProperties(part, file.File, plan, options, target, cancellationToken);
                    part.Line();
                }
            },
            part => WriteData(part, file, plan, options, target, cancellationToken));
        SourceFrame.CloseNamespace(writer, options);
        return writer.ToSourceText();
    }

    [MethodImpl(Hot.Path)]
    private static void WriteProperties(
        SourceWriter writer,
        CorpusFile file,
        FilePlan plan,
        CorpusOptions options,
        EmitTarget target,
        CancellationToken cancellationToken)
    {
        var scope = SourceFrame.Global(options);
        var areMany = PaperParts.AreMany(plan.Scale, target);
        for (var i = 0; i < plan.Papers.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var paper = plan.Papers[i];
            var entry = file.Papers[paper.Entry];
            if (i == 0 || (areMany && i % PaperParts.Together == 0))
            {
                if (i > 0)
                {
                    writer.Close().Line();
                }

                writer.Open(areMany
                    ? SourceFrame.Part(PaperParts.Of(plan.Key, i, plan.Scale, target), options, target)
                    : $"{SourceFrame.Visibility(options)} static partial class Papers");
            }
            else
            {
                writer.Line();
            }

            writer.Code("/// <summary>").Xml(Summary(paper, entry, options)).Line("</summary>")
                .Line("/// <remarks>");
            if (paper.Fields.Title is { } title && options.Place != TextPlace.None)
            {
                writer.Code("/// <para>").Xml(title).Line("</para>");
            }

            if (paper.Keywords.Count > 0)
            {
                writer.Code("/// <para>Keywords: ");
                for (var k = 0; k < paper.Keywords.Count; k++)
                {
                    writer.Xml(k > 0 ? ", " : string.Empty).Xml(paper.Keywords[k].Text);
                }

                writer.Line(".</para>");
            }

            writer.Code("/// <para>In ").Xml(string.Join(", ", paper.Labels))
                .Code(": ").Xml(file.Path).Code(", line ").Code(entry.Line.ToString(CultureInfo.InvariantCulture)).Line(".</para>")
                .Line("/// </remarks>")
                .Code("public static ").Code(scope).Code("Paper ").Code(Identifiers.Escape(paper.Name))
                .Code(" => ").Code(scope).Code(plan.TypeName).Code(".Get(").Code(i.ToString(CultureInfo.InvariantCulture)).Line(");");
        }

        writer.Close();
    }

    /// <summary>The first sentence; where no text may be given away, the title or what kind of thing this is.</summary>
    private static string Summary(PaperPlan paper, PaperEntry entry, CorpusOptions options)
    {
        if (options.Place == TextPlace.None)
        {
            return paper.Fields.Title ?? "A paper.";
        }

        var sentence = entry.FirstSentence;
        if (sentence.Length <= LongestSummary)
        {
            return sentence;
        }

        var end = sentence.LastIndexOf(' ', LongestSummary - 1);
        return sentence.Substring(0, end > 0 ? end : LongestSummary) + " …";
    }

    [MethodImpl(Hot.Path)]
    private static void WriteData(
        SourceWriter writer,
        UnderstoodFile understood,
        FilePlan plan,
        CorpusOptions options,
        EmitTarget target,
        CancellationToken cancellationToken)
    {
        var (file, texts) = understood;
        var isEmbedded = options.Place == TextPlace.Resource && texts is not null;
        var table = new RecordTable(target, RecordTable.PerSegment(options.Place));
        List<uint> textStarts = new();
        List<int> textLengths = new();
        foreach (var paper in plan.Papers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = file.Papers[paper.Entry];
            var text = options.Place == TextPlace.None ? string.Empty : entry.Text;
            if (isEmbedded)
            {
                (var start, var length, text) = texts!.Slices[paper.Entry];

                // Of no bytes it does not matter where they are, and so the numbers rise.
                textStarts.Add(length > 0 || textStarts.Count == 0 ? (uint)start : textStarts[textStarts.Count - 1]);
                textLengths.Add(length);
            }

            table.Add(Record(table, paper, Abbreviations(table, entry, options), text));
        }

        // Entries of one paper in the order of the file: the sort is stable.
        var guests = plan.Guests.OrderBy(guest => file.Papers[guest].Id, StringComparer.Ordinal).Select(guest => file.Papers[guest]).ToList();
        writer.Code("/// <summary>The data of ").Xml(file.Path).Line(".</summary>")
            .Line(EmittedTypes.Attributes)
            .Line(EmittedTypes.Hidden)
            .Open($"internal sealed class {plan.TypeName} : CorpusFile")
            .Line($"internal static readonly {plan.TypeName} Instance = new {plan.TypeName}();")
            .Line()

            // What each property calls: one call takes fewer bytes of the assembly there than a field and a call on it.
            .Line("internal static Paper Get(int index) => Instance.At(index);")
            .Line()
            .Code("internal override string Label => ").Literal(file.Label).Line(";")
            .Line()
            .Code("internal override string Path => ").Literal(file.Path).Line(";")
            .Line()
            .Line(FormattableString.Invariant($"internal override int PaperCount => {plan.Papers.Count};"))
            .Line()
            .Line(FormattableString.Invariant($"internal override int GuestCount => {plan.Guests.Count};"))
            .Line();
        if (texts is not null)
        {
            writer.Code("internal override string Resource => ").Literal(texts.Resource).Line(";").Line();
        }

        var byId = Enumerable.Range(0, plan.Papers.Count).OrderBy(i => plan.Papers[i].Id, StringComparer.Ordinal);
        table.WriteNumbers(writer, "protected override", "ById", "order", byId, plan.Papers.Count);
        writer.Line();
        var entries = plan.Papers.Select(paper => file.Papers[paper.Entry]).ToList();
        table.WriteLongNumbers(
            writer,
            "internal override",
            "IdOf",
            "record",
            entries.Concat(guests).Select(entry => ulong.Parse(entry.Id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));
        writer.Line();
        var lines = entries.Concat(guests).Select(entry => entry.Line).ToList();
        table.WriteNumbers(writer, "protected override", "LineOf", "record", lines, Largest(lines));
        writer.Line();
        var sentences = entries.Select(entry => options.Place == TextPlace.None ? 0 : entry.FirstSentence.Length).ToList();
        table.WriteNumbers(writer, "internal override", "FirstSentenceLength", "record", sentences, Largest(sentences));
        writer.Line();
        if (options.Place == TextPlace.Resource)
        {
            table.WriteRising(writer, "protected override", "int", "TextStart", "record", textStarts);
            writer.Line();
            table.WriteNumbers(writer, "protected override", "TextLength", "record", textLengths, Largest(textLengths));
            writer.Line();
        }

        table.WriteMembers(writer);
        writer.Close();
    }

    private static int Largest(List<int> values) => values.Count == 0 ? 0 : values.Max();

    /// <summary>
    /// Writes the abbreviations of a paper, each as its long form and its short form: how far from the end of the one before it stands in
    /// the text, and how long it is. What does not stand there, or far away, is written out behind a zero.
    /// </summary>
    [MethodImpl(Hot.Path)]
    private static string Abbreviations(RecordTable table, PaperEntry entry, CorpusOptions options)
    {
        var field = new StringBuilder();
        var text = options.Place == TextPlace.None ? string.Empty : entry.Text;
        var end = 0;
        foreach (var form in entry.Abbreviations.SelectMany(abbreviation => new[] { abbreviation.Long, abbreviation.Short }))
        {
            // The search is bounded, so that many abbreviations in a long text take no longer than the text.
            var start = form.Length == 0 ? -1 : text.IndexOf(form, end, Math.Min(FarAway, text.Length - end), StringComparison.Ordinal);
            if (start < 0)
            {
                RecordTable.AppendLength(field, 0);
                table.AppendField(field, form);
                continue;
            }

            RecordTable.AppendLength(field, start - end + 1);
            RecordTable.AppendLength(field, form.Length);
            end = start + form.Length;
        }

        return field.ToString();
    }

    /// <summary>The fields of a paper's record, in the order of <see cref="PaperRecord"/>.</summary>
    private static string[] Record(RecordTable table, PaperPlan paper, string abbreviations, string text)
    {
        var fields = new string[PaperRecord.Url + 1];
        fields[PaperRecord.Name] = Pieces.Of(paper.Name);
        fields[PaperRecord.Keywords] = PackedBits.Of(paper.Keywords.Select(keyword => keyword.Value), ValueBits);
        fields[PaperRecord.Text] = text;
        fields[PaperRecord.Abbreviations] = abbreviations;
        fields[PaperRecord.Title] = paper.Fields.Title ?? string.Empty;
        fields[PaperRecord.Authors] = table.List(paper.Fields.Authors);
        fields[PaperRecord.Year] = paper.Fields.Year is { } year ? RecordTable.Number(year) : string.Empty;
        fields[PaperRecord.Doi] = paper.Fields.Doi ?? string.Empty;
        fields[PaperRecord.Arxiv] = paper.Fields.Arxiv ?? string.Empty;
        fields[PaperRecord.Url] = paper.Fields.Url ?? string.Empty;
        return fields;
    }
}
