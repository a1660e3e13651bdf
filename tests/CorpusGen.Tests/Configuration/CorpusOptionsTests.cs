using System;
using System.Text;
using CorpusGen.Configuration;
using CorpusGen.Tests.Roslyn;
using Xunit;

namespace CorpusGen.Tests.Configuration;

public sealed class CorpusOptionsTests
{
    [Fact]
    public void Without_a_property_the_defaults_hold() =>
        Assert.Equal(new CorpusOptions("", false, TextPlace.Auto, 8, 1, "", default), Read());

    [Fact]
    public void An_empty_property_is_none() =>
        Assert.Equal(
            new CorpusOptions("", false, TextPlace.Auto, 8, 1, "", default),
            Read(
                ("CorpusNamespace", ""),
                ("CorpusVisibility", " "),
                ("CorpusText", ""),
                ("CorpusKeywordsPerPaper", ""),
                ("CorpusKeywordMinPapers", "\t")));

    [Fact]
    public void The_namespace_is_the_root_namespace_unless_it_is_given()
    {
        Assert.Equal("Demo", Read(("RootNamespace", "Demo")).Namespace);
        Assert.Equal("Other", Read(("RootNamespace", "Demo"), ("CorpusNamespace", "Other")).Namespace);
    }

    [Theory]
    [InlineData("Company", "Company")]
    [InlineData(" Company.Product_2 ", "Company.Product_2")]
    [InlineData("Z\u00FCrich.\u03B2", "Z\u00FCrich.\u03B2")]
    [InlineData("My.class.event", "My.@class.@event")]
    [InlineData("My.@class", "My.@class")]
    [InlineData("@My", "My")]
    [InlineData("record.field", "@record.@field")]
    public void A_namespace_is_read_and_its_keywords_escaped(string value, string expected)
    {
        foreach (var options in new[] { Read(("CorpusNamespace", value)), Read(("RootNamespace", value)) })
        {
            Assert.Equal(expected, options.Namespace);
            Assert.Empty(options.Problems);
        }
    }

    [Theory]
    [InlineData("My-App")]
    [InlineData("My App")]
    [InlineData("My. App")]
    [InlineData("1st")]
    [InlineData("My..App")]
    [InlineData(".My")]
    [InlineData("My.")]
    [InlineData("@")]
    [InlineData("@@My")]
    [InlineData("global::My")]
    [InlineData("My;App")]
    [InlineData("My{} class X{")]
    [InlineData("M\u200By")]
    public void A_text_that_is_no_namespace_is_a_problem(string value)
    {
        var options = Read(("RootNamespace", "Demo"), ("CorpusNamespace", value));
        Assert.Equal("Demo", options.Namespace);
        Assert.Equal([new OptionProblem("CorpusNamespace", value, "a namespace such as Company.Product", "Demo")], options.Problems);
    }

    [Theory]
    [InlineData("My-App", "My_App")]
    [InlineData("My App.Web", "My_App.Web")]
    [InlineData("1st.2nd", "_1st._2nd")]
    [InlineData(".My..App.", "My.App")]
    [InlineData("class-room.class", "class_room.@class")]
    [InlineData("My{} class X{", "My___class_X_")]
    [InlineData("@", "")]
    [InlineData("", "")]
    public void A_root_namespace_that_is_none_is_mended_as_the_templates_do(string value, string expected)
    {
        var options = Read(("RootNamespace", value));
        Assert.Equal(expected, options.Namespace);
        Assert.Empty(options.Problems);
    }

    [Theory]
    [InlineData("public", true)]
    [InlineData("PUBLIC", true)]
    [InlineData(" Public ", true)]
    [InlineData("internal", false)]
    [InlineData("Internal", false)]
    public void The_visibility_is_read_in_any_letter_case(string value, bool isPublic)
    {
        var options = Read(("CorpusVisibility", value));
        Assert.Equal(isPublic, options.IsPublic);
        Assert.Empty(options.Problems);
    }

    [Theory]
    [InlineData("Auto", nameof(TextPlace.Auto))]
    [InlineData("literal", nameof(TextPlace.Literal))]
    [InlineData(" NONE ", nameof(TextPlace.None))]
    public void The_place_of_the_text_is_read_in_any_letter_case(string value, string place)
    {
        var options = Read(("CorpusText", value));
        Assert.Equal(place, options.Text.ToString());
        Assert.Empty(options.Problems);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("3", 3)]
    [InlineData("15", 15)]
    [InlineData(" 007 ", 7)]
    public void The_number_of_keywords_is_read(string value, int number)
    {
        var options = Read(("CorpusKeywordsPerPaper", value));
        Assert.Equal(number, options.KeywordsPerPaper);
        Assert.Empty(options.Problems);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("100000", 100000)]
    [InlineData("2147483647", int.MaxValue)]
    public void The_number_of_papers_is_read(string value, int number)
    {
        var options = Read(("CorpusKeywordMinPapers", value));
        Assert.Equal(number, options.KeywordMinPapers);
        Assert.Empty(options.Problems);
    }

