using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Roslyn;

/// <summary>Adds the sources and reports the diagnostics that a test gives it, or throws.</summary>
internal sealed class DemoGenerator : IIncrementalGenerator
{
    public IReadOnlyList<(string HintName, string Text)> Sources { get; init; } = [];

    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    public Exception? Failure { get; init; }

    public static GeneratorDriver Drive(params DemoGenerator[] generators) => CSharpGeneratorDriver
        .Create(generators.Select(g => g.AsSourceGenerator()))
        .RunGenerators(CSharpCompilation.Create("Demo"), TestContext.Current.CancellationToken);

    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, (output, _) =>
        {
            foreach (var (hintName, text) in Sources)
            {
                output.AddSource(hintName, SourceText.From(text, Encoding.UTF8));
            }

            foreach (var diagnostic in Diagnostics)
            {
                output.ReportDiagnostic(diagnostic);
            }

            if (Failure is not null)
            {
                throw Failure;
            }
        });
}
