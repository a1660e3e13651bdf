using CorpusGen.Configuration;

namespace CorpusGen.Emitting;

/// <summary>
/// The types that are emitted for every corpus: those that a user meets, and those that read the data. They are C# 9 and
/// the same for every framework but for the representation of the data.
/// </summary>
internal static class EmittedTypes
{
    /// <summary>The names of all types that stand in the namespace, save those of the files.</summary>
    public static readonly EquatableArray<string> Names = new[]
    {
        "Abbreviation", "CorpusFile", "CorpusIndex", "CorpusPapers", "CorpusTable", "CorpusText", "Keyword", "KeywordExtensions", "Paper", "PaperList",
        "PaperSequence", "PaperSource", "Papers",
    }.ToEquatableArray();

    /// <summary>The attributes of every emitted type.</summary>
    public const string Attributes = $"[global::System.CodeDom.Compiler.GeneratedCode(\"CorpusGen\", \"{ThisAssembly.Version}\")]";

    /// <summary>The attribute of what only other emitted code uses.</summary>
    public const string Hidden =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>Of how many papers the objects are in one array: a file may have very many, of which a program may use few.</summary>
    private const int KeptTogether = 64;

    /// <summary>What is said of the members that read an embedded file; it begins a line.</summary>
    private const string MismatchRemark = "\n    /// <exception cref=\"global::System.IO.InvalidDataException\">"
        + "The embedded file is missing, or not the one that the project was compiled with.</exception>";

