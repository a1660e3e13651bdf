using System;
using System.IO;

namespace CorpusGen.Benchmarks.Scale;

/// <summary>
/// What the floor is held to: a property with a summary for each paper, which any generator has to make, and nothing else. A floor far
/// above it shows that what is generated is hard to compile.
/// </summary>
internal static class MemberSource
{
    /// <summary>Writes the source.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="papers">How many papers there are to be.</param>
    /// <returns>Its path.</returns>
    public static string Write(string path, int papers)
    {
        using var source = new StreamWriter(path);
        source.Write("""
            namespace Consumer
            {
                internal sealed class Paper
                {
                    public string Abstract => nameof(Paper);
                }

                internal static class Papers
                {
                    public static readonly Paper[] All = { new Paper() };

            """);
        for (var i = 0; i < papers; i++)
        {
            source.Write(FormattableString.Invariant($$"""

                        /// <summary>A summary of about the length that the first sentence of an abstract has, which is all of it here.</summary>
                        public static Paper Paper{{i:x16}} => All[0];

                """));
        }

        source.Write("    }\n}\n");
        return path;
    }
}
