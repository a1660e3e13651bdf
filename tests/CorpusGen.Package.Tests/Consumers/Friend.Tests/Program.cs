using System;
using System.Linq;

namespace Friend.Tests
{
    /// <summary>Sees two corpora: its own, and that of the project that lets it see its internals.</summary>
    internal static class Program
    {
        private static void Main()
        {
            Console.WriteLine(string.Join(", ", Papers.All.Select(paper => paper.Name)));
            Console.WriteLine(string.Join(", ", Friend.Papers.All.Select(paper => paper.Name)));
            Console.WriteLine((int)Keyword.SwarmIntelligence == (int)Friend.Keyword.SwarmIntelligence);
        }
    }
}
