using System.Runtime.CompilerServices;

namespace CorpusGen;

/// <summary>
/// Marks what runs for every word of every abstract. A compiler lives for seconds: without the mark, the runtime would go through
/// these methods with quickly made, slow code for most of them, and count how often it does so.
/// </summary>
internal static class Hot
{
    /// <summary>
    /// <c>MethodImplOptions.AggressiveOptimization</c>, which .NET Standard 2.0 does not name: compile well when first called.
    /// Runtimes that do not know it ignore it.
    /// </summary>
    public const MethodImplOptions Path = (MethodImplOptions)512;

    /// <summary>
    /// Marks what is so short that a call of it costs more than the work: the runtime puts it into its callers, which it never does with a
    /// method of <see cref="Path"/>.
    /// </summary>
    public const MethodImplOptions Leaf = MethodImplOptions.AggressiveInlining;
}
