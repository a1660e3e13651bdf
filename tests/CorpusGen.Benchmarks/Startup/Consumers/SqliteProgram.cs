using System;
using System.Collections.Generic;
using System.IO;
using Consumer;
using Microsoft.Data.Sqlite;

var path = Path.Combine(AppContext.BaseDirectory, "papers.db");
if (args[0] == "make")
{
    Make(args[1]);
    return;
}

using var open = new SqliteConnection($"Data Source={path};Mode=ReadOnly");
open.Open();
using var byName = open.CreateCommand();
byName.CommandText = "SELECT text FROM papers WHERE name = $name";
var name = byName.Parameters.Add("$name", SqliteType.Text);
Lookups.Answer(args, () => Find(Chosen.Name)!, Find, With);

string? Find(string wanted)
{
    name.Value = wanted;
    return (string?)byName.ExecuteScalar();
}

string With()
{
    using var command = open.CreateCommand();
    command.CommandText = "SELECT name FROM keywords JOIN papers ON papers.id = keywords.paper WHERE keyword = $keyword ORDER BY papers.id";
    command.Parameters.AddWithValue("$keyword", Chosen.Keyword);
    using var row = command.ExecuteReader();
    var names = new List<string>();
    while (row.Read())
    {
        names.Add(row.GetString(0));
    }

    return string.Join('\n', names);
}

// Three lines a paper: its name, its keywords with tabs between, and its abstract.
void Make(string file)
{
    using var made = new SqliteConnection($"Data Source={path}");
    made.Open();
    using var all = made.BeginTransaction();
    using var schema = made.CreateCommand();
    schema.CommandText = """
        CREATE TABLE papers (id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE UNIQUE, text TEXT NOT NULL);
        CREATE TABLE keywords (keyword TEXT NOT NULL, paper INTEGER NOT NULL, PRIMARY KEY (keyword, paper)) WITHOUT ROWID;
        """;
    schema.ExecuteNonQuery();
    using var paper = made.CreateCommand();
    paper.CommandText = "INSERT INTO papers VALUES ($id, $name, $text)";
    using var keyword = made.CreateCommand();
    keyword.CommandText = "INSERT OR IGNORE INTO keywords VALUES ($keyword, $id)";
    using var lines = new StreamReader(file);
    for (var id = 0; lines.ReadLine() is { } called; id++)
    {
        var keywords = lines.ReadLine()!.Split('\t');
        paper.Parameters.Clear();
        paper.Parameters.AddWithValue("$id", id);
        paper.Parameters.AddWithValue("$name", called);
        paper.Parameters.AddWithValue("$text", lines.ReadLine());
        paper.ExecuteNonQuery();
        foreach (var text in keywords)
        {
            keyword.Parameters.Clear();
            keyword.Parameters.AddWithValue("$id", id);
            keyword.Parameters.AddWithValue("$keyword", text);
            keyword.ExecuteNonQuery();
        }
    }

    all.Commit();
}
