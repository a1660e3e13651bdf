using System.Linq;
using CorpusGen.Rules;
using Xunit;

namespace CorpusGen.Tests.Rules;

public sealed class FieldRulesTests
{
    [Theory]
    [InlineData("CORPUS301", "Year", "(2021)", "2021")]
    [InlineData("CORPUS301", "Year", "May 2021", "2021")]
    [InlineData("CORPUS301", "Year", "2021-05-03", "2021")]
    [InlineData("CORPUS301", "Year", "2021.", "2021")]
    [InlineData("CORPUS301", "Year", "'21", null)]
    [InlineData("CORPUS301", "Year", "2020-2021", null)]
    [InlineData("CORPUS301", "Year", "20210503", null)]
    [InlineData("CORPUS301", "Year", "arXiv 2002.12092", null)]
    [InlineData("CORPUS301", "Year", "forthcoming", null)]
    [InlineData("CORPUS302", "Doi", "DOI 10.1000/182.", "10.1000/182")]
    [InlineData("CORPUS302", "Doi", "<https://dx.doi.org/10.1000/182>", "10.1000/182")]
    [InlineData("CORPUS302", "Doi", "(10.1016/S0140-6736(97)11096-0)", "10.1016/S0140-6736(97)11096-0")]
    [InlineData("CORPUS302", "Doi", "doi:10.1000/182, https://doi.org/10.1000/182", "10.1000/182")]
    [InlineData("CORPUS302", "Doi", "10.1000/182 https://doi.org/10.1000/182", "10.1000/182")]
    [InlineData("CORPUS302", "Doi", "10.1000/182 [cs]", "10.1000/182")]
    [InlineData("CORPUS302", "Doi", "10.1000/182 .", "10.1000/182")]
    [InlineData("CORPUS302", "Doi", "10.1145/3292500.3330701.", "10.1145/3292500.3330701")]
    [InlineData("CORPUS302", "Doi", "https://doi.org/10.1000/182,", "10.1000/182")]
    [InlineData("CORPUS302", "Doi", "10.1000/ab c", null)]
    [InlineData("CORPUS302", "Doi", "10.1000/ab. c", null)]
    [InlineData("CORPUS302", "Doi", "10.1000/182 or 10.1000/183", null)]
    [InlineData("CORPUS302", "Doi", "https://example.org/10.1000/182/pdf", null)]
    [InlineData("CORPUS302", "Doi", "10.1000/ 182", null)]
    [InlineData("CORPUS302", "Doi", "1000/182", null)]
    [InlineData("CORPUS303", "Arxiv", "arXiv:2102.12092v2 [cs.CL]", "2102.12092v2")]
    [InlineData("CORPUS303", "Arxiv", "arXiv preprint hep-th/9901001.", "hep-th/9901001")]
    [InlineData("CORPUS303", "Arxiv", "https://doi.org/10.48550/arXiv.2102.12092", "2102.12092")]
    [InlineData("CORPUS303", "Arxiv", "see https://arxiv.org/abs/2102.12092", "2102.12092")]
    [InlineData("CORPUS303", "Arxiv", "2102.12092, 2102.12093", null)]
    [InlineData("CORPUS303", "Arxiv", "2102.1209 2", null)]
    [InlineData("CORPUS303", "Arxiv", "id 2199.12092", null)]
    [InlineData("CORPUS303", "Arxiv", "2102", null)]
    [InlineData("CORPUS304", "Url", "<https://example.org/a>", "https://example.org/a")]
    [InlineData("CORPUS304", "Url", "see https://example.org/a_(b).", "https://example.org/a_(b)")]
    [InlineData("CORPUS304", "Url", "https://example.org/a (of 2021)", "https://example.org/a")]
    [InlineData("CORPUS304", "Url", "https://example.org/a, of 2021", "https://example.org/a")]
    [InlineData("CORPUS304", "Url", "https://example.org/x/ y/z.html", null)]
    [InlineData("CORPUS304", "Url", "https://arxiv.org/abs/1706. 03762", null)]
    [InlineData("CORPUS304", "Url", "https://a.example, https://b.example", null)]
    [InlineData("CORPUS304", "Url", "www.example.org", null)]
    [InlineData("CORPUS304", "Url", "ftp://example.org", null)]
    public void A_value_of_the_wrong_shape_is_found_and_brought_to_its_bare_form(string rule, string field, string value, string? bare)
    {
        var content = $"Vera\n{field}: {value}\nAbstract: Bees.";
        Assert.Equal($"{7 + field.Length}: {value}", Checks.Spans(rule, content));
        Assert.Equal(bare is null ? "no fix" : $"Vera\n{field}: {bare}\nAbstract: Bees.", Checks.Fixed(rule, content));
    }

