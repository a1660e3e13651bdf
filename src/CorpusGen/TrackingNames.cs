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

    /// <summary>Which entries are one paper.</summary>
    public const string Identity = nameof(Identity);

    /// <summary>How far papers come without the names that are made of ids.</summary>
    public const string Race = nameof(Race);

    /// <summary>The names made of ids that papers wait for.</summary>
    public const string LastNames = nameof(LastNames);

    /// <summary>What the papers are called.</summary>
    public const string Names = nameof(Names);

    /// <summary>What they are about.</summary>
    public const string Keywords = nameof(Keywords);

    /// <summary>The lists that they are in.</summary>
    public const string Lists = nameof(Lists);

    /// <summary>What entries say together that are one paper.</summary>
    public const string SharedFields = nameof(SharedFields);

    /// <summary>All of that.</summary>
    public const string Corpus = nameof(Corpus);

    /// <summary>The corpus without its texts: what its own source is made of.</summary>
    public const string Index = nameof(Index);

    /// <summary>A file and its plan: what its source is made of.</summary>
    public const string Plans = nameof(Plans);
}
