using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Consumer;

var papers = Load();
Dictionary<string, Record>? byName = null;
Lookups.Answer(
    args,
    () => papers.Find(paper => paper.Name == Chosen.Name)!.Abstract,
    name => ByName().GetValueOrDefault(name)?.Abstract,
    () => string.Join('\n', papers.Where(paper => paper.Keywords.Contains(Chosen.Keyword)).Select(paper => paper.Name)));

Dictionary<string, Record> ByName() => byName ??= papers.ToDictionary(paper => paper.Name, StringComparer.OrdinalIgnoreCase);

// Three lines a paper: its name, its keywords with tabs between, and its abstract.
static List<Record> Load()
{
    using var lines = new StreamReader(typeof(Record).Assembly.GetManifestResourceStream("papers")!);
    var papers = new List<Record>();
    while (lines.ReadLine() is { } name)
    {
        var keywords = lines.ReadLine()!.Split('\t');
        papers.Add(new Record(name, lines.ReadLine()!, keywords));
    }

    return papers;
}

internal sealed record Record(string Name, string Abstract, string[] Keywords);