    [Theory]
    [InlineData("Year: 2021")]
    [InlineData("Doi: https://doi.org/10.1000/182")]
    [InlineData("Doi: doi:10.1000/182")]
    [InlineData("Doi: 10.1000/182...x")]
    [InlineData("Arxiv: arXiv:2102.12092v2")]
    [InlineData("Arxiv: https://arxiv.org/pdf/2102.12092.pdf")]
    [InlineData("Url: http://example.org")]
    [InlineData("Name: GPT4o")]
    [InlineData("Name: GPT4o; GPT4Omni; class")]
    [InlineData("Name: Alle")]
    [InlineData("Yaer: 21")]
    public void A_value_that_the_reader_takes_is_not(string field) =>
        Assert.DoesNotContain(
            Checks.Of($"Vera\n{field}\nAbstract: Bees."), finding => finding.Rule.Id is not "CORPUS004" and not "CORPUS129");

    [Fact]
    public void A_value_that_is_wrapped_is_found_from_its_first_line_to_its_last()
    {
        const string Content = "Vera\r\nDoi:\r\n  DOI\r\n  10.1000/182.\r\nAbstract: Bees.";
        Assert.Equal("14: DOI|  10.1000/182.", Checks.Spans("CORPUS302", Content));
        Assert.Equal("Vera\r\nDoi:\r\n  10.1000/182\r\nAbstract: Bees.", Checks.Fixed("CORPUS302", Content));
    }

    [Theory]
    [InlineData("GPT-4o", "; the paper is called 'GPT4o'", "GPT4o")]
    [InlineData("find!", "; the paper is called 'FindPaper'", "FindPaper")]
    [InlineData("2fast", "; the paper is called '_2fast'", "_2fast")]
    [InlineData("!", "", null)]
    public void A_name_that_is_no_identifier_is_told_with_the_one_that_is_made_of_it(string name, string called, string? identifier)
    {
        var content = $"Vera\nName: {name}\nAbstract: Bees.";
        var finding = Checks.Of(content).Single(finding => finding.Rule.Id == "CORPUS205");
        Assert.Equal([name, called], finding.Arguments);
        Assert.Equal("11: " + name, Checks.Spans("CORPUS205", content));
        Assert.Equal(identifier is null ? "no fix" : $"Vera\nName: {identifier}\nAbstract: Bees.", Checks.Fixed("CORPUS205", content));
    }

    [Theory]
    [InlineData("GPT4o; GPT-4o", "GPT-4o", "; 'GPT4o' stands in for it", "GPT4o; GPT4o")]
    [InlineData("GPT-4;Dall E ;x", "GPT-4", "; 'GPT4' stands in for it", "GPT4; DallE; x")]
    [InlineData("GPT4; !", "!", "", null)]
    [InlineData("find!; Find", "find!", "; 'FindPaper' stands in for it", "FindPaper; Find")]
    [InlineData("All; GPT-4", "GPT-4", "; 'GPT4' stands in for it", "All; GPT4")]
    public void A_former_name_that_is_no_identifier_is_told(string value, string name, string used, string? mended)
    {
        var content = $"Vera\nName: {value}\nAbstract: Bees.";
        Assert.Equal([name, used], Checks.Of(content).Single(finding => finding.Rule.Id == "CORPUS205").Arguments);
        Assert.Equal(mended is null ? "no fix" : $"Vera\nName: {mended}\nAbstract: Bees.", Checks.Fixed("CORPUS205", content));
    }

    [Theory]
    [InlineData("All", "AllPaper")]
    [InlineData("tostring", "tostringPaper")]
    [InlineData("Papers", "PapersPaper")]
    public void A_name_that_every_class_of_papers_has_a_member_of_is_found_and_told_with_the_one_used_instead(string name, string used)
    {
        var content = $"Vera\nName: {name}\nAbstract: Bees.";
        Assert.Equal("11: " + name, Checks.Spans("CORPUS206", content));
        Assert.Equal([name, used], Checks.Of(content).Single(finding => finding.Rule.Id == "CORPUS206").Arguments);
    }

    [Theory]
    [InlineData("All; Dalle", "11: All", "All", "AllPaper")]
    [InlineData("; find;\n Dalle; All", "13: find", "find", "findPaper")]
    [InlineData("With; GPT-4", "11: With", "With", "WithPaper")]
    public void It_is_also_where_former_names_follow(string value, string expected, string name, string used)
    {
        var content = $"Vera\nName: {value}\nAbstract: Bees.";
        Assert.Equal(expected, Checks.Spans("CORPUS206", content));
        Assert.Equal([name, used], Checks.Of(content).Single(finding => finding.Rule.Id == "CORPUS206").Arguments);
    }

