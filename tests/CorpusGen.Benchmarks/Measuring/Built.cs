using System;
using System.Linq;
using System.Reflection;

namespace CorpusGen.Benchmarks.Measuring;

/// <summary>What the build has written into the assembly.</summary>
internal static class Built
{
    /// <summary>Gets something that the project file states.</summary>
    /// <param name="key">Its name there.</param>
    /// <returns>Its value.</returns>
    public static string With(string key) => typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(stated => string.Equals(stated.Key, key, StringComparison.Ordinal)).Value!;
}