    [Theory]
    [InlineData("CorpusVisibility", "private", "internal or public", "internal")]
    [InlineData("CorpusVisibility", "true", "internal or public", "internal")]
    [InlineData("CorpusVisibility", "public internal", "internal or public", "internal")]
    [InlineData("CorpusText", "Nowhere", "Auto, Literal, Resource or None", "Auto")]
    [InlineData("CorpusText", "0", "Auto, Literal, Resource or None", "Auto")]
    [InlineData("CorpusText", "+1", "Auto, Literal, Resource or None", "Auto")]
    [InlineData("CorpusText", "-0", "Auto, Literal, Resource or None", "Auto")]
    [InlineData("CorpusText", "Auto, Literal", "Auto, Literal, Resource or None", "Auto")]
    [InlineData("CorpusText", "Literal,None", "Auto, Literal, Resource or None", "Auto")]
    [InlineData("CorpusKeywordsPerPaper", "16", "a whole number from 0 to 15", "8")]
    [InlineData("CorpusKeywordsPerPaper", "-1", "a whole number from 0 to 15", "8")]
    [InlineData("CorpusKeywordsPerPaper", "+1", "a whole number from 0 to 15", "8")]
    [InlineData("CorpusKeywordsPerPaper", "1.0", "a whole number from 0 to 15", "8")]
    [InlineData("CorpusKeywordsPerPaper", "0x1", "a whole number from 0 to 15", "8")]
    [InlineData("CorpusKeywordsPerPaper", "eight", "a whole number from 0 to 15", "8")]
    [InlineData("CorpusKeywordsPerPaper", "\u0663", "a whole number from 0 to 15", "8")]
    [InlineData("CorpusKeywordMinPapers", "0", "a whole number from 1", "1")]
    [InlineData("CorpusKeywordMinPapers", "-1", "a whole number from 1", "1")]
    [InlineData("CorpusKeywordMinPapers", "1,000", "a whole number from 1", "1")]
    [InlineData("CorpusKeywordMinPapers", "2147483648", "a whole number from 1", "1")]
    [InlineData("CorpusRules", "none;all", "none, recommended or all", "recommended")]
    [InlineData("CorpusRules", "../none", "none, recommended or all", "recommended")]
    public void A_value_that_cannot_be_read_is_a_problem_and_the_default_stands_in(
        string property, string value, string expected, string standard) =>
        Assert.Equal(
            new CorpusOptions(
                "",
                false,
                TextPlace.Auto,
                8,
                1,
                "",
                new EquatableArray<OptionProblem>([new OptionProblem(property, value, expected, standard)])),
            Read((property, value)));

    [Fact]
    public void Every_problem_is_told()
    {
        var options = Read(
            ("CorpusNamespace", "-"),
            ("CorpusVisibility", "-"),
            ("CorpusText", "-"),
            ("CorpusKeywordsPerPaper", "-"),
            ("CorpusKeywordMinPapers", "-"));
        Assert.Equal(5, options.Problems.Count);
        Assert.All(options.Problems, problem => Assert.Equal("-", problem.Value));
    }

    [Theory]
    [InlineData("/a/proj")]
    [InlineData("/a; b/C#/\u00FC\u03B2 \uD83D\uDE00")]
    [InlineData(@"C:\a\proj")]
    public void The_folder_of_the_project_is_handed_over_in_base_64(string folder)
    {
        var options = Read(("CorpusProjectDirectory", Convert.ToBase64String(Encoding.UTF8.GetBytes(folder))), ("ProjectDir", "/other/"));
        Assert.Equal(folder, options.ProjectDirectory);
        Assert.Empty(options.Problems);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/not/base64")]
    [InlineData("====")]
    [InlineData("L2E")]
    public void Where_it_is_not_the_folder_of_the_SDK_has_to_do(string? encoded)
    {
        (string, string)[] properties = encoded is null
            ? [("ProjectDir", "/a/proj/")]
            : [("ProjectDir", "/a/proj/"), ("CorpusProjectDirectory", encoded)];
        Assert.Equal("/a/proj/", Read(properties).ProjectDirectory);
    }

    private static CorpusOptions Read(params (string Name, string Value)[] properties)
    {
        var options = TestOptions.Empty;
        foreach (var (name, value) in properties)
        {
            options = options.WithProperty(name, value);
        }

        return CorpusOptions.Read(options.GlobalOptions);
    }
}
