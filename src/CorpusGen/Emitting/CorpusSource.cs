using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
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

    /// <summary>How many papers that were found by name are kept in a table, which is made when the first is looked for: 512 kB.</summary>
    private const int MostKept = 1 << 16;

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
        writer.Together(
            index.PaperCount,
            cancellationToken,
            part =>
            {
                WritePapers(part, index, options, target);
                part.Line();
                WriteKeywords(part, index, options, cancellationToken);
                part.Line();
                EmittedTypes.WritePublicTypes(part, options, target);
                part.Line();
                EmittedTypes.WriteReaders(part, options, target);
                part.Line();
                if (options.Place == TextPlace.Resource)
                {
                    EmittedTextReader.Write(part, target);
                    part.Line();
                }
            },
            part => WriteIndex(part, index, options, target, cancellationToken));
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

    [MethodImpl(Hot.Path)]
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
            writer.Code("/// <summary>").Xml(keyword.Member.Text).Code(": ").Code(Papers(keyword.Papers.Count)).Line(".</summary>")
                .Code(Identifiers.Escape(keyword.Member.Identifier)).Code(" = ")
                .Code(keyword.Member.Value.ToString(CultureInfo.InvariantCulture)).Line(",");
        }

        writer.Close();
    }

    [MethodImpl(Hot.Path)]
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
        var positionBits = PackedBits.WidthOf((uint)paperCount);
        // No fewer than a unit of the data, so that the length of a list of keywords says how many there are.
        var keywordBits = Math.Max(PackedBits.PerUnit, PackedBits.WidthOf((uint)index.Keywords.Count));
        var names = NameTable.Of(index.Files.SelectMany(file => file.Names).ToList(), cancellationToken);
        var kept = Math.Min(MostKept, 1 << PackedBits.WidthOf((uint)paperCount + 1));
        foreach (var list in index.Lists)
        {
            table.Add(Pieces.Of(list.Label), Positions.Of(list.Papers, positionBits));
        }

        var numbers = index.Keywords.Select((keyword, number) => (keyword.Member.Value, number)).ToDictionary(pair => pair.Value, pair => pair.number);
        var own = new OwnPapers(index, numbers);
        for (var i = 0; i < index.Keywords.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var keyword = index.Keywords[i];
            table.Add(
                Pieces.Of(keyword.Member.Text),
                Positions.Of(own.Of(i), positionBits),
                PackedBits.Of(keyword.Broader is { } broader ? [numbers[broader]] : [], keywordBits),
                PackedBits.Of(keyword.Narrower.Select(narrower => numbers[narrower]), keywordBits));
        }

        writer.Line("/// <summary>Finds papers and keywords in the data of the corpus.</summary>")
            .Line(EmittedTypes.Attributes)
            .Line(EmittedTypes.Hidden)
            .Open("internal sealed class CorpusIndex : CorpusTable")
            .Lines(FormattableString.Invariant($$"""
                private const int FileCount = {{index.Files.Count}};
                private const int ListCount = {{index.Lists.Count}};
                private const int KeywordCount = {{index.Keywords.Count}};

                private static readonly CorpusIndex Table = new CorpusIndex();

                private static Paper?[]? found;

                internal static int PaperCount => {{paperCount}};

                private static bool HasGuests => {{(index.HasGuests ? "true" : "false")}};
                """))
            .Line();
        table.WriteRising(writer, "private static", "int", "FirstPaper", "file", FirstPapers(index).ToList());
        writer.Line();
        table.WriteNumbers(writer, "private static", "Displacement", "bucket", names.Displacements, names.Displacements.Max());
        writer.Line();
        table.WriteNumbers(writer, "private static", "Slot", "slot", names.Slots, paperCount);
        writer.Line();
        table.WriteNumbers(writer, "private static", "Other", "other", names.Others, paperCount);
        writer.Line();
        table.WriteRising(
            writer, "private static", "uint", "ValueOf", "number", index.Keywords.Select(keyword => unchecked((uint)keyword.Member.Value)).ToList());
        writer.Line();
        table.WriteMembers(writer);
        writer.Line();
        RecordTable.WriteSwitch(
            writer, "private static", $"{scope}CorpusFile", "File", "file", index.Files.Count, file => $"{scope}{index.Files[file].TypeName}.Instance");
        writer.Line()
            .Lines(FormattableString.Invariant($$"""
                internal static string Text(int record) => Table.Expanded(record, {{KeywordRecord.Text}});

                /// <summary>Gets where the papers of a list or keyword stand: those of the record, and those of all narrower keywords.</summary>
                internal static int[] Positions(int record)
                {
                    global::System.Collections.Generic.List<int> records = new global::System.Collections.Generic.List<int> { record };
                    global::System.Collections.Generic.List<int> positions = new global::System.Collections.Generic.List<int>();
                    for (int i = 0; i < records.Count; i++)
                    {
                        Table.AddPositions(records[i], positions);
                        foreach (int number in Table.Numbers(records[i], {{KeywordRecord.Narrower}}, {{keywordBits}}))
                        {
                            records.Add(ListCount + number);
                        }
                    }

                    if (records.Count > 1)
                    {
                        positions.Sort();
                        int kept = 0;
                        for (int i = 0; i < positions.Count; i++)
                        {
                            if (i == 0 || positions[i] != positions[i - 1])
                            {
                                positions[kept++] = positions[i];
                            }
                        }

                        positions.RemoveRange(kept, positions.Count - kept);
                    }

                    return positions.ToArray();
                }

                /// <summary>Reads numbers in the code of Golomb and Rice: the first one, the parameter, and the gaps.</summary>
                private void AddPositions(int record, global::System.Collections.Generic.List<int> positions)
                {
                    {{table.DataType}} data = Find(record, {{KeywordRecord.Papers}}, out int start, out int length);
                    if (length == 0)
                    {
                        return;
                    }

                    long next = (long)start * {{PackedBits.PerUnit}};
                    long end = next + ((long)length * {{PackedBits.PerUnit}});
                    int position = (int)Bits(data, next, {{positionBits}});
                    positions.Add(position);
                    next += {{positionBits}};
                    if (end - next <= {{Emitting.Positions.ParameterBits}})
                    {
                        return;
                    }

                    int parameter = (int)Bits(data, next, {{Emitting.Positions.ParameterBits}});
                    next += {{Emitting.Positions.ParameterBits}};
                    while (true)
                    {
                        int high = 0;
                        while (next < end && ((data[(int)(next / {{PackedBits.PerUnit}})] >> ({{PackedBits.PerUnit - 1}} - (int)(next % {{PackedBits.PerUnit}}))) & 1) == 1)
                        {
                            high++;
                            next++;
                        }

                        // What fills the last unit up are ones.
                        if (next++ >= end)
                        {
                            return;
                        }

                        position += 1 + (high << parameter) + (parameter == 0 ? 0 : (int)Bits(data, next, parameter));
                        next += parameter;
                        positions.Add(position);
                    }
                }

                internal static Paper At(int position) => Locate(position, out int index).At(index);

                internal static Paper? Find(string nameOrId)
                {
                    ulong hash = Hash(nameOrId);
                    Paper?[] all = global::System.Threading.Volatile.Read(ref found)
                        ?? global::System.Threading.Interlocked.CompareExchange(ref found, new Paper?[{{kept}}], null)
                        ?? found;

                    // What was found before is in one of two places.
                    int place = (int)(hash >> 40) & {{kept - 1}};
                    Paper? paper = global::System.Threading.Volatile.Read(ref all[place]);
                    if (!(paper is null) && paper.IsNamed(nameOrId))
                    {
                        return paper;
                    }

                    int second = place ^ 1;
                    Paper? other = global::System.Threading.Volatile.Read(ref all[second]);
                    if (!(other is null) && other.IsNamed(nameOrId))
                    {
                        return other;
                    }

                    Paper? named = FindName(nameOrId, hash);
                    if (named is null)
                    {
                        return FindId(nameOrId);
                    }

                    global::System.Threading.Volatile.Write(ref all[paper is null ? place : second], named);
                    return named;
                }

                private static ulong Hash(string name)
                {
                    unchecked
                    {
                        ulong hash = (ulong)name.Length;
                        int i = 0;
                        for (; i + {{NameTable.Together - 1}} < name.Length; i += {{NameTable.Together}})
                        {
                            ulong units = ((ulong)name[i] << 48) | ((ulong)name[i + 1] << 32) | ((ulong)name[i + 2] << 16) | name[i + 3];
                            hash = (hash ^ (units | {{NameTable.Small}})) * {{NameTable.First}};
                            hash ^= hash >> 32;
                        }

                        if (i < name.Length)
                        {
                            ulong units = 0;
                            for (; i < name.Length; i++)
                            {
                                units = (units << 16) | name[i];
                            }

                            hash = (hash ^ (units | {{NameTable.Small}})) * {{NameTable.First}};
                            hash ^= hash >> 32;
                        }

                        return hash;
                    }
                }

                private static Paper? FindName(string name, ulong hash)
                {
                    int displacement = Displacement(Place(hash, {{names.Displacements.Count}}));
                    int position = Slot(Place(unchecked(hash + ((ulong)(displacement + 1) * {{NameTable.Golden}})), {{names.Slots.Count}}));
                    for (int other = 0; other <= {{names.Others.Count}}; other++)
                    {
                        if (position < PaperCount)
                        {
                            Paper paper = At(position);
                            if (paper.IsNamed(name))
                            {
                                return paper;
                            }
                        }

                        position = other < {{names.Others.Count}} ? Other(other) : PaperCount;
                    }

                    return null;
                }

                private static Paper? FindId(string text)
                {
                    ulong id = 0;
                    foreach (char unit in text)
                    {
                        int digit = unit >= '0' && unit <= '9' ? unit - '0' : Fold(unit) >= 'a' ? Fold(unit) - 'a' + 10 : -1;
                        if (digit < 0 || digit > 15 || text.Length != 16)
                        {
                            return null;
                        }

                        id = (id << 4) | (uint)digit;
                    }

                    for (int i = 0; i < FileCount && text.Length == 16; i++)
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
                        uint other = ValueOf(middle);
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

                internal static global::System.Collections.Generic.IReadOnlyList<Keyword> Related(Keyword keyword, int field)
                {
                    int[] numbers = Table.Numbers(RecordOf(keyword), field, {{keywordBits}});
                    return global::System.Array.AsReadOnly(global::System.Array.ConvertAll(numbers, number => (Keyword)unchecked((int)ValueOf(number))));
                }

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
                        ulong id = home.IdOf(index);
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

    private static IEnumerable<uint> FirstPapers(CorpusIndex index)
    {
        var first = 0u;
        foreach (var file in index.Files)
        {
            yield return first;
            first += (uint)file.Names.Count;
        }
    }

    /// <summary>
    /// Says which papers a keyword has that none of its narrower ones has. Those of the narrower ones are not written again: the emitted
    /// code puts them together.
    /// </summary>
    private sealed class OwnPapers(CorpusIndex index, Dictionary<int, int> numbers)
    {
        // The last keyword one of whose narrower ones a paper has.
        private readonly int[] marks = Enumerable.Repeat(-1, index.PaperCount).ToArray();

        public IReadOnlyList<int> Of(int keyword)
        {
            if (index.Keywords[keyword].Narrower.Count == 0)
            {
                return index.Keywords[keyword].Papers.Items;
            }

            foreach (var narrower in index.Keywords[keyword].Narrower)
            {
                foreach (var paper in index.Keywords[numbers[narrower]].Papers)
                {
                    marks[paper] = keyword;
                }
            }

            return index.Keywords[keyword].Papers.Where(paper => marks[paper] != keyword).ToList();
        }
    }
}
