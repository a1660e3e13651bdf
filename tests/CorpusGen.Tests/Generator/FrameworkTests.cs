using System.Linq;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorpusGen.Tests.Generator;

public sealed class FrameworkTests
{
    public static TheoryData<string, LanguageVersion, string, string> Projects()
    {
        var data = new TheoryData<string, LanguageVersion, string, string>();
        foreach (var framework in References.Frameworks)
        {
            foreach (var language in new[] { LanguageVersion.CSharp9, LanguageVersion.CSharp12, GeneratorRun.NewestLanguage }.Distinct())
            {
                foreach (var visibility in new[] { "internal", "public" })
                {
                    data.Add(framework, language, visibility, "Auto");
                }

                data.Add(framework, language, "public", "None");
                data.Add(framework, language, "public", "Resource");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_output_compiles_without_a_warning(string framework, LanguageVersion language, string visibility, string text)
    {
        foreach (var run in new[] { Corpora.Small, Corpora.Real })
        {
            var project = run.WithFramework(framework).WithLanguage(language)
                .WithProperty("CorpusVisibility", visibility)
                .WithProperty("CorpusText", text);
            (text == "Resource" ? project.Embedded() : project).CheckAll();
        }
    }
}
