namespace CorpusGen.Package.Tests;

/// <summary>What <c>Consumers/Program.cs</c> must write, whatever it is built for: read from its corpus file by a person.</summary>
internal static class Expected
{
    public static string[] Lines { get; } =
    [
        "Honey bees dance for each other, and the dance tells the way – “to the lime trees”, say. "
            + "We propose a model of the waggle dance (WD) as a code, and read 95 % of 1,204 dances with it.",
        "How Honey Bees Tell the Way, 2021, A. Müller and Ł. Nowak, 10.1234/bees.1",
        "WD = waggle dance",
        "../abstracts/reading.txt:3",
        "Bees, Ants, FlockNet",
        "True",
        "Ants, FlockNet",
        "swarm intelligence: 2",
        "3",
    ];
}
