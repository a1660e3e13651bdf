using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CorpusGen.Rules;

/// <summary>
/// Every rule of CorpusGen, each with the page that explains it. An error is what loses a paper, a warning what damages one, an
/// info what was repaired or is worth a look.
/// </summary>
internal static class RuleList
{
    // Entries, labels and fields.
    public static readonly DiagnosticDescriptor EmptyAbstract = Rule(
        "CORPUS001",
        "An entry without a text",
        "This abstract has no text, so that the entry is no paper",
        DiagnosticSeverity.Error,
        "A field ends at a blank line: text that stands below one is not the abstract's.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor NoAbstract = Rule(
        "CORPUS002",
        "Fields without an abstract",
        "No abstract follows these fields, so that the entry is no paper",
        DiagnosticSeverity.Error,
        "An entry ends with its abstract; fields that lead to none belong to no paper.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor Stray = Rule(
        "CORPUS003",
        "Text that belongs to no entry",
        "This text belongs to no entry: begin it with a field such as 'Abstract:', or remove the blank line above it",
        DiagnosticSeverity.Warning,
        "A field goes on to the next blank line, and what follows one must begin a field.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor MisspeltField = Rule(
        "CORPUS004",
        "A misspelt field",
        "'{0}' is no field; '{1}' was probably meant",
        DiagnosticSeverity.Warning,
        "The value of a misspelt field is not used.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor RepeatedField = Rule(
        "CORPUS005",
        "A field given twice",
        "The entry has a field '{0}' already, which counts instead of this one",
        DiagnosticSeverity.Warning,
        "Of a field that an entry gives twice the first counts.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor NoLabel = Rule(
        "CORPUS006",
        "A file without a label",
        "The file has no label; its list goes by the name of the file",
        DiagnosticSeverity.Info,
        "The first line of a file, unless it begins a field, names the list that its papers belong to.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor AbstractSaidTwice = Rule(
        "CORPUS007",
        "Abstract said twice",
        "The text begins with the word '{0}', which the field says already",
        DiagnosticSeverity.Warning,
        "The word is the heading of the page that the text was copied from, and no part of the text.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor Placeholder = Rule(
        "CORPUS008",
        "A placeholder instead of a text",
        "'{0}' stands where a text should",
        DiagnosticSeverity.Warning,
        "Databases write such words where they have no abstract; the entry becomes a paper that says them.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor NotUnicode = Rule(
        "CORPUS009",
        "A file that is not UTF-8 or UTF-16",
        "The file is neither UTF-8 nor UTF-16, so that signs outside of ASCII were guessed or lost; save it as UTF-8",
        DiagnosticSeverity.Warning,
        "What is decoded with a guess can be wrong on another machine.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor NoEntries = Rule(
        "CORPUS010",
        "A file without entries",
        "The file has no entry: no line of it begins a field",
        DiagnosticSeverity.Warning,
        "A label or any other text makes no paper; an entry begins with a field.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor UnknownRule = Rule(
        "CORPUS011",
        "A comment that silences no rule",
        "'{0}' is no rule that a file can silence",
        DiagnosticSeverity.Warning,
        "A misspelt id silences nothing.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor UnneededIgnore = Rule(
        "CORPUS012",
        "A comment that is not needed",
        "{0} finds nothing here that this comment would silence",
        DiagnosticSeverity.Info,
        "A comment that was needed once hides what goes wrong later.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor LateField = Rule(
        "CORPUS013",
        "Fields below the abstract they belong to",
        "'{0}' begins the next entry; it probably belongs to the one above, whose abstract ended it",
        DiagnosticSeverity.Warning,
        "An entry ends with its abstract: what stands below it is the next entry's.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor FieldLikeLine = Rule(
        "CORPUS014",
        "A line that looks like a field",
        "'{0}' begins no field here, so that the line {1}",
        DiagnosticSeverity.Warning,
        "A field begins with one of nine words and a colon directly behind it.",
        RuleScope.File,
        RuleRemedy.None);