    /// <summary>Writes the types that a user meets.</summary>
    /// <param name="writer">The writer, inside the namespace.</param>
    /// <param name="options">What the project file says.</param>
    /// <param name="target">What the project can do.</param>
    public static void WritePublicTypes(SourceWriter writer, CorpusOptions options, EmitTarget target)
    {
        var visibility = options.IsPublic ? "public" : "internal";
        var isEmbedded = options.Place == TextPlace.Resource;
        var isInPlace = target.IsUtf8 && !isEmbedded;
        var decodeBytes = $"global::System.Text.Encoding.UTF8.GetString({(target.HasSpan ? "utf8 ?? " : string.Empty)}file.Bytes(index))";
        writer.Lines($$"""
            /// <summary>A paper of the corpus. Two papers are equal when their ids are.</summary>
            {{Attributes}}
            {{visibility}} sealed record Paper
            {
                private readonly CorpusFile file;
                private readonly int index;
                private string? name;
                private string? id;
                private string? title;
                private string? doi;
                private string? arxiv;
                private string? url;
                private string? text;
            """);
        if (target.HasSpan && !isInPlace)
        {
            writer.Line("    private byte[]? utf8;");
        }

        writer.Lines($$"""
                private global::System.Collections.Generic.IReadOnlyList<string>? authors;
                private global::System.Collections.Generic.IReadOnlyList<Keyword>? keywords;
                private global::System.Collections.Generic.IReadOnlyList<Abbreviation>? abbreviations;
                private global::System.Collections.Generic.IReadOnlyList<PaperSource>? sources;

                internal Paper(CorpusFile file, int index)
                {
                    this.file = file;
                    this.index = index;
                }

                /// <summary>Gets the name of the paper: that of its property in <see cref="Papers"/>.</summary>
                public string Name => name ??= file.Expanded(index, {{PaperRecord.Name}});

                /// <summary>Gets the fingerprint of the paper's text: 16 hexadecimal digits.</summary>
                public string Id => id ??= file.IdOf(index).ToString("x16", global::System.Globalization.CultureInfo.InvariantCulture);

                /// <summary>Gets the title, or null where no entry gives one.</summary>
                public string? Title => title ??= file.TextOrNull(index, {{PaperRecord.Title}});

                /// <summary>Gets the authors in the order given; none where no entry gives them.</summary>
                public global::System.Collections.Generic.IReadOnlyList<string> Authors => authors ??= file.Texts(index, {{PaperRecord.Authors}});

                /// <summary>Gets the year of publication, or null where no entry gives one.</summary>
                public int? Year => file.Number(index, {{PaperRecord.Year}});

                /// <summary>Gets the bare DOI, or null where no entry gives one.</summary>
                public string? Doi => doi ??= file.TextOrNull(index, {{PaperRecord.Doi}});

                /// <summary>Gets the bare arXiv id, or null where no entry gives one.</summary>
                public string? Arxiv => arxiv ??= file.TextOrNull(index, {{PaperRecord.Arxiv}});

                /// <summary>Gets the address of the paper, or null where no entry gives one.</summary>
                public string? Url => url ??= file.TextOrNull(index, {{PaperRecord.Url}});

                /// <summary>Gets what the paper is about, best first.</summary>
                public global::System.Collections.Generic.IReadOnlyList<Keyword> Keywords => keywords ??= file.Keywords(index);

                /// <summary>Gets the short forms that the abstract defines, in its order.</summary>{{(isEmbedded ? MismatchRemark : string.Empty)}}
                public global::System.Collections.Generic.IReadOnlyList<Abbreviation> Abbreviations => abbreviations ??= file.Abbreviations(index, this);

                /// <summary>Gets the entries that the paper was made of: one, unless it stands in the corpus more than once.</summary>
                public global::System.Collections.Generic.IReadOnlyList<PaperSource> Sources => sources ??= CorpusIndex.SourcesOf(file, index);

                /// <summary>Gets the abstract. It is decoded on first use, then kept.{{(options.Place == TextPlace.None ? " This project leaves the texts out: it is empty." : string.Empty)}}</summary>{{(isEmbedded ? MismatchRemark : string.Empty)}}
                public string Abstract => text ??= {{(isEmbedded ? decodeBytes : $"file.Text(index, {PaperRecord.Text})")}};

                /// <summary>Gets the first sentence of the abstract.</summary>
                public string FirstSentence => Abstract.Substring(0, file.FirstSentenceLength(index));
            """);
        if (target.HasSpan)
        {
            var (how, bytes) = (isEmbedded, target.IsUtf8) switch
            {
                (true, _) => (". It is read on first use, then kept", "utf8 ??= file.Bytes(index)"),
                (false, true) => (", without a copy", $"file.Utf8(index, {PaperRecord.Text})"),
                _ => (". It is encoded on first use, then kept", "utf8 ??= global::System.Text.Encoding.UTF8.GetBytes(Abstract)"),
            };
            writer.Lines($$"""

                    /// <summary>Gets the abstract as UTF-8{{how}}.</summary>{{(isEmbedded ? MismatchRemark : string.Empty)}}{{(target.HasJsonIgnore ? "\n    [global::System.Text.Json.Serialization.JsonIgnore]" : string.Empty)}}
                    public global::System.ReadOnlySpan<byte> AbstractUtf8 => {{bytes}};
                """);
        }

        writer.Lines($$"""

                /// <summary>Tells whether two papers have the same id.</summary>
                /// <param name="other">The other paper.</param>
                /// <returns>Whether they have.</returns>
                public bool Equals(Paper? other) =>
                    ReferenceEquals(this, other) || (!(other is null) && file.IdOf(index) == other.file.IdOf(other.index));

                /// <inheritdoc/>
                public override int GetHashCode() => file.IdOf(index).GetHashCode();

                /// <summary>Tells whether a text is the name, letters from A to Z without regard to case.</summary>
                internal bool IsNamed(string text)
                {
                    string own = Name;
                    if (own.Length != text.Length)
                    {
                        return false;
                    }

                    for (int i = 0; i < own.Length; i++)
                    {
                        if (own[i] != text[i] && CorpusTable.Fold(own[i]) != CorpusTable.Fold(text[i]))
                        {
                            return false;
                        }
                    }

                    return true;
                }

                private bool PrintMembers(global::System.Text.StringBuilder builder)
                {
                    builder.Append("Name = ").Append(Name).Append(", Id = ").Append(Id);
                    if (!(Title is null))
                    {
                        builder.Append(", Title = ").Append(Title);
                    }

                    return true;
                }
            }

            /// <summary>A short form that an abstract defines.</summary>
            {{Attributes}}
            {{visibility}} sealed record Abbreviation
            {
                internal Abbreviation(string shortForm, string longForm)
                {
                    Short = shortForm;
                    Long = longForm;
                }

                /// <summary>Gets the short form: <c>ER</c>.</summary>
                public string Short { get; }

                /// <summary>Gets what it stands for: <c>Experience Replay</c>.</summary>
                public string Long { get; }

                /// <summary>Takes the two forms apart.</summary>
                /// <param name="shortForm">The short form.</param>
                /// <param name="longForm">The long form.</param>
                public void Deconstruct(out string shortForm, out string longForm)
                {
                    shortForm = Short;
                    longForm = Long;
                }
            }

            /// <summary>An entry that a paper was made of.</summary>
            {{Attributes}}
            {{visibility}} sealed record PaperSource
            {
                internal PaperSource(string list, string file, int line)
                {
                    List = list;
                    File = file;
                    Line = line;
                }

                /// <summary>Gets the label of the file that the entry is in.</summary>
                public string List { get; }

                /// <summary>Gets the file, told from the project's folder.</summary>
                public string File { get; }

                /// <summary>Gets the line that the entry begins in, counted from 1.</summary>
                public int Line { get; }
            }

            /// <summary>The papers of the files with one label.</summary>
            {{Attributes}}
            {{visibility}} sealed record PaperList
            {
                private readonly int record;

                internal PaperList(int record)
                {
                    this.record = record;
                    Papers = new PaperSequence(record);
                }

                /// <summary>Gets the label.</summary>
                public string Label => CorpusIndex.Text(record);

                /// <summary>Gets the papers, in the order of <c>Papers.All</c>.</summary>
                public global::System.Collections.Generic.IReadOnlyList<Paper> Papers { get; }

                /// <summary>Tells whether two lists have the same label.</summary>
                /// <param name="other">The other list.</param>
                /// <returns>Whether they have.</returns>
                public bool Equals(PaperList? other) => !(other is null) && record == other.record;

                /// <inheritdoc/>
                public override int GetHashCode() => record;

                /// <inheritdoc/>
                public override string ToString() => Label;
            }

            /// <summary>What can be asked of a keyword.</summary>
            {{Attributes}}
            {{visibility}} static class KeywordExtensions
            {
                /// <summary>Gets the keyword as text: <c>reinforcement learning</c>.</summary>
                /// <param name="keyword">A keyword.</param>
                /// <returns>Its text.</returns>
                /// <exception cref="global::System.ArgumentOutOfRangeException">The value is none of the keywords.</exception>
                public static string Text(this Keyword keyword) => CorpusIndex.Text(CorpusIndex.RecordOf(keyword));

                /// <summary>Gets the papers that have the keyword or a narrower one, in the order of <c>Papers.All</c>.</summary>
                /// <param name="keyword">A keyword.</param>
                /// <returns>The papers.</returns>
                /// <exception cref="global::System.ArgumentOutOfRangeException">The value is none of the keywords.</exception>
                public static global::System.Collections.Generic.IReadOnlyList<Paper> Papers(this Keyword keyword) =>
                    new PaperSequence(CorpusIndex.RecordOf(keyword));

                /// <summary>Gets the next broader keyword: the longest one that the keyword's text ends in.</summary>
                /// <param name="keyword">A keyword.</param>
                /// <returns>One keyword, or none.</returns>
                /// <exception cref="global::System.ArgumentOutOfRangeException">The value is none of the keywords.</exception>
                public static global::System.Collections.Generic.IReadOnlyList<Keyword> Broader(this Keyword keyword) =>
                    CorpusIndex.Related(keyword, {{KeywordRecord.Broader}});

                /// <summary>Gets the keywords whose next broader one it is, by their text.</summary>
                /// <param name="keyword">A keyword.</param>
                /// <returns>The keywords.</returns>
                /// <exception cref="global::System.ArgumentOutOfRangeException">The value is none of the keywords.</exception>
                public static global::System.Collections.Generic.IReadOnlyList<Keyword> Narrower(this Keyword keyword) =>
                    CorpusIndex.Related(keyword, {{KeywordRecord.Narrower}});
            }
            """);
    }

