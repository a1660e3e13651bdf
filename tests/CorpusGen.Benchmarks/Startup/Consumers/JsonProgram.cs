using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using Consumer;

var papers = Load();
Dictionary<string, Record>? byName = null;
Lookups.Answer(
    args,
    () => papers.Find(paper => paper.Name == Chosen.Name)!.Abstract,
    name => ByName().GetValueOrDefault(name)?.Abstract,
    () => string.Join('\n', papers.Where(paper => paper.Keywords.Contains(Chosen.Keyword)).Select(paper => paper.Name)));

Dictionary<string, Record> ByName() => byName ??= papers.ToDictionary(paper => paper.Name, StringComparer.OrdinalIgnoreCase);

static List<Record> Load()
{
    using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "papers.json"));
#if SOURCE_GENERATED
    return JsonSerializer.Deserialize(file, Records.Default.ListRecord)!;
#else
    return JsonSerializer.Deserialize<List<Record>>(file)!;
#endif
}

internal sealed record Record(string Name, string Abstract, string[] Keywords);

#if SOURCE_GENERATED
[JsonSerializable(typeof(List<Record>))]
internal sealed partial class Records : JsonSerializerContext;
#endif
