using System;
using System.Linq;
using System.Text;

namespace Consumer
{
    /// <summary>Asks the papers for what every consumer must get, whatever it is built for.</summary>
    internal static class Program
    {
        private static void Main()
        {
            Console.OutputEncoding = new UTF8Encoding(false);
            var bees = Papers.Bees;
            Console.WriteLine(bees.Abstract);
            Console.WriteLine(bees.Title + ", " + bees.Year + ", " + string.Join(" and ", bees.Authors) + ", " + bees.Doi);
            Console.WriteLine(string.Join("; ", bees.Abbreviations.Select(pair => pair.Short + " = " + pair.Long)));
            Console.WriteLine(bees.Sources[0].File + ":" + bees.Sources[0].Line);
            Console.WriteLine(string.Join(", ", Papers.All.Select(paper => paper.Name)));
            Console.WriteLine(Papers.Find("FLOCKNET") == Papers.FlockNet && Papers.Find(bees.Id) == bees && Papers.Find(bees.Name + "s") is null);
            Console.WriteLine(string.Join(", ", Papers.With(Keyword.SwarmIntelligence).Select(paper => paper.Name)));
            Console.WriteLine(Keyword.SwarmIntelligence.Text() + ": " + Keyword.SwarmIntelligence.Papers().Count);
            Console.WriteLine(Papers.Lists.ReadingList.Papers.Count);
        }
    }
}
