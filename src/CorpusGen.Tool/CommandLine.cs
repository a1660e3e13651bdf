using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Threading;
using CorpusGen.Rules;
using CorpusGen.Tool.Formats;
using Microsoft.CodeAnalysis;

namespace CorpusGen.Tool;

/// <summary>The command line: its commands, options and help.</summary>
internal static class CommandLine
{
    private const string CheckExamples = """
          corpusgen check abstracts/*.txt
          corpusgen check "abstracts/**/*.txt" --format sarif > findings.sarif
          corpusgen check list.txt --fail-on error --rules CORPUS001,CORPUS113
          pdftotext paper.pdf - | corpusgen check -
        """;

    private const string FixExamples = """
          corpusgen fix abstracts/*.txt --dry-run
          corpusgen fix "abstracts/**/*.txt"
          corpusgen fix list.txt --rules CORPUS113
          corpusgen fix abstracts/*.txt --pin-names
          corpusgen fix - < list.txt > fixed.txt
        """;

    private const string ListExamples = """
          corpusgen list abstracts/*.txt
          corpusgen list abstracts/*.txt --format names
          corpusgen list abstracts/*.txt --format jsonl | jq .title
        """;

    /// <summary>Runs the command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="surroundings">What the run meets outside.</param>
    /// <param name="cancellationToken">Ends the run; asked at every file and every entry.</param>
    /// <returns>What the process ends with.</returns>
    public static int Run(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancellationToken)
    {
        try
        {
            using var output = new StreamWriter(surroundings.Output, leaveOpen: true) { NewLine = "\n" };
            var parsed = Build(surroundings, output, cancellationToken)
                .Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            var errors = parsed.Errors.Select(error => error.Message).Concat(NoOptions(parsed)).Distinct(StringComparer.Ordinal).ToList();
            if (errors.Count > 0 && parsed.Action is not (ExamplesAction or VersionAction))
            {
                foreach (var message in errors)
                {
                    surroundings.Error.WriteLine($"corpusgen: {VisibleText.Of(message)}");
                }

                surroundings.Error.WriteLine("corpusgen --help says what there is.");
                return ExitCode.CannotRun;
            }

            return parsed.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException)
        {
            surroundings.Error.WriteLine("corpusgen: the output cannot be written");
            return ExitCode.CannotRun;
        }
    }

