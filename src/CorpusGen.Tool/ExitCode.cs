namespace CorpusGen.Tool;

/// <summary>What a run ends with.</summary>
internal static class ExitCode
{
    /// <summary>All was done, and nothing was found that counts.</summary>
    public const int Clean = 0;

    /// <summary>Something was found that counts.</summary>
    public const int Findings = 1;

    /// <summary>Something could not be done: a file cannot be read, an option is wrong.</summary>
    public const int CannotRun = 2;

    /// <summary>The run was interrupted, as shells number it: 128 and the signal's 2.</summary>
    public const int Interrupted = 130;
}
