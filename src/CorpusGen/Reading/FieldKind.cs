namespace CorpusGen.Reading;

/// <summary>The fields of an entry. Their names, in any letter case, are the only words that begin a field.</summary>
internal enum FieldKind
{
    /// <summary>The C# name that the paper is pinned to.</summary>
    Name,

    /// <summary>The title of the paper.</summary>
    Title,

    /// <summary>The authors, separated by semicolons.</summary>
    Authors,

    /// <summary>The year of publication.</summary>
    Year,

    /// <summary>The digital object identifier.</summary>
    Doi,

    /// <summary>The identifier at arXiv.</summary>
    Arxiv,

    /// <summary>Where the paper can be read.</summary>
    Url,

    /// <summary>Keywords that the authors gave, separated by semicolons.</summary>
    Keywords,

    /// <summary>The text itself; it ends the fields of its entry.</summary>
    Abstract,
}