    /// <summary>A misspelt option is no file; one that is called like that goes behind <c>--</c>.</summary>
    private static IEnumerable<string> NoOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token is { Type: TokenType.Argument, Value: ['-', _, ..] })
        .Select(token => $"there is no option '{token.Value}'");

    private static Command Build(Surroundings surroundings, TextWriter output, CancellationToken cancellationToken)
    {
        var noColor = new Option<bool>("--no-color") { Description = "No colours, also on a terminal.", Recursive = true };
        var root = new Command("corpusgen", "Checks, repairs and lists text files of paper abstracts, as CorpusGen reads them.")
        {
            noColor,
            new HelpOption(),
            new VersionOption { Action = new VersionAction() },
            Check(surroundings, noColor, output, cancellationToken),
            Fix(surroundings, noColor, output, cancellationToken),
            List(surroundings, noColor, output, cancellationToken),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExamplesAction((HelpAction)help.Action!, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["corpusgen"] = string.Join('\n', CheckExamples, FixExamples, ListExamples),
            ["check"] = CheckExamples,
            ["fix"] = FixExamples,
            ["list"] = ListExamples,
        });
        return root;
    }

    private static Command Check(Surroundings surroundings, Option<bool> noColor, TextWriter output, CancellationToken cancellationToken)
    {
        var files = Files("The files; patterns such as abstracts/**/*.txt; - for standard input.");
        var format = Choice("--format", "How to tell what was found.", "text", "json", "sarif");
        var failOn = Choice("--fail-on", "The least severity that makes the exit code 1.", "warning", "error", "info");
        var rules = Rules("Tell of these rules alone.", static rule => rule.Scope() is RuleScope.File or RuleScope.Corpus);
        var command = new Command(
            "check", "Reports what is wrong in corpus files. Exit code 0: nothing that counts, 1: something, 2: cannot run.")
        {
            files, format, failOn, rules,
        };
        command.SetAction(parsed => CheckCommand.Run(
            parsed.GetRequiredValue(files),
            parsed.GetRequiredValue(format),
            parsed.GetRequiredValue(failOn) switch
            {
                "error" => DiagnosticSeverity.Error,
                "info" => DiagnosticSeverity.Info,
                _ => DiagnosticSeverity.Warning,
            },
            parsed.GetValue(rules),
            parsed.GetValue(noColor),
            surroundings,
            output,
            cancellationToken));
        return command;
    }

    private static Command Fix(Surroundings surroundings, Option<bool> noColor, TextWriter output, CancellationToken cancellationToken)
    {
        var files = Files(
            "The files; patterns such as abstracts/**/*.txt; - for standard input, whose repaired text goes to standard output.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Change nothing; write what would change as a unified diff." };
        var rules = Rules(
            "Fix what these rules find, and nothing else; of several possible fixes, the first.",
            static rule => rule.Scope() == RuleScope.File && rule.Remedy() != RuleRemedy.None);
        var pinNames = new Option<bool>("--pin-names")
        {
            Description = "Write the name that each paper has into its entries, as a Name field.",
        };
        var command = new Command(
            "fix", "Repairs what can be repaired without a person. Exit code 0: done, 2: some file cannot be read or written.")
        {
            files, dryRun, rules, pinNames,
        };
        command.SetAction(parsed => FixCommand.Run(
            parsed.GetRequiredValue(files),
            parsed.GetValue(dryRun),
            parsed.GetValue(rules),
            parsed.GetValue(pinNames),
            parsed.GetValue(noColor),
            surroundings,
            output,
            cancellationToken));
        return command;
    }

    private static Command List(Surroundings surroundings, Option<bool> noColor, TextWriter output, CancellationToken cancellationToken)
    {
        var files = Files("The files; patterns such as abstracts/**/*.txt; - for standard input.");
        var format = Choice("--format", "How to list the papers.", "table", "jsonl", "names");
        var command = new Command(
            "list", "Lists the papers as the compiled program has them. Exit code 0: done, 2: some file cannot be read.")
        {
            files, format,
        };
        command.SetAction(parsed => ListCommand.Run(
            parsed.GetRequiredValue(files),
            parsed.GetRequiredValue(format),
            parsed.GetValue(noColor),
            surroundings,
            output,
            cancellationToken));
        return command;
    }

    private static Argument<string[]> Files(string description) =>
        new("FILES") { Description = description, Arity = ArgumentArity.OneOrMore };

    /// <summary>An option that takes one of some words; the first is what it is without being given.</summary>
    private static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = _ => words[0],
            HelpName = string.Join('|', words),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !words.Contains(result.Tokens[^1].Value, StringComparer.Ordinal))
            {
                result.AddError($"'{result.Tokens[^1].Value}' is no value of {name}; there are {string.Join(", ", words)}");
            }
        });
        return option;
    }

    /// <summary>The option that names rules, in any letter case, separated by commas.</summary>
    private static Option<ImmutableHashSet<string>?> Rules(string description, Func<DiagnosticDescriptor, bool> isAllowed) => new("--rules")
    {
        Description = description,
        HelpName = "CORPUSnnn,…",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result =>
        {
            var ids = result.Tokens
                .SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Select(id => id.ToUpperInvariant())
                .ToImmutableHashSet(StringComparer.Ordinal);
            var known = RuleList.All.Where(isAllowed).Select(rule => rule.Id).ToImmutableHashSet(StringComparer.Ordinal);
            foreach (var id in ids.Except(known).Order(StringComparer.Ordinal))
            {
                result.AddError(RuleList.All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal)) switch
                {
                    null => $"there is no rule '{id}'",
                    { Id: "CORPUS204" } => $"{id} cannot be asked for here: --pin-names pins the names of all papers",
                    _ => $"{id} cannot be asked for here: it is not about text files, or it has no fix",
                });
            }

            if (ids.IsEmpty)
            {
                result.AddError("--rules names no rule");
            }

            return ids;
        },
    };

    /// <summary>Writes the help of a command, and below it how the command is used.</summary>
    private sealed class ExamplesAction(HelpAction help, Dictionary<string, string> examples) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine("Examples:");
            parseResult.InvocationConfiguration.Output.WriteLine(examples[parseResult.CommandResult.Command.Name]);
            return ExitCode.Clean;
        }
    }

    /// <summary>Writes the version of CorpusGen, which the library and the command line share.</summary>
    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ThisAssembly.Version);
            return ExitCode.Clean;
        }
    }
}