    /// <summary>Writes the types that read the data.</summary>
    /// <param name="writer">The writer, inside the namespace.</param>
    /// <param name="options">What the project file says.</param>
    /// <param name="target">What the project can do.</param>
    public static void WriteReaders(SourceWriter writer, CorpusOptions options, EmitTarget target)
    {
        var isEmbedded = options.Place == TextPlace.Resource;
        var perSegment = RecordTable.PerSegment(options.Place);
        var data = new RecordTable(target).DataType;
        var decode = (target.IsUtf8, target.HasSpanDecoding) switch
        {
            (true, true) => "length == 0 ? string.Empty : global::System.Text.Encoding.UTF8.GetString(data.Slice(start, length))",
            (true, false) => "length == 0 ? string.Empty : global::System.Text.Encoding.UTF8.GetString(data.Slice(start, length).ToArray())",
            _ => "data.Substring(start, length)",
        };
        writer.Lines($$"""
            /// <summary>Records that are read in place: which fields are not empty, and these, each behind its length.</summary>
            {{Attributes}}
            {{Hidden}}
            internal abstract class CorpusTable
            {
                private const char Escape = '\u{{(int)Pieces.Escape:X4}}';
                private const string Signs = {{SourceWriter.Quoted(Pieces.Signs)}};
                private const string Groups = {{SourceWriter.Quoted(Pieces.Groups)}};

                /// <summary>Gets where each record begins in its segment.</summary>
                protected abstract int Start(int record);

                /// <summary>Gets the records {{perSegment}} * segment to {{perSegment}} * segment + {{perSegment - 1}}.</summary>
                protected abstract {{data}} Segment(int segment);

                /// <summary>Reads a number of up to 32 bits, of which each unit of the data has {{PackedBits.PerUnit}}.</summary>
                internal static uint Bits({{data}} data, long start, int count)
                {
                    int unit = (int)(start / {{PackedBits.PerUnit}});
                    int read = {{PackedBits.PerUnit}} - (int)(start % {{PackedBits.PerUnit}});
                    ulong value = data[unit] & ((1UL << read) - 1);
                    while (read < count)
                    {
                        value = (value << {{PackedBits.PerUnit}}) | data[++unit];
                        read += {{PackedBits.PerUnit}};
                    }

                    return (uint)((value >> (read - count)) & ((1UL << count) - 1));
                }

                private static int Digits({{data}} data, int start, int count)
                {
                    int value = 0;
                    for (int i = start; i < start + count; i++)
                    {
                        value = (value << 6) | (data[i] - '0');
                    }

                    return value;
                }

                internal string Text(int record, int field)
                {
                    {{data}} data = Find(record, field, out int start, out int length);
                    return Decode(data, start, length);
                }

                internal string? TextOrNull(int record, int field)
                {
                    {{data}} data = Find(record, field, out int start, out int length);
                    return length == 0 ? null : Decode(data, start, length);
                }

                internal int? Number(int record, int field)
                {
                    {{data}} data = Find(record, field, out int start, out int length);
                    return length == 0 ? (int?)null : Digits(data, start, length);
                }

                internal global::System.Collections.Generic.IReadOnlyList<string> Texts(int record, int field)
                {
                    {{data}} data = Find(record, field, out int start, out int length);
                    return global::System.Array.AsReadOnly(Items(data, start, length));
                }

                /// <summary>Reads the abbreviations of a paper: each is where its forms stand in the abstract, or the forms.</summary>
                internal global::System.Collections.Generic.IReadOnlyList<Abbreviation> Abbreviations(int record, Paper paper)
                {
                    {{data}} data = Find(record, {{PaperRecord.Abbreviations}}, out int start, out int length);
                    global::System.Collections.Generic.List<Abbreviation> abbreviations = new global::System.Collections.Generic.List<Abbreviation>();
                    int end = 0;
                    for (int i = start; i < start + length;)
                    {
                        string longForm = Form(data, ref i, paper, ref end);
                        abbreviations.Add(new Abbreviation(Form(data, ref i, paper, ref end), longForm));
                    }

                    return abbreviations.AsReadOnly();
                }

                internal global::System.Collections.Generic.IReadOnlyList<Keyword> Keywords(int record) =>
                    global::System.Array.AsReadOnly(global::System.Array.ConvertAll(
                        Numbers(record, {{PaperRecord.Keywords}}, {{FileSource.ValueBits}}), value => (Keyword)value));

                /// <summary>Reads a field of numbers that have so many bits each.</summary>
                protected int[] Numbers(int record, int field, int width)
                {
                    {{data}} data = Find(record, field, out int start, out int length);
                    int[] numbers = new int[(int)((long)length * {{PackedBits.PerUnit}} / width)];
                    for (int i = 0; i < numbers.Length; i++)
                    {
                        numbers[i] = unchecked((int)Bits(data, ((long)start * {{PackedBits.PerUnit}}) + ((long)i * width), width));
                    }

                    return numbers;
                }

                /// <summary>Reads a text in which signs stand for groups of letters.</summary>
                internal string Expanded(int record, int field)
                {
                    {{data}} data = Find(record, field, out int start, out int length);
                    if (length > 1 && data[start] == Escape && data[start + 1] == Escape)
                    {
                        return Decode(data, start + 2, length - 2);
                    }

                    char[] text = new char[length * {{Pieces.Longest}}];
                    int size = 0;
                    for (int i = start; i < start + length; i++)
                    {
                        char unit = (char)data[i];
                        int group = unit < {{Pieces.Controls}} ? unit : Signs.IndexOf(unit);
                        if (unit == Escape)
                        {
                            text[size++] = (char)data[++i];
                        }
                        else if (group < 0)
                        {
                            text[size++] = unit;
                        }
                        else
                        {
                            group = (unit < {{Pieces.Controls}} ? group : group + {{Pieces.Controls}}) * {{Pieces.Longest}};
                            for (int end = group + {{Pieces.Longest}}; group < end && Groups[group] != '{{Pieces.Filling}}'; group++)
                            {
                                text[size++] = Groups[group];
                            }
                        }
                    }

                    return new string(text, 0, size);
                }
            """);
        if (target.IsUtf8 && !isEmbedded)
        {
            writer.Lines($$"""

                    internal {{data}} Utf8(int record, int field)
                    {
                        {{data}} data = Find(record, field, out int start, out int length);
                        return data.Slice(start, length);
                    }
                """);
        }

        writer.Line();
        new RecordTable(target).WriteRisingReader(writer);
        writer.Lines($$"""

                internal static int Fold(int unit) => unit >= 'A' && unit <= 'Z' ? unit + ('a' - 'A') : unit;

                private static string Form({{data}} data, ref int position, Paper paper, ref int end)
                {
                    int gap = Length(data, ref position);
                    int length = Length(data, ref position);
                    if (gap > 0)
                    {
                        int start = end + gap - 1;
                        end = start + length;
                        return paper.Abstract.Substring(start, length);
                    }

                    position += length;
                    return Decode(data, position - length, length);
                }

                private static string Decode({{data}} data, int start, int length) => {{decode}};

                private static string[] Items({{data}} data, int start, int length)
                {
                    if (length == 0)
                    {
                        return global::System.Array.Empty<string>();
                    }

                    string[] items = new string[Length(data, ref start)];
                    for (int i = 0; i < items.Length; i++)
                    {
                        int size = Length(data, ref start);
                        items[i] = Decode(data, start, size);
                        start += size;
                    }

                    return items;
                }

                /// <summary>Reads a number whose last digit is the first one below 32.</summary>
                internal static int Length({{data}} data, ref int position)
                {
                    int length = 0;
                    int digit;
                    do
                    {
                        digit = data[position++] - '0';
                        length = (length << 5) | (digit & 31);
                    }
                    while (digit >= 32);
                    return length;
                }

                protected {{data}} Find(int record, int field, out int start, out int length)
                {
                    {{data}} data = Segment(record / {{perSegment}});
                    start = Start(record);
                    int present = Length(data, ref start);
                    length = 0;
                    if (((present >> field) & 1) == 0)
                    {
                        return data;
                    }

                    for (present &= (1 << field) - 1; present != 0; present &= present - 1)
                    {
                        length = Length(data, ref start);
                        start += length;
                    }

                    length = Length(data, ref start);
                    return data;
                }
            }

            /// <summary>The data of a corpus file: a record for each paper that has its first entry there. Ids and lines are there of its other entries, too, behind, by id.</summary>
            {{Attributes}}
            {{Hidden}}
            internal abstract class CorpusFile : CorpusTable
            {
                private Paper?[]?[]? papers;

                internal abstract string Label { get; }

                internal abstract string Path { get; }

                internal abstract int PaperCount { get; }

                internal abstract int GuestCount { get; }
            """);
        if (isEmbedded)
        {
            writer.Lines($$"""

                    /// <summary>Gets the name of the embedded file; empty where there is none.</summary>
                    internal abstract string Resource { get; }

                    /// <summary>Gets where a text begins in the embedded file.</summary>
                    protected abstract int TextStart(int record);

                    /// <summary>Gets how many bytes of the embedded file a text is made of.</summary>
                    protected abstract int TextLength(int record);
                """);
        }

        writer.Lines($$"""

                /// <summary>Gets the papers by id.</summary>
                protected abstract int ById(int order);

                internal abstract ulong IdOf(int record);

                internal abstract int FirstSentenceLength(int record);

                protected abstract int LineOf(int record);

                internal Paper At(int number)
                {
                    int index = number;
                    Paper?[]?[] all = global::System.Threading.Volatile.Read(ref papers)
                        ?? global::System.Threading.Interlocked.CompareExchange(ref papers, new Paper?[(PaperCount / {{KeptTogether}}) + 1][], null)
                        ?? papers;
                    Paper?[] kept = global::System.Threading.Volatile.Read(ref all[index / {{KeptTogether}}])
                        ?? global::System.Threading.Interlocked.CompareExchange(
                            ref all[index / {{KeptTogether}}], new Paper?[{{KeptTogether}}], null)
                        ?? all[index / {{KeptTogether}}]!;
                    index %= {{KeptTogether}};
                    return global::System.Threading.Volatile.Read(ref kept[index])
                        ?? global::System.Threading.Interlocked.CompareExchange(ref kept[index], new Paper(this, number), null)
                        ?? kept[index]!;
                }

                internal Paper? Find(ulong id)
                {
                    int low = 0;
                    int high = PaperCount;
                    while (low < high)
                    {
                        int middle = low + ((high - low) / 2);
                        int index = ById(middle);
                        ulong other = IdOf(index);
                        if (other == id)
                        {
                            return At(index);
                        }

                        if (other < id)
                        {
                            low = middle + 1;
                        }
                        else
                        {
                            high = middle;
                        }
                    }

                    return null;
                }
            """);
        if (isEmbedded)
        {
            writer.Lines($$"""

                    /// <summary>Reads the text of a paper; what was read is compared with the id, which is a fingerprint of the text.</summary>
                    internal byte[] Bytes(int index)
                    {
                        {{data}} data = Find(index, {{PaperRecord.Text}}, out int start, out int length);
                        byte[]? text = CorpusText.Read(Resource, TextStart(index), TextLength(index), data, start, start + length);
                        if (text is null || CorpusText.Fingerprint(text) != IdOf(index))
                        {
                            throw new global::System.IO.InvalidDataException("The text of " + Expanded(index, {{PaperRecord.Name}}) + " cannot be read: the file '" + Path
                                + "' is not embedded in the assembly, or is not the one that it was compiled with. Rebuild the project.");
                        }

                        return text;
                    }
                """);
        }

        writer.Lines($$"""

                internal PaperSource SourceOf(int record) => new PaperSource(Label, Path, LineOf(record));

                internal void AddGuests(ulong id, global::System.Collections.Generic.List<PaperSource> sources)
                {
                    int low = PaperCount;
                    int high = PaperCount + GuestCount;
                    while (low < high)
                    {
                        int middle = low + ((high - low) / 2);
                        if (IdOf(middle) < id)
                        {
                            low = middle + 1;
                        }
                        else
                        {
                            high = middle;
                        }
                    }

                    for (int guest = low; guest < PaperCount + GuestCount && IdOf(guest) == id; guest++)
                    {
                        sources.Add(SourceOf(guest));
                    }
                }
            }

            /// <summary>The papers of a list or of a keyword, or all of them, looked up when they are asked for.</summary>
            {{Attributes}}
            {{Hidden}}
            internal sealed class PaperSequence : global::System.Collections.Generic.IReadOnlyList<Paper>
            {
                private readonly int record;
                private int[]? positions;

                internal PaperSequence(int record) => this.record = record;

                public int Count => record < 0 ? CorpusIndex.PaperCount : Positions.Length;

                private int[] Positions => positions ??= CorpusIndex.Positions(record);

                public Paper this[int index] => index < 0 || index >= Count
                    ? throw new global::System.ArgumentOutOfRangeException(nameof(index))
                    : CorpusIndex.At(record < 0 ? index : Positions[index]);

                public global::System.Collections.Generic.IEnumerator<Paper> GetEnumerator()
                {
                    for (int i = 0; i < Count; i++)
                    {
                        yield return this[i];
                    }
                }

                global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }
            """);
    }
}

/// <summary>The fields of a paper's record; the text as it is, or what is replaced in the bytes of the embedded file.</summary>
internal static class PaperRecord
{
    public const int Name = 0;
    public const int Keywords = 1;
    public const int Text = 2;
    public const int Abbreviations = 3;
    public const int Title = 4;
    public const int Authors = 5;
    public const int Year = 6;
    public const int Doi = 7;
    public const int Arxiv = 8;
    public const int Url = 9;
}

/// <summary>The fields of a list's or keyword's record.</summary>
internal static class KeywordRecord
{
    public const int Text = 0;
    public const int Papers = 1;
    public const int Broader = 2;
    public const int Narrower = 3;
}
