using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using CorpusGen.Configuration;
using CorpusGen.Merging;
using CorpusGen.Naming;
using CorpusGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Emitting;

/// <summary>Emits the source of the corpus: the types, the lookups, the lists and the keywords.</summary>
internal static class CorpusSource
{
    /// <summary>The name of the source.</summary>
    public const string HintName = "Corpus.g.cs";

    /// <summary>How many names are told in place of one that several papers came to.</summary>
    private const int MostAlternatives = 5;

    /// <summary>
    /// More names that several papers came to are left out: to say of each what to use instead takes more of the assembly than a paper
    /// does, and nobody reads as many.
    /// </summary>
    private const int MostRetired = 1000;

    // A type of more members than 65,535 cannot be loaded.
    private const int MostFormer = 10_000;

    private const string PapersSummary = "/// <summary>The papers of the corpus, each a property.</summary>";

    /// <summary>Emits the source.</summary>
    /// <param name="index">The corpus without its texts.</param>
    /// <param name="options">What the project file says.</param>
    /// <param name="target">What the project can do.</param>
    /// <param name="cancellationToken">Asked at every keyword.</param>
    /// <returns>The source. Where it cannot compile, it is an error that says what to do, and nothing else.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static SourceText Emit(CorpusIndex index, CorpusOptions options, EmitTarget target, CancellationToken cancellationToken)
    {
        var writer = new SourceWriter();
        SourceFrame.WriteHead(writer);
        if (!target.HasRecords)
        {
            writer.Line(Error(RuleList.OldLanguage, "CorpusGen needs C# 9 or later: set <LangVersion>9.0</LangVersion> or later in the project file"));
        }

        foreach (var type in target.NamesInTheWay)
        {
            writer.Line(Error(
                RuleList.TypeInTheWay,
                $"CorpusGen emits a type '{type}', and the project has a type or namespace of that name in "
                + (options.Namespace.Length == 0 ? "the global namespace" : $"the namespace '{options.Namespace}'")
                + ": set <CorpusNamespace> in the project file to another namespace, or give yours another name"));
        }

        if (!target.CanCompile)
        {
            // The compiler would tell of clashing declarations first, and stop there.
            return writer.ToSourceText();
        }

        SourceFrame.OpenNamespace(writer, options);
        WritePapers(writer, index, options, target);
        writer.Line();
        WriteKeywords(writer, index, options, cancellationToken);
        writer.Line();
        EmittedTypes.WritePublicTypes(writer, options, target);
        writer.Line();
        EmittedTypes.WriteReaders(writer, options, target);
        writer.Line();
        if (options.Place == TextPlace.Resource)
        {
            EmittedTextReader.Write(writer, target);
            writer.Line();
        }

        WriteIndex(writer, index, options, target, cancellationToken);
        SourceFrame.CloseNamespace(writer, options);
        return writer.ToSourceText();
    }

    /// <summary>
    /// Gets what begins the error of a rule: the code that would clash is not emitted, and a directive tells it also where no
    /// analyzer runs.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The directive, up to the colon behind the rule's id.</returns>
    public static string ErrorOf(DiagnosticDescriptor rule) => $"#error {rule.Id}:";

    private static string Error(DiagnosticDescriptor rule, string message) => $"{ErrorOf(rule)} {message} ({rule.HelpLinkUri})";

    private static void WritePapers(SourceWriter writer, CorpusIndex index, CorpusOptions options, EmitTarget target)
    {
        if (PaperParts.AreMany(PaperParts.ScaleOf(index.PaperCount), target))
        {
            WriteParts(writer, index, options, target);
            return;
        }

        writer.Line(PapersSummary)
            .Line(EmittedTypes.Attributes)
            .Open($"{SourceFrame.Visibility(options)} static partial class Papers");
        WriteLookups(writer, options);
        WriteRetiredPapers(writer, index, options);
        writer.Line();
        WriteLists(writer, index, options);
        writer.Close();
    }