    [Theory]
    [InlineData("Dalle; All")]
    [InlineData("; ;")]
    public void A_former_name_that_is_taken_is_not(string value) =>
        Assert.Equal("", Checks.Spans("CORPUS206", $"Vera\nName: {value}\nAbstract: Bees."));

    [Theory]
    [InlineData("Vera\nYear:\nAbstract: Bees.", "5: Year:|", "Vera\nAbstract: Bees.")]
    [InlineData("Vera\r\nTitle: A\r\n\r\nYear: \r\nAbstract: Bees.", "18: Year: |", "Vera\r\nTitle: A\r\n\r\nAbstract: Bees.")]
    [InlineData("Year:\nAbstract: Bees.", "0: Year:|", "Abstract: Bees.")]
    [InlineData("Vera\nYear:\n", "5: Year", "no fix")]
    [InlineData("Vera\nTitle: A\n\nYear:\nTitle: B\nAbstract: Bees.", "15: Year", "no fix")]
    [InlineData("Vera\nTitle: A\n\nTitle:\nAbstract: Bees.", "15: Title", "no fix")]
    [InlineData("Vera\nTitle: A\nYear:\nTitle: B\nAbstract: Bees.", "14: Year:|", "Vera\nTitle: A\nTitle: B\nAbstract: Bees.")]
    [InlineData("Year:\n\nVera\nAbstract: Bees.", "0: Year", "no fix")]
    [InlineData("Year:\n# corpus: ignore CORPUS007\nAbstract: Bees.", "0: Year", "no fix")]
    public void An_empty_field_is_found_and_its_line_removed_where_that_changes_nothing_else(
        string content, string expected, string afterwards)
    {
        Assert.Equal(expected, Checks.Spans("CORPUS306", content));
        Assert.Equal(afterwards, Checks.Fixed("CORPUS306", content));
    }

    [Theory]
    [InlineData("Vera\nTitle:\nTitle:\nYear:\nTitle: A\nAbstract: Bees.", "Vera\nTitle: A\nAbstract: Bees.")]
    [InlineData("Vera\nTitle: A\n\nYear:\nYear:\nYear: 2001\nAbstract: Bees.", "Vera\nTitle: A\n\nYear: 2001\nAbstract: Bees.")]
    [InlineData("Vera\nTitle: A\n\nYear:\nUrl:\nTitle: B\nAbstract: Bees.", "Vera\nTitle: A\n\nUrl:\nTitle: B\nAbstract: Bees.")]
    [InlineData(
        "Vera\nTitle: A\n\nYear:\n\nUrl:\nDoi:\nYear: 2001\nAbstract: Bees.", "Vera\nTitle: A\n\n\nDoi:\nYear: 2001\nAbstract: Bees.")]
    [InlineData("Vera\nAbstract: Bees.\nName:\nYear:\nAbstarct: Wasps.", "Vera\nAbstract: Bees.\nYear:\nAbstarct: Wasps.")]
    [InlineData("Year:\nName:\n\nVera\nAbstract: Bees.", "Name:\n\nVera\nAbstract: Bees.")]
    [InlineData("Year:\nName:\n# corpus: ignore CORPUS007\nAbstract: Bees.", "Name:\n# corpus: ignore CORPUS007\nAbstract: Bees.")]
    public void The_lines_of_empty_fields_go_all_at_once_where_that_changes_nothing_else(string before, string after)
    {
        var fixes = Checks
            .Of(before)
            .Where(finding => finding.Rule.Id == "CORPUS306" && finding.Fixes.Count > 0)
            .Select(finding => finding.Fixes[0]);
        Assert.Equal(after, FileFixes.Apply(before, fixes));
    }

    [Fact]
    public void An_empty_abstract_is_another_rules_matter() => Assert.Equal("", Checks.Spans("CORPUS306", "Vera\nAbstract:"));