    // Damage to a text on its way into the file.
    public static readonly DiagnosticDescriptor Mojibake = Rule(
        "CORPUS101",
        "Text read in the wrong encoding",
        "'{0}' was read in the wrong encoding; the program gets '{1}'",
        DiagnosticSeverity.Info,
        "UTF-8 that was taken for Windows-1252 or Latin-1 can be turned back.",
        RuleScope.File,
        RuleRemedy.Repaired);

    public static readonly DiagnosticDescriptor C1Control = Rule(
        "CORPUS102",
        "A byte of Windows-1252",
        "U+{0} is a sign of Windows-1252 that was taken for Latin-1; the program gets '{1}'",
        DiagnosticSeverity.Info,
        "The control characters from U+0080 to U+009F are never meant in a text.",
        RuleScope.File,
        RuleRemedy.Repaired);

    public static readonly DiagnosticDescriptor ControlCharacter = Rule(
        "CORPUS103",
        "A control character",
        "The control character U+{0} stands in the text",
        DiagnosticSeverity.Warning,
        "A control character is what is left of a sign that could not be copied.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor LostCharacter = Rule(
        "CORPUS104",
        "A lost character",
        "A character was lost here: U+FFFD stands in its place",
        DiagnosticSeverity.Warning,
        "Only the original says which character it was.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor ZeroWidth = Rule(
        "CORPUS105",
        "A character without width",
        "U+{0} cannot be seen; the program gets the text without it",
        DiagnosticSeverity.Info,
        "Zero-width spaces and byte order marks break words that look whole.",
        RuleScope.File,
        RuleRemedy.Repaired);

    public static readonly DiagnosticDescriptor BidiControl = Rule(
        "CORPUS106",
        "A control of the direction of writing",
        "U+{0} changes the direction of writing where nothing is written from right to left",
        DiagnosticSeverity.Warning,
        "Such a control makes a text look different from what it says.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor UnbalancedBidi = Rule(
        "CORPUS107",
        "A control of the direction of writing that does not end",
        "U+{0} has no counterpart, and would turn what stands behind the text, too",
        DiagnosticSeverity.Error,
        "Whatever shows the text, a compiler's message or a web page, goes on in the wrong direction.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor SoftHyphen = Rule(
        "CORPUS108",
        "A soft hyphen",
        "A soft hyphen stands here; the program gets the text without it",
        DiagnosticSeverity.Info,
        "A soft hyphen says where a word may be broken, and is found by no search.",
        RuleScope.File,
        RuleRemedy.Repaired);

    public static readonly DiagnosticDescriptor Ligature = Rule(
        "CORPUS109",
        "A ligature",
        "'{0}' is a ligature; the program gets '{1}'",
        DiagnosticSeverity.Info,
        "A word with a ligature is found by no search.",
        RuleScope.File,
        RuleRemedy.Repaired);

    public static readonly DiagnosticDescriptor CompatibilityLetter = Rule(
        "CORPUS110",
        "Full-width or mathematical letters",
        "'{0}' are letters of another width or font; the program gets '{1}'",
        DiagnosticSeverity.Info,
        "A word in such letters is found by no search.",
        RuleScope.File,
        RuleRemedy.Repaired);

    public static readonly DiagnosticDescriptor PrivateUse = Rule(
        "CORPUS111",
        "A private-use character",
        "U+{0} means something only with the font that it was written for",
        DiagnosticSeverity.Warning,
        "Only the original says which character it was.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor NotComposed = Rule(
        "CORPUS112",
        "An accent apart from its letter",
        "'{0}' has its accent apart; the program gets '{1}'",
        DiagnosticSeverity.Info,
        "Text is compared and searched in its composed form (NFC).",
        RuleScope.File,
        RuleRemedy.Repaired);

