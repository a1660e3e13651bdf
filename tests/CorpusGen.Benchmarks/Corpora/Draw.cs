namespace CorpusGen.Benchmarks.Corpora;

/// <summary>
/// Draws numbers by SplitMix64 (Steele, Lea and Flood 2014): <see cref="System.Random"/> does not promise the same ones in the
/// next version of .NET.
/// </summary>
/// <param name="seed">Says which numbers.</param>
internal sealed class Draw(int seed)
{
    private ulong state = (ulong)seed;

    /// <summary>Draws a number, each as likely as another.</summary>
    /// <param name="bound">How many there are.</param>
    /// <returns>A number from 0 to one less.</returns>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>Draws a number, the small ones much more often: the density falls as one over the square root.</summary>
    /// <param name="bound">How many there are.</param>
    /// <returns>A number from 0 to one less.</returns>
    public int Skewed(int bound)
    {
        var part = (double)(Next() >> 11) / (1UL << 53);
        return (int)(part * part * bound);
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
