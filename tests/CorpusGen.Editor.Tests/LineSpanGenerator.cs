using Microsoft.CodeAnalysis;

namespace CorpusGen.Editor.Tests;

/// <summary>Emits what CorpusGen would emit if it told the compiler with <c>#line</c> where a paper's entry stands.</summary>
internal sealed class LineSpanGenerator : IIncrementalGenerator
{
    public const string Entry = "abstracts/bees.txt";

    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(output => output.AddSource(
        "Mapped.g.cs",
        $$"""
        namespace Demo
        {
            internal static class Mapped
            {
        #line (2, 1) - (2, 12) "{{Entry}}"
                internal static string Bees => "Bees dance.";
        #line default
            }
        }
        """));
}