    public static readonly DiagnosticDescriptor BrokenWord = Rule(
        "CORPUS113",
        "A hyphen of a line wrap",
        "'{0}' is probably one word that was broken at the end of a line",
        DiagnosticSeverity.Warning,
        "A word that is broken is found by no search.",
        RuleScope.File,
        RuleRemedy.Choice);

    public static readonly DiagnosticDescriptor Tag = Rule(
        "CORPUS114",
        "Markup of a web page",
        "'{0}' is markup; the program gets {1}",
        DiagnosticSeverity.Info,
        "Abstracts from web pages and from Crossref come with tags.",
        RuleScope.File,
        RuleRemedy.Repaired);

    public static readonly DiagnosticDescriptor Entity = Rule(
        "CORPUS115",
        "A character entity",
        "'{0}' is a character entity; the program gets '{1}'",
        DiagnosticSeverity.Info,
        "Abstracts from web pages come with characters written as entities.",
        RuleScope.File,
        RuleRemedy.Repaired);

    public static readonly DiagnosticDescriptor Latex = Rule(
        "CORPUS116",
        "LaTeX",
        "'{0}' is LaTeX; the program gets '{1}'",
        DiagnosticSeverity.Info,
        "Abstracts from arXiv are written in LaTeX.",
        RuleScope.File,
        RuleRemedy.Repaired);

    public static readonly DiagnosticDescriptor PrivateMacro = Rule(
        "CORPUS117",
        "A macro that only its authors can expand",
        "'{0}' is no macro that LaTeX knows; only the authors can say what it stands for",
        DiagnosticSeverity.Warning,
        "A paper's own macros are defined in its source and stand for nothing elsewhere.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor LeftoverCommand = Rule(
        "CORPUS118",
        "A command that leads out of the text",
        "'{0}' refers to something that the abstract does not hold",
        DiagnosticSeverity.Warning,
        "A citation, a label or a footnote means nothing outside of the paper.",
        RuleScope.File,
        RuleRemedy.Choice);

    public static readonly DiagnosticDescriptor UnbalancedLatex = Rule(
        "CORPUS119",
        "An unbalanced dollar sign or brace",
        "'{0}' has no counterpart",
        DiagnosticSeverity.Warning,
        "Half of a formula was lost or added.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor UnbalancedBracket = Rule(
        "CORPUS120",
        "An unbalanced bracket",
        "'{0}' has no counterpart",
        DiagnosticSeverity.Info,
        "A piece of the text was lost or added.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor WrongQuote = Rule(
        "CORPUS121",
        "A quotation mark that looks the wrong way",
        "'{0}' opens where it should close, or closes where it should open",
        DiagnosticSeverity.Info,
        "Quotation marks were guessed by a program.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor Markdown = Rule(
        "CORPUS122",
        "Markdown",
        "'{0}' is Markdown",
        DiagnosticSeverity.Info,
        "The program gets the text with its marks.",
        RuleScope.File,
        RuleRemedy.Choice);