    /// <summary>
    /// The types that the papers are in where they are many; the papers are in the sources of their files. Interfaces are inherited from
    /// side by side; of classes, each inherits from the one before.
    /// </summary>
    private static void WriteParts(SourceWriter writer, CorpusIndex index, CorpusOptions options, EmitTarget target)
    {
        var papers = Enumerable.Range(0, PaperParts.Count(PaperParts.ScaleOf(index.PaperCount), target)).Select(PaperParts.NameOf);
        var parts = papers.Prepend(PaperParts.Core).Append(PaperParts.Retired).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            writer.Line("/// <summary>A part of <see cref=\"Papers\"/>.</summary>")
                .Line(EmittedTypes.Attributes)
                .Line(EmittedTypes.Hidden)
                .Open(SourceFrame.Part(parts[i], options, target) + (i > 0 && !target.HasInterfaceMembers ? " : " + parts[i - 1] : string.Empty));
            if (i == 0)
            {
                WriteLookups(writer, options);
                writer.Line();
                WriteLists(writer, index, options);
            }
            else if (i + 1 == parts.Length)
            {
                WriteRetiredPapers(writer, index, options);
            }

            writer.Close().Line();
        }

        writer.Line(PapersSummary)
            .Line(EmittedTypes.Attributes)
            .Open(SourceFrame.Part("Papers", options, target) + " : " + (target.HasInterfaceMembers ? string.Join(", ", parts) : PaperParts.Retired))
            .Close();
    }

    private static void WriteLookups(SourceWriter writer, CorpusOptions options)
    {
        var scope = SourceFrame.Global(options);
        writer.Lines($$"""
                /// <summary>Gets all papers, in the order of the files' paths and of the lines in them.</summary>
                public static global::System.Collections.Generic.IReadOnlyList<{{scope}}Paper> All { get; } = new {{scope}}PaperSequence(-1);

                /// <summary>Finds a paper by its name or its id; the case of the letters A to Z does not matter.</summary>
                /// <param name="nameOrId">A name such as <c>GPT4o</c>, or the 16 digits of an id.</param>
                /// <returns>The paper, or null where there is none.</returns>
                /// <exception cref="global::System.ArgumentNullException">There is no name.</exception>
                public static {{scope}}Paper? Find(string nameOrId) =>
                    {{scope}}CorpusIndex.Find(nameOrId ?? throw new global::System.ArgumentNullException(nameof(nameOrId)));

                /// <summary>Gets the papers that have a keyword or a narrower one, in the order of <see cref="All"/>.</summary>
                /// <param name="keyword">The keyword.</param>
                /// <returns>The papers.</returns>
                /// <exception cref="global::System.ArgumentOutOfRangeException">The value is none of the keywords.</exception>
                public static global::System.Collections.Generic.IReadOnlyList<{{scope}}Paper> With({{scope}}Keyword keyword) =>
                    {{scope}}KeywordExtensions.Papers(keyword);
                """);
    }

    private static void WriteRetiredPapers(SourceWriter writer, CorpusIndex index, CorpusOptions options)
    {
        WriteFormerNames(writer, index, options);
        if (index.Retired.Count > MostRetired)
        {
            return;
        }

        foreach (var retired in index.Retired)
        {
            WriteRetired(
                writer, retired, SourceFrame.Global(options) + "Paper", "papers", "pin them with a 'Name:' that no other entry has, letter case aside");
        }
    }

    private static void WriteFormerNames(SourceWriter writer, CorpusIndex index, CorpusOptions options)
    {
        var scope = SourceFrame.Global(options);
        foreach (var former in index.Former.Count > MostFormer ? EquatableArray<FormerName>.Empty : index.Former)
        {
            writer.Line()
                .Code("/// <summary>The former name of <c>").Xml(former.Now).Line("</c>.</summary>")
                .Line(EmittedTypes.Hidden)
                .Code("[global::System.Obsolete(").Literal($"'{former.Name}' is called '{former.Now}' now.").Line(")]")
                .Line($"public static {scope}Paper {Identifiers.Escape(former.Name)} => {scope}Papers.{Identifiers.Escape(former.Now)};");
        }
    }

    private static void WriteLists(SourceWriter writer, CorpusIndex index, CorpusOptions options)
    {
        var scope = SourceFrame.Global(options);
        writer.Line("/// <summary>The lists of the corpus, each a property named after the label of its files.</summary>")
            .Open("public static class Lists")
            .Line("/// <summary>Gets all lists, by label.</summary>")
            .Line($"public static global::System.Collections.Generic.IReadOnlyList<{scope}PaperList> All => {scope}CorpusIndex.Lists();");
        for (var i = 0; i < index.Lists.Count; i++)
        {
            var list = index.Lists[i];
            writer.Line()
                .Code("/// <summary>").Xml(list.Label).Line($": {Papers(list.Papers.Count)}.</summary>")
                .Line(FormattableString.Invariant($"public static {scope}PaperList {Identifiers.Escape(list.Identifier)} => new {scope}PaperList({i});"));
        }

        foreach (var retired in index.RetiredLists)
        {
            WriteRetired(writer, retired, scope + "PaperList", "lists", "give the files one label");
        }

        writer.Close();
    }

    private static void WriteRetired(SourceWriter writer, RetiredName retired, string type, string what, string remedy)
    {
        var instead = Alternatives(retired.Instead);
        writer.Line()
            .Code($"/// <summary>None of the {what}: use ").Xml(instead).Line(".</summary>")
            .Line(EmittedTypes.Hidden)
            .Code("[global::System.Obsolete(")
            .Literal($"Several {what} come to the name '{retired.Name}'. Use {instead}, or {remedy}.")
            .Line(", true)]")
            .Line($"public static {type} {Identifiers.Escape(retired.Name)} => throw new global::System.NotSupportedException();");
    }

    private static void WriteKeywords(SourceWriter writer, CorpusIndex index, CorpusOptions options, CancellationToken cancellationToken)
    {
        writer.Line("/// <summary>What the papers are about. A value is a hash of the keyword's text: none changes when papers come and go.</summary>")
            .Line(EmittedTypes.Attributes)
            .Open($"{SourceFrame.Visibility(options)} enum Keyword");
        var isFirst = true;
        foreach (var keyword in index.Keywords.OrderBy(keyword => keyword.Member.Identifier, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            writer.Code("/// <summary>").Xml(keyword.Member.Text).Line($": {Papers(keyword.Papers.Count)}.</summary>")
                .Line(FormattableString.Invariant($"{Identifiers.Escape(keyword.Member.Identifier)} = {keyword.Member.Value},"));
        }

        writer.Close();
    }

    private static void WriteIndex(
        SourceWriter writer,
        CorpusIndex index,
        CorpusOptions options,
        EmitTarget target,
        CancellationToken cancellationToken)
    {
        var scope = SourceFrame.Global(options);
        var table = new RecordTable(target, RecordTable.PerSegment(options.Place));
        var paperCount = index.PaperCount;
        var positionDigits = RecordTable.WidthOf(paperCount);
        var names = NameTable.Of(index.Files.SelectMany(file => file.Names).ToList(), cancellationToken);
        foreach (var list in index.Lists)
        {
            table.Add(list.Label, RecordTable.Numbers(list.Papers, positionDigits));
        }

        foreach (var keyword in index.Keywords)
        {
            cancellationToken.ThrowIfCancellationRequested();
            table.Add(
                keyword.Member.Text,
                RecordTable.Numbers(keyword.Papers, positionDigits),
                RecordTable.Numbers(keyword.Broader is { } broader ? [broader] : [], RecordTable.ValueDigits),
                RecordTable.Numbers(keyword.Narrower, RecordTable.ValueDigits));
        }

        var key = target.IsUtf8 ? "byte[]" : "string";
        var toKey = target.IsUtf8 ? "global::System.Text.Encoding.UTF8.GetBytes({0})" : "{0}";
        writer.Line("/// <summary>Finds papers and keywords in the data of the corpus.</summary>")
            .Line(EmittedTypes.Attributes)
            .Line(EmittedTypes.Hidden)
            .Open("internal sealed class CorpusIndex : CorpusTable")
            .Lines(FormattableString.Invariant($$"""
                private const int FileCount = {{index.Files.Count}};
                private const int ListCount = {{index.Lists.Count}};
                private const int KeywordCount = {{index.Keywords.Count}};

                private static readonly CorpusIndex Table = new CorpusIndex();

                internal static int PaperCount => {{paperCount}};

                private static bool HasGuests => {{(index.HasGuests ? "true" : "false")}};
                """))
            .Line();
        table.WriteNumbers(writer, "private static", "FirstPaper", "file", "FirstPapers", FirstPapers(index), paperCount);
        writer.Line();
        table.WriteNumbers(writer, "private static", "Displacement", "bucket", "Displacements", names.Displacements, names.Displacements.Max());
        writer.Line();
        table.WriteNumbers(writer, "private static", "Slot", "slot", "Slots", names.Slots, paperCount);
        writer.Line();
        table.WriteNumbers(writer, "private static", "Other", "other", "Others", names.Others, paperCount);
        writer.Line();
        table.WriteDigits(
            writer,
            "private static",
            "KeywordValues",
            RecordTable.Numbers(index.Keywords.Select(keyword => keyword.Member.Value), RecordTable.ValueDigits));
        writer.Line();
        table.WriteMembers(writer);
        writer.Line();
        RecordTable.WriteSwitch(
            writer, "private static", $"{scope}CorpusFile", "File", "file", index.Files.Count, file => $"{scope}{index.Files[file].TypeName}.Instance");
        writer.Line()
            .Lines(FormattableString.Invariant($$"""
                internal static string Text(int record) => Table.Text(record, {{KeywordRecord.Text}});

                internal static int PositionCount(int record) => Table.PositionCount(record, {{KeywordRecord.Papers}}, {{positionDigits}});

                internal static int Position(int record, int index) => Table.Position(record, {{KeywordRecord.Papers}}, index, {{positionDigits}});

                internal static Paper At(int position) => Locate(position, out int index).At(index);

                internal static Paper? Find(string nameOrId)
                {
                    ulong hash = {{NameTable.Offset}};
                    unchecked
                    {
                        foreach (char unit in nameOrId)
                        {
                            hash = (hash ^ (uint)Fold(unit)) * {{NameTable.Prime}};
                        }

                        int displacement = Displacement(Place(hash, {{names.Displacements.Count}}));
                        int position = Slot(Place(hash + ((ulong)(displacement + 1) * {{NameTable.Golden}}), {{names.Slots.Count}}));
                        for (int other = 0; other <= {{names.Others.Count}}; other++)
                        {
                            if (position < PaperCount)
                            {
                                CorpusFile file = Locate(position, out int index);
                                if (file.Is(index, {{PaperRecord.Name}}, nameOrId))
                                {
                                    return file.At(index);
                                }
                            }

                            position = other < {{names.Others.Count}} ? Other(other) : PaperCount;
                        }
                    }

                    if (nameOrId.Length != 16)
                    {
                        return null;
                    }

                    {{key}} id = {{string.Format(CultureInfo.InvariantCulture, toKey, "nameOrId")}};
                    for (int i = 0; i < FileCount; i++)
                    {
                        Paper? paper = File(i).Find(id);
                        if (!(paper is null))
                        {
                            return paper;
                        }
                    }

                    return null;
                }

                private static int Place(ulong hash, int count)
                {
                    unchecked
                    {
                        hash = (hash ^ (hash >> 33)) * {{NameTable.First}};
                        hash = (hash ^ (hash >> 33)) * {{NameTable.Second}};
                        hash ^= hash >> 33;
                        return (int)(((hash >> 32) * (uint)count) >> 32);
                    }
                }

                internal static int RecordOf(Keyword keyword)
                {
                    uint value = unchecked((uint)(int)keyword);
                    int low = 0;
                    int high = KeywordCount;
                    while (low < high)
                    {
                        int middle = low + ((high - low) / 2);
                        uint other = unchecked((uint)Digits(KeywordValues, middle * {{RecordTable.ValueDigits}}, {{RecordTable.ValueDigits}}));
                        if (other == value)
                        {
                            return ListCount + middle;
                        }

                        if (other < value)
                        {
                            low = middle + 1;
                        }
                        else
                        {
                            high = middle;
                        }
                    }

                    throw new global::System.ArgumentOutOfRangeException(nameof(keyword), keyword, "No keyword of the corpus has this value.");
                }

                internal static global::System.Collections.Generic.IReadOnlyList<Keyword> Related(Keyword keyword, int field) =>
                    Table.Keywords(RecordOf(keyword), field);

                internal static global::System.Collections.Generic.IReadOnlyList<PaperList> Lists()
                {
                    PaperList[] lists = new PaperList[ListCount];
                    for (int i = 0; i < lists.Length; i++)
                    {
                        lists[i] = new PaperList(i);
                    }

                    return global::System.Array.AsReadOnly(lists);
                }

                internal static global::System.Collections.Generic.IReadOnlyList<PaperSource> SourcesOf(CorpusFile home, int index)
                {
                    global::System.Collections.Generic.List<PaperSource> sources =
                        new global::System.Collections.Generic.List<PaperSource> { home.SourceOf(index) };
                    if (HasGuests)
                    {
                        {{key}} id = {{string.Format(CultureInfo.InvariantCulture, toKey, $"home.Text(index, {PaperRecord.Id})")}};
                        for (int file = 0; file < FileCount; file++)
                        {
                            File(file).AddGuests(id, sources);
                        }
                    }

                    return sources.AsReadOnly();
                }

                private static CorpusFile Locate(int position, out int index)
                {
                    if (position < 0 || position >= PaperCount)
                    {
                        throw new global::System.ArgumentOutOfRangeException(nameof(position));
                    }

                    // The last file whose first paper is not behind the position: an empty file begins where the next one does. Where files
                    // are of one size, the first guess is right.
                    int low = 0;
                    int high = FileCount;
                    int guess = (int)((long)position * FileCount / PaperCount);
                    if (FirstPaper(guess) <= position)
                    {
                        low = guess;
                        high = guess + 1 < FileCount && FirstPaper(guess + 1) > position ? guess + 1 : FileCount;
                    }

                    while (high - low > 1)
                    {
                        int middle = low + ((high - low) / 2);
                        if (FirstPaper(middle) <= position)
                        {
                            low = middle;
                        }
                        else
                        {
                            high = middle;
                        }
                    }

                    index = position - FirstPaper(low);
                    return File(low);
                }
                """))
            .Close();
    }

    private static string Alternatives(EquatableArray<string> names)
    {
        var named = string.Join(" or ", names.Take(MostAlternatives));
        return names.Count <= MostAlternatives
            ? named
            : FormattableString.Invariant($"{named} or one of {names.Count - MostAlternatives} more");
    }

    private static string Papers(int count) => count == 1 ? "1 paper" : count.ToString(CultureInfo.InvariantCulture) + " papers";

    private static IEnumerable<int> FirstPapers(CorpusIndex index)
    {
        var first = 0;
        foreach (var file in index.Files)
        {
            yield return first;
            first += file.Names.Count;
        }
    }
}
