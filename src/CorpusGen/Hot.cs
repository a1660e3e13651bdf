using System.Runtime.CompilerServices;

namespace CorpusGen;

/// <summary>
/// Marks what runs for every word, or goes over a whole text or corpus. A compiler lives for seconds: without the mark, the runtime would
/// go through these methods with quickly made, slow code for most of them, and count how often it does so.
/// </summary>
internal static class Hot
{
    /// <summary>
    /// <c>MethodImplOptions.AggressiveOptimization</c>, which .NET Standard 2.0 does not name: compile well when first called.
    /// Runtimes that do not know it ignore it.
    /// </summary>
    public const MethodImplOptions Path = (MethodImplOptions)512;

    /// <summary>
    /// Marks a short method that those of <see cref="Path"/> call: the runtime puts it into them, which it never does with one of
    /// <see cref="Path"/>. In a caller without a mark it is as slow as that.
    /// </summary>
    public const MethodImplOptions Leaf = MethodImplOptions.AggressiveInlining;
}