    public static readonly DiagnosticDescriptor Truncated = Rule(
        "CORPUS123",
        "A text that was cut off",
        "The text ends with '{0}': the rest was cut off",
        DiagnosticSeverity.Warning,
        "Databases keep the beginning of long abstracts only.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor CopyrightTrailer = Rule(
        "CORPUS124",
        "A copyright notice",
        "'{0}' is the publisher's, and no part of the abstract",
        DiagnosticSeverity.Info,
        "Databases put the notice behind the text.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor KeywordTrailer = Rule(
        "CORPUS125",
        "Keywords at the end of the text",
        "The keywords that begin with '{0}' have a field of their own",
        DiagnosticSeverity.Warning,
        "In a field of their own they are the paper's first keywords.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor NoSpaceAfterStop = Rule(
        "CORPUS126",
        "No space after a full stop",
        "A space is missing behind the full stop in '{0}'",
        DiagnosticSeverity.Warning,
        "Two sentences were joined when their lines were.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor BrokenAddress = Rule(
        "CORPUS127",
        "A broken web address",
        "'{0}' is a web address with a gap in it",
        DiagnosticSeverity.Warning,
        "It was broken at the end of a line, and leads nowhere.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor RepeatedWord = Rule(
        "CORPUS128",
        "A repeated word",
        "'{0}' stands here twice",
        DiagnosticSeverity.Warning,
        "A word was written twice, as a rule at the end of one line and the beginning of the next.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor TooShort = Rule(
        "CORPUS129",
        "A short text",
        "The number of words is {0}, which is small for an abstract",
        DiagnosticSeverity.Info,
        "A title or the first line of an abstract was taken for the whole.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor TooLong = Rule(
        "CORPUS130",
        "A long text",
        "The text has {0} words, which is much for an abstract",
        DiagnosticSeverity.Info,
        "More than the abstract was copied.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor WhiteSpace = Rule(
        "CORPUS131",
        "White space",
        "This white space is not one space; the program gets one",
        DiagnosticSeverity.Info,
        "Tabs, no-break spaces and rows of spaces come from the layout of a page.",
        RuleScope.File,
        RuleRemedy.Repaired);

