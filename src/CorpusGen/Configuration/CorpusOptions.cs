using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CorpusGen.Naming;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorpusGen.Configuration;

/// <summary>Where the text of the abstracts lives.</summary>
internal enum TextPlace
{
    /// <summary>As fits the corpus: in embedded files where the targets embed them, otherwise in the generated source.</summary>
    Auto,

    /// <summary>In the generated source.</summary>
    Literal,

    /// <summary>In the corpus files themselves, which the targets embed in the assembly.</summary>
    Resource,

    /// <summary>Nowhere: names, keywords and fields are emitted, the text is not.</summary>
    None,
}

/// <summary>What the project file says: every property, read once and compared by value.</summary>
/// <param name="Namespace">The namespace of what is emitted, its keywords escaped; empty for the global one.</param>
/// <param name="IsPublic">Whether the emitted types are public.</param>
/// <param name="Text">Where the text is to live; <see cref="Place"/> says where it does.</param>
/// <param name="KeywordsPerPaper">How many keywords a paper has at most.</param>
/// <param name="KeywordMinPapers">In how many papers a keyword stands at least.</param>
/// <param name="ProjectDirectory">The folder that paths are told from; empty where it is not known.</param>
/// <param name="Problems">The values that could not be read, for which the default stands in.</param>
internal sealed record CorpusOptions(
    string Namespace,
    bool IsPublic,
    TextPlace Text,
    int KeywordsPerPaper,
    int KeywordMinPapers,
    string ProjectDirectory,
    EquatableArray<OptionProblem> Problems)
{
    /// <summary>The most keywords that are looked for in a text.</summary>
    public const int MostKeywordsPerPaper = 15;

    private const string Prefix = "build_property.";

    /// <summary>Gets a value indicating whether the targets embed the corpus files.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>Gets where the text lives: never <see cref="TextPlace.Auto"/>, and in embedded files only where there are some.</summary>
    public TextPlace Place => Text switch
    {
        TextPlace.Auto or TextPlace.Resource => IsEmbedded ? TextPlace.Resource : TextPlace.Literal,
        _ => Text,
    };

    /// <summary>Reads the properties that the package's targets make visible to the compiler.</summary>
    /// <param name="options">The global options of the compilation.</param>
    /// <returns>The options; a value that cannot be read is in <see cref="Problems"/>.</returns>
    public static CorpusOptions Read(AnalyzerConfigOptions options)
    {
        var problems = ImmutableArray.CreateBuilder<OptionProblem>();
        var root = MendNamespace(Value("RootNamespace"));

        // The targets choose the preset; here it is only looked at, so that a value they do not know is told of.
        _ = ReadOne("CorpusRules", "none, recommended or all", TryReadRules, true, "recommended");
        return new CorpusOptions(
            ReadOne(
                "CorpusNamespace",
                "a namespace such as Company.Product",
                TryReadNamespace,
                root,
                root.Length > 0 ? root : "the global one"),
            ReadOne("CorpusVisibility", "internal or public", TryReadVisibility, false, "internal"),
            ReadOne("CorpusText", "Auto, Literal, Resource or None", TryReadText, TextPlace.Auto, "Auto"),
            ReadOne("CorpusKeywordsPerPaper", $"a whole number from 0 to {MostKeywordsPerPaper}", TryReadKeywordsPerPaper, 8, "8"),
            ReadOne("CorpusKeywordMinPapers", "a whole number from 1", TryReadKeywordMinPapers, 1, "1"),
            ReadProjectDirectory(Value("CorpusProjectDirectory"), Value("ProjectDir")),
            problems.ToEquatableArray())
        {
            IsEmbedded = string.Equals(Value("CorpusEmbedded"), "true", StringComparison.OrdinalIgnoreCase),
        };

        string Value(string property) => options.TryGetValue(Prefix + property, out var value) ? value.Trim() : string.Empty;

        T ReadOne<T>(string property, string expected, Reader<T> reader, T standard, string standardValue)
        {
            var value = Value(property);
            if (value.Length == 0)
            {
                return standard;
            }

            if (reader(value, out var result))
            {
                return result;
            }

            problems.Add(new OptionProblem(property, value, expected, standardValue));
            return standard;
        }
    }

    private delegate bool Reader<T>(string value, out T result);

    private static bool TryReadNamespace(string value, out string result)
    {
        var parts = new List<string>();
        foreach (var part in value.Split('.'))
        {
            var bare = part.StartsWith("@", StringComparison.Ordinal) ? part.Substring(1) : part;
            if (!Identifiers.IsIdentifier(bare))
            {
                result = string.Empty;
                return false;
            }

            parts.Add(Identifiers.Escape(bare));
        }

        result = string.Join(".", parts);
        return true;
    }

    /// <summary>
    /// A project called <c>My-App</c> has that for a root namespace too; the SDK's templates make <c>My_App</c> of it.
    /// </summary>
    private static string MendNamespace(string value)
    {
        if (TryReadNamespace(value, out var result))
        {
            return result;
        }

        var mended = new StringBuilder();
        foreach (var part in value.Split(['.', '@'], StringSplitOptions.RemoveEmptyEntries))
        {
            mended.Append(mended.Length == 0 ? string.Empty : ".");
            mended.Append(Identifiers.IsIdentifier(part[0].ToString()) ? string.Empty : "_");
            foreach (var c in part)
            {
                mended.Append(Identifiers.IsIdentifier("_" + c) ? c : '_');
            }
        }

        return TryReadNamespace(mended.ToString(), out result) ? result : string.Empty;
    }

    private static bool TryReadVisibility(string value, out bool isPublic)
    {
        isPublic = string.Equals(value, "public", StringComparison.OrdinalIgnoreCase);
        return isPublic || string.Equals(value, "internal", StringComparison.OrdinalIgnoreCase);
    }

    private static bool TryReadRules(string value, out bool isKnown)
    {
        isKnown = string.Equals(value, "none", StringComparison.OrdinalIgnoreCase)
            || string.Equals(value, "recommended", StringComparison.OrdinalIgnoreCase)
            || string.Equals(value, "all", StringComparison.OrdinalIgnoreCase);
        return isKnown;
    }

    /// <summary>Not by <see cref="Enum.TryParse{TEnum}(string, out TEnum)"/>, which also takes numbers and lists of names.</summary>
    private static bool TryReadText(string value, out TextPlace place)
    {
        foreach (TextPlace candidate in Enum.GetValues(typeof(TextPlace)))
        {
            if (string.Equals(candidate.ToString(), value, StringComparison.OrdinalIgnoreCase))
            {
                place = candidate;
                return true;
            }
        }

        place = default;
        return false;
    }

    private static bool TryReadKeywordsPerPaper(string value, out int number) =>
        TryReadNumber(value, out number) && number <= MostKeywordsPerPaper;

    private static bool TryReadKeywordMinPapers(string value, out int number) => TryReadNumber(value, out number) && number >= 1;

    private static bool TryReadNumber(string value, out int number) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>
    /// The targets hand the folder over in base 64, because the compiler cuts a property at the first <c>;</c> or <c>#</c>;
    /// without the targets the SDK's own property has to do.
    /// </summary>
    private static string ReadProjectDirectory(string encoded, string plain)
    {
        if (encoded.Length == 0)
        {
            return plain;
        }

        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(encoded));
        }
        catch (FormatException)
        {
            return plain;
        }
    }
}

/// <summary>A property whose value could not be read.</summary>
/// <param name="Property">Its name.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Expected">What could stand there, in words.</param>
/// <param name="Default">What stands in for it.</param>
internal sealed record OptionProblem(string Property, string Value, string Expected, string Default);