    [Theory]
    [InlineData("A. Ramesh, M. Pavlov and S. Gray", "A. Ramesh; M. Pavlov; S. Gray")]
    [InlineData("Ashish Vaswani, Noam Shazeer, and Niki Parmar", "Ashish Vaswani; Noam Shazeer; Niki Parmar")]
    [InlineData("Ramesh A, Pavlov MV, van den Berg J", "Ramesh A; Pavlov MV; van den Berg J")]
    [InlineData("A. Ramesh & M. van den Berg", "A. Ramesh; M. van den Berg")]
    [InlineData("Ramesh, A., Pavlov, M.", "Ramesh, A.; Pavlov, M.")]
    [InlineData("Vaswani, Ashish and Shazeer, Noam", "Vaswani, Ashish; Shazeer, Noam")]
    [InlineData("A. Ramesh,\n  M. Pavlov\n  and S. Gray", "A. Ramesh;\n  M. Pavlov;\n  S. Gray")]
    [InlineData("A. Ramesh and\n# why\nS. Gray", "A. Ramesh;\n# why\nS. Gray")]
    public void Authors_between_commas_are_found_and_separated(string authors, string separated)
    {
        var content = $"Vera\nAuthors: {authors}\nAbstract: Bees.";
        Assert.Equal("14: " + authors.ReplaceLineEndings("|"), Checks.Spans("CORPUS307", content));
        Assert.Equal($"Vera\nAuthors: {separated}\nAbstract: Bees.", Checks.Fixed("CORPUS307", content));
    }

    [Theory]
    [InlineData("Vera\nAbstract: Bees.\nName:\nAbstract: Wasps.", "Vera\nAbstract: Bees.\nAbstract: Wasps.")]
    [InlineData("Vera\nAbstract: Bees.\nName:\nAbstarct: Wasps.", "no fix")]
    public void The_line_of_an_empty_field_goes_unless_the_text_above_would_go_on(string content, string expected) =>
        Assert.Equal(expected, Checks.Fixed("CORPUS306", content));

    [Theory]
    [InlineData("J. Smith, J. Doe, et al.")]
    [InlineData("J. Smith, J. Doe et al.")]
    [InlineData("Smith J, Doe J, et al")]
    public void Authors_before_et_al_are_found_and_whom_it_stands_for_is_for_a_person_to_say(string authors)
    {
        var content = $"Vera\nAuthors: {authors}\nAbstract: Bees.";
        Assert.Equal("14: " + authors, Checks.Spans("CORPUS307", content));
        Assert.Equal("no fix", Checks.Fixed("CORPUS307", content));
    }

    [Theory]
    [InlineData("deep learning, neural networks, vision", "deep learning; neural networks; vision")]
    [InlineData("bees,\n  wasps (of wood), ants", "bees;\n  wasps (of wood); ants")]
    public void Keywords_between_commas_are_found_and_separated(string keywords, string separated)
    {
        var content = $"Vera\nKeywords: {keywords}\nAbstract: Bees.";
        Assert.Equal("15: " + keywords.ReplaceLineEndings("|"), Checks.Spans("CORPUS307", content));
        Assert.Equal($"Vera\nKeywords: {separated}\nAbstract: Bees.", Checks.Fixed("CORPUS307", content));
    }

    [Theory]
    [InlineData("Models, Statistical")]
    [InlineData("deep learning; nature, nurture, culture")]
    [InlineData("bees (of wood, of stone, of sand)")]
    [InlineData("1,2,3-triazole")]
    [InlineData("Bees fly. They sing, they dance, they sleep")]
    [InlineData("we look at how bees fly, how they sing, how they sleep")]
    [InlineData("sense, sensibility, and bees")]
    public void One_keyword_is_not(string keywords) =>
        Assert.Equal("", Checks.Spans("CORPUS307", $"Vera\nKeywords: {keywords}\nAbstract: Bees."));

    [Fact]
    public void Each_author_that_is_several_is_found_for_itself() =>
        Assert.Equal(
            "14: A. Ode, C. Iff\n40: E. Ulm and O. Esk",
            Checks.Spans("CORPUS307", "Vera\nAuthors: A. Ode, C. Iff; Elm, F.;  E. Ulm and O. Esk\nAbstract: Bees."));

    [Theory]
    [InlineData("Ramesh, A.")]
    [InlineData("Vaswani, Ashish; Shazeer, Noam")]
    [InlineData("University of A and B")]
    [InlineData("Smith J")]
    [InlineData("A. Ramesh et al.")]
    [InlineData("Research Group A, Research Group B")]
    [InlineData("University of Oxford and Google Research")]
    [InlineData("Martin Luther King, Jr.")]
    [InlineData("Jane Doe, University of Basel")]
    [InlineData("Vaswani, Ashish, Shazeer, Noam")]
    [InlineData("A. Ramesh, et al.")]
    [InlineData("Plato, Socrates, Aristotle")]
    [InlineData("A. Ramesh; M. Pavlov; S. Gray")]
    [InlineData("Sandy Alexander")]
    public void One_author_is_not(string authors) =>
        Assert.Equal("", Checks.Spans("CORPUS307", $"Vera\nAuthors: {authors}\nAbstract: Bees."));
}