    // Papers and their names.
    public static readonly DiagnosticDescriptor RepeatedText = Rule(
        "CORPUS201",
        "The same text twice in a file",
        "The entry has the same text as the one in line {0}; both are one paper",
        DiagnosticSeverity.Warning,
        "One of the two was meant to hold another text, or is not needed.",
        RuleScope.Corpus,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor SharedText = Rule(
        "CORPUS202",
        "The same text in two files",
        "The text stands in {0}, line {1}, too; both are one paper with two sources",
        DiagnosticSeverity.Info,
        "One paper can be in several lists.",
        RuleScope.Corpus,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor NearText = Rule(
        "CORPUS203",
        "Nearly the same text",
        "The text is nearly that of {0}, line {1}: {2} % of the shorter one's pairs of words are the same",
        DiagnosticSeverity.Info,
        "Two versions of one text are two papers to the program.",
        RuleScope.Corpus,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor SharedName = Rule(
        "CORPUS204",
        "A name that two entries share",
        "Another entry comes to the name '{0}', too: this one is called '{1}'",
        DiagnosticSeverity.Info,
        "A name that is pinned by a field stays what it is when the other entry changes.",
        RuleScope.Corpus,
        RuleRemedy.Choice);

    public static readonly DiagnosticDescriptor NotIdentifier = Rule(
        "CORPUS205",
        "A name that is not an identifier",
        "'{0}' is no identifier of C#{1}",
        DiagnosticSeverity.Warning,
        "A pinned name is the name of a property.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor ReservedName = Rule(
        "CORPUS206",
        "A name that is taken",
        "'{0}' is taken by a member that every class of papers has; the paper is called '{1}'",
        DiagnosticSeverity.Warning,
        "The paper gets another name.",
        RuleScope.File,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor ContradictingFields = Rule(
        "CORPUS207",
        "Fields that contradict each other",
        "The field '{0}' says something else in {1}, line {2}, for the same paper; the first one counts",
        DiagnosticSeverity.Warning,
        "Two entries with the same text are one paper, which has one value for each field.",
        RuleScope.Corpus,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor SharedPin = Rule(
        "CORPUS208",
        "A name that two papers are pinned to",
        "Another paper{2} is pinned to the name '{0}', too, so that neither has it: this one is called '{1}'",
        DiagnosticSeverity.Warning,
        "A name is one paper's; give one of the two another.",
        RuleScope.Corpus,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor LostFormerName = Rule(
        "CORPUS209",
        "A former name that leads to no paper",
        "The former name '{0}' is the name of another paper, or several papers had it: no member of 'Papers' leads from it to '{1}'",
        DiagnosticSeverity.Warning,
        "A former name keeps code compiling that was written before the paper was renamed.",
        RuleScope.Corpus,
        RuleRemedy.None);

    // Values of fields.
    public static readonly DiagnosticDescriptor BadYear = Rule(
        "CORPUS301",
        "A year of the wrong shape",
        "'{0}' is no year of four digits; the value is not used",
        DiagnosticSeverity.Warning,
        "A value of the wrong shape is not used.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor BadDoi = Rule(
        "CORPUS302",
        "A DOI of the wrong shape",
        "'{0}' is no DOI such as 10.1000/182; the value is {1}",
        DiagnosticSeverity.Warning,
        "A value of the wrong shape is not used; one with a stop or comma behind it leads nowhere.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor BadArxiv = Rule(
        "CORPUS303",
        "An arXiv id of the wrong shape",
        "'{0}' is no arXiv id such as 2102.12092 or hep-th/9901001; the value is not used",
        DiagnosticSeverity.Warning,
        "A value of the wrong shape is not used.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor BadUrl = Rule(
        "CORPUS304",
        "An address of the wrong shape",
        "'{0}' is no address that begins with https:// or http://; the value is not used",
        DiagnosticSeverity.Warning,
        "A value of the wrong shape is not used.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor SharedIdentifier = Rule(
        "CORPUS305",
        "An identifier that two papers share",
        "The paper in {0}, line {1}, has the same {2}, but another text",
        DiagnosticSeverity.Warning,
        "A DOI or an arXiv id belongs to one paper.",
        RuleScope.Corpus,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor EmptyField = Rule(
        "CORPUS306",
        "An empty field",
        "The field '{0}' is empty",
        DiagnosticSeverity.Warning,
        "A field without a value was begun and forgotten.",
        RuleScope.File,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor ListSeparator = Rule(
        "CORPUS307",
        "A list that is not separated by semicolons",
        "'{0}' looks like several {1}; they are separated by ';'",
        DiagnosticSeverity.Warning,
        "Authors or keywords that are separated in another way are one to the program.",
        RuleScope.File,
        RuleRemedy.Fix);

    // Uses in C#.
    public static readonly DiagnosticDescriptor UnknownPaper = Rule(
        "CORPUS401",
        "A name that no paper has",
        "No paper has the name or id '{0}'{1}",
        DiagnosticSeverity.Warning,
        "The call gives null.",
        RuleScope.Code,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor KnownPaper = Rule(
        "CORPUS402",
        "A lookup that could be a property",
        "'{0}' is the paper 'Papers.{1}'",
        DiagnosticSeverity.Info,
        "A property is checked by the compiler and needs no search.",
        RuleScope.Code,
        RuleRemedy.Fix);

    public static readonly DiagnosticDescriptor MissingPaper = Rule(
        "CORPUS403",
        "A paper that is not there",
        "No paper is called '{0}'{1}",
        DiagnosticSeverity.Warning,
        "The compiler says only that the class has no such member.",
        RuleScope.Code,
        RuleRemedy.Fix);

    // The project.
    public static readonly DiagnosticDescriptor UnreadableProperty = Rule(
        "CORPUS901",
        "A property cannot be read",
        "The property '{0}' is '{1}', which is not {2}; the default, {3}, stands in for it",
        DiagnosticSeverity.Warning,
        "A property of the project file that CorpusGen does not understand would otherwise be ignored without a word.",
        RuleScope.Configuration,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor OldLanguage = Rule(
        "CORPUS902",
        "C# older than 9",
        "CorpusGen emits C# 9 or later; the project is C# {0}: set <LangVersion>",
        DiagnosticSeverity.Error,
        "The emitted types are records.",
        RuleScope.Configuration,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor TypeInTheWay = Rule(
        "CORPUS903",
        "A type in the way of an emitted one",
        "CorpusGen emits a type '{0}', and the project has a type or namespace of that name: rename it, or set <CorpusNamespace>",
        DiagnosticSeverity.Error,
        "Two types of one name cannot be in one namespace.",
        RuleScope.Configuration,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor ManyKeywords = Rule(
        "CORPUS904",
        "An enum of very many keywords",
        "The enum of keywords has {0} members; CorpusKeywordMinPapers, now {1}, leaves out those of few papers",
        DiagnosticSeverity.Info,
        "An editor's list of so many members helps nobody.",
        RuleScope.Configuration,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor NotEmbedded = Rule(
        "CORPUS905",
        "A text that is not embedded",
        "CorpusText is Resource, and {0} not embedded, so that texts are in the generated source: only items CorpusFile that CorpusGen.targets sees are embedded",
        DiagnosticSeverity.Warning,
        "A corpus that was to be embedded would otherwise become source without a word.",
        RuleScope.Configuration,
        RuleRemedy.None);

    public static readonly DiagnosticDescriptor ManyLiterals = Rule(
        "CORPUS906",
        "More text than string literals hold",
        "The corpus files have {0} characters, and the compiler takes about 8 million in string literals (CS8103): set CorpusText to Resource",
        DiagnosticSeverity.Warning,
        "What the compiler says about it, CS8103, names neither the corpus nor a remedy.",
        RuleScope.Configuration,
        RuleRemedy.None);

    private const string Pages = "https://github.com/corpusgen/corpusgen/blob/main/docs/rules/";

    /// <summary>Gets all rules, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        EmptyAbstract,
        NoAbstract,
        Stray,
        MisspeltField,
        RepeatedField,
        NoLabel,
        AbstractSaidTwice,
        Placeholder,
        NotUnicode,
        NoEntries,
        UnknownRule,
        UnneededIgnore,
        LateField,
        FieldLikeLine,
        Mojibake,
        C1Control,
        ControlCharacter,
        LostCharacter,
        ZeroWidth,
        BidiControl,
        UnbalancedBidi,
        SoftHyphen,
        Ligature,
        CompatibilityLetter,
        PrivateUse,
        NotComposed,
        BrokenWord,
        Tag,
        Entity,
        Latex,
        PrivateMacro,
        LeftoverCommand,
        UnbalancedLatex,
        UnbalancedBracket,
        WrongQuote,
        Markdown,
        Truncated,
        CopyrightTrailer,
        KeywordTrailer,
        NoSpaceAfterStop,
        BrokenAddress,
        RepeatedWord,
        TooShort,
        TooLong,
        WhiteSpace,
        RepeatedText,
        SharedText,
        NearText,
        SharedName,
        NotIdentifier,
        ReservedName,
        ContradictingFields,
        SharedPin,
        LostFormerName,
        BadYear,
        BadDoi,
        BadArxiv,
        BadUrl,
        SharedIdentifier,
        EmptyField,
        ListSeparator,
        UnknownPaper,
        KnownPaper,
        MissingPaper,
        UnreadableProperty,
        OldLanguage,
        TypeInTheWay,
        ManyKeywords,
        NotEmbedded,
        ManyLiterals);

    /// <summary>Gets the rules of a scope.</summary>
    /// <param name="scope">What they look at.</param>
    /// <param name="weight">Which of them.</param>
    /// <returns>The rules, by id.</returns>
    public static ImmutableArray<DiagnosticDescriptor> DescriptorsOf(RuleScope scope, RuleWeight weight = RuleWeight.All) =>
        All.Where(rule => rule.Scope() == scope && weight.Has(rule)).ToImmutableArray();

    /// <summary>Gets the address of a rule's page.</summary>
    /// <param name="id">The id of the rule.</param>
    /// <returns>The address.</returns>
    public static string PageOf(string id) => Pages + id + ".md";

    private static DiagnosticDescriptor Rule(
        string id, string title, string message, DiagnosticSeverity severity, string description, RuleScope scope, RuleRemedy remedy) =>
        new(id, title, message, "CorpusGen", severity, isEnabledByDefault: true, description, PageOf(id), RuleTags.Of(scope, remedy));
}
