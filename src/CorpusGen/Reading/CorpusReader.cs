using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Reading;

/// <summary>
/// Reads the corpus file format. It is the only reader: generator, analyzers and command line all see a file through it.
/// </summary>
internal static class CorpusReader
{
    /// <summary>
    /// Cuts a file into label, entries and fields. Whatever the file holds, it is read to its end, in time and memory
    /// linear in its length.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="cancellationToken">Asked at every line.</param>
    /// <returns>What stands where.</returns>
    /// <exception cref="System.OperationCanceledException">The reading was cancelled.</exception>
    [MethodImpl(Hot.Path)]
    public static CorpusDocument Read(SourceText text, CancellationToken cancellationToken)
    {
        var reading = new Reading(text.ToString());
        foreach (var line in new Lines(reading.Content))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reading.Add(line);
        }

        return reading.ToDocument();
    }

    /// <summary>The state between two lines: what is open and what is done.</summary>
    private sealed class Reading(string content)
    {
        private readonly ImmutableArray<Entry>.Builder entries = ImmutableArray.CreateBuilder<Entry>();
        private readonly ImmutableArray<TextSpan>.Builder strays = ImmutableArray.CreateBuilder<TextSpan>();
        private readonly ImmutableArray<IgnoreComment>.Builder ignores = ImmutableArray.CreateBuilder<IgnoreComment>();
        private readonly ImmutableArray<Field>.Builder fields = ImmutableArray.CreateBuilder<Field>();
        private readonly ImmutableArray<TextSpan>.Builder lines = ImmutableArray.CreateBuilder<TextSpan>();
        private FieldKind kind;
        private bool isMisspelt;
        private TextSpan nameSpan;
        private bool isOpen;
        private TextSpan? label;
        private bool sawFirstLine;
        private bool sawBlankSinceField;
        private int entryLine;

        // A bit for each kind of field that the open entry has under its right name.
        private int held;

        // How many comments stood before the first blank line below the last field.
        private int ignoresBeforeBlank;

        public string Content => content;

        public void Add(Line line)
        {
            var trimmed = Lines.Trim(content, line.Start, line.End);
            if (trimmed.IsEmpty)
            {
                CloseField();
                ignoresBeforeBlank = sawBlankSinceField ? ignoresBeforeBlank : ignores.Count;
                sawBlankSinceField = true;
                return;
            }

            if (content[line.Start] == '#')
            {
                AddComment(trimmed);
                return;
            }

            if (FieldNames.TryRead(
                content,
                line.Start,
                line.End,
                isOpen && kind == FieldKind.Abstract,
                out var newKind,
                out var newIsMisspelt,
                out var length))
            {
                BeginField(line, newKind, newIsMisspelt, length);
            }
            else if (isOpen)
            {
                lines.Add(trimmed);
            }
            else if (!sawFirstLine)
            {
                label = trimmed;
            }
            else
            {
                strays.Add(trimmed);
            }

            sawFirstLine = true;
        }

        public CorpusDocument ToDocument()
        {
            CloseEntry();
            return new CorpusDocument(content, label, entries.ToImmutable(), strays.ToImmutable(), ignores.ToImmutable());
        }

        private void BeginField(Line line, FieldKind newKind, bool newIsMisspelt, int length)
        {
            CloseField();

            // A field that comes again after a blank line is the next entry's: the one above lacks its abstract, and
            // must not lend its fields to the paper below.
            if (sawBlankSinceField && !newIsMisspelt && (held & (1 << (int)newKind)) != 0)
            {
                CloseEntry();
                MoveIgnores();
            }

            if (fields.Count == 0)
            {
                entryLine = line.Number;
            }

            held |= newIsMisspelt ? 0 : 1 << (int)newKind;
            kind = newKind;
            isMisspelt = newIsMisspelt;
            nameSpan = new TextSpan(line.Start, length);
            isOpen = true;
            sawBlankSinceField = false;
            var rest = Lines.Trim(content, nameSpan.End + 1, line.End);
            if (!rest.IsEmpty)
            {
                lines.Add(rest);
            }
        }

        /// <summary>The comments below the blank line stand before the next entry, and are for that one.</summary>
        private void MoveIgnores()
        {
            for (var i = ignoresBeforeBlank; i < ignores.Count; i++)
            {
                ignores[i] = ignores[i] with { Entry = entries.Count };
            }
        }

        private void CloseField()
        {
            if (!isOpen)
            {
                return;
            }

            isOpen = false;
            fields.Add(new Field(kind, isMisspelt, nameSpan, lines.ToImmutable()));
            lines.Clear();
            if (kind == FieldKind.Abstract)
            {
                CloseEntry();
            }
        }

        private void CloseEntry()
        {
            CloseField();
            if (fields.Count == 0)
            {
                return;
            }

            var span = TextSpan.FromBounds(fields[0].NameSpan.Start, fields[fields.Count - 1].End);
            entries.Add(new Entry(span, entryLine, fields.ToImmutable()));
            fields.Clear();
            held = 0;
        }

        private void AddComment(TextSpan comment)
        {
            var rules = ReadIgnore(content, comment);
            if (!rules.IsEmpty)
            {
                // Before the label it is for the file; otherwise for the entry that is open or comes next. An open
                // abstract is the last field of its entry, so that a comment below it is for the next one.
                var next = isOpen && kind == FieldKind.Abstract ? entries.Count + 1 : entries.Count;
                ignores.Add(new IgnoreComment(sawFirstLine ? next : null, rules));
            }
        }

        /// <summary>Reads <c># corpus: ignore</c> and the ids behind it, separated by white space or commas.</summary>
        private static ImmutableArray<TextSpan> ReadIgnore(string content, TextSpan comment)
        {
            var position = comment.Start + 1;
            if (!Accept("corpus:") || !Accept("ignore") || (position < comment.End && !IsSeparator(content[position])))
            {
                return ImmutableArray<TextSpan>.Empty;
            }

            var rules = ImmutableArray.CreateBuilder<TextSpan>();
            while (position < comment.End)
            {
                var start = position;
                while (position < comment.End && !IsSeparator(content[position]))
                {
                    position++;
                }

                if (position > start)
                {
                    rules.Add(TextSpan.FromBounds(start, position));
                }

                position++;
            }

            return rules.ToImmutable();

            bool Accept(string word)
            {
                while (position < comment.End && Lines.IsBlank(content[position]))
                {
                    position++;
                }

                if (string.Compare(content, position, word, 0, word.Length, System.StringComparison.OrdinalIgnoreCase) != 0)
                {
                    return false;
                }

                position += word.Length;
                return true;
            }
        }

        private static bool IsSeparator(char c) => c is ',' or ';' || Lines.IsBlank(c);
    }
}
