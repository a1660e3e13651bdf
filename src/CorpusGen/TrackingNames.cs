namespace CorpusGen;

/// <summary>The names of the pipeline's steps, by which the tests see what an edit makes run again.</summary>
internal static class TrackingNames
{
    /// <summary>What the project file says.</summary>
    public const string Options = nameof(Options);

    /// <summary>What the project that is compiled can do.</summary>
    public const string Target = nameof(Target);

    /// <summary>The additional files that are corpus files.</summary>
    public const string Texts = nameof(Texts);

    /// <summary>A corpus file read, cleaned and understood.</summary>
    public const string Files = nameof(Files);

    /// <summary>The files merged.</summary>
    public const string Corpus = nameof(Corpus);

    /// <summary>The corpus without its texts: what its own source is made of.</summary>
    public const string Index = nameof(Index);

    /// <summary>A file and its plan: what its source is made of.</summary>
    public const string Plans = nameof(Plans);
}
