using System;
using CorpusGen.Naming;

namespace CorpusGen.Emitting;

/// <summary>
/// Says which types the properties of the papers are in. A few thousand are in the static class <c>Papers</c>. Of more, the first use
/// would cost time, because the runtime makes all methods of a class ready when it loads the class, and of 65,536 it loads none.
/// <c>Papers</c> is then a type without members that inherits them from its parts. A use of an inherited static member is compiled
/// as one of the part, so that the part alone is loaded. Where the framework allows, the parts are interfaces, which stand side by
/// side; elsewhere they are classes, each derived from the one before, and there are few of them.
/// </summary>
internal static class PaperParts
{
    /// <summary>The part that has the lookups and the lists.</summary>
    public const string Core = "CorpusPapers";

    /// <summary>What the names of all other parts begin with; no paper has such a name.</summary>
    public const string Prefix = Core + "_";

    /// <summary>The part that has the names that several papers came to.</summary>
    public const string Retired = Prefix + "Retired";

    /// <summary>Papers of a file that stand together in a part.</summary>
    public const int Together = 512;

    /// <summary>Up to 4,096 papers make a class that is loaded in a millisecond.</summary>
    private const int LargestClass = 12;

    /// <summary>Without interfaces a class of up to 16,384 papers is better than several that load each other.</summary>
    private const int LargestClassOfOldFrameworks = 14;

    /// <summary>Gets the size of a corpus in the steps in which the number of parts grows: few corpora pass one at an edit.</summary>
    /// <param name="papers">How many papers there are.</param>
    /// <returns>The least number of bits that tell as many apart; of corpora that have one class, always the same.</returns>
    public static int ScaleOf(int papers)
    {
        var scale = LargestClass;
        while (scale < 31 && 1L << scale < papers)
        {
            scale++;
        }

        return scale;
    }

    /// <summary>Tells whether the papers are in parts.</summary>
    /// <param name="scale">The size of the corpus.</param>
    /// <param name="target">What the project can do.</param>
    /// <returns>Whether they are.</returns>
    public static bool AreMany(int scale, EmitTarget target) =>
        scale > (target.HasInterfaceMembers ? LargestClass : LargestClassOfOldFrameworks);

    /// <summary>Gets how many parts there are for papers.</summary>
    /// <param name="scale">The size of a corpus whose papers are in parts.</param>
    /// <param name="target">What the project can do.</param>
    /// <returns>The number: a power of two.</returns>
    public static int Count(int scale, EmitTarget target) => 1 << (scale - (target.HasInterfaceMembers ? 9 : LargestClassOfOldFrameworks));

    /// <summary>Gets the part of papers. It depends on their file and their place in it, so that papers of other files do not move them.</summary>
    /// <param name="key">The key of the file.</param>
    /// <param name="paper">The index of the paper among those of the file.</param>
    /// <param name="scale">The size of the corpus.</param>
    /// <param name="target">What the project can do.</param>
    /// <returns>The name of the part.</returns>
    public static string Of(string key, int paper, int scale, EmitTarget target) =>
        NameOf(unchecked((int)((uint)IdentifierScope.StableHash(key) + (paper / Together))) & (Count(scale, target) - 1));

    /// <summary>Gets the name of a part.</summary>
    /// <param name="part">Its number.</param>
    /// <returns>The name.</returns>
    public static string NameOf(int part) => FormattableString.Invariant($"{Prefix}{part}");
}
