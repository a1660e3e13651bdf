using System;
using System.Linq;
using CorpusGen.Understanding;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorpusGen.Tests.Understanding;

/// <summary>
/// Abstracts that are none, or that nobody here can read: they have a name, and keywords only where a reader would agree.
/// </summary>
public sealed class UnusualTextTests
{
    [Theory]
    [InlineData("Handwriting", "Handwriting")]
    [InlineData("深度学习是机器学习的一个分支，研究如何从数据中学习。", null)]
    [InlineData("يدرس هذا البحث الترجمة الآلية للنصوص القديمة", null)]
    [InlineData("यह शोध पत्र मशीन अनुवाद के बारे में है।", null)]
    [InlineData("😀😀 🚀🚀🚀 🎉", null)]
    [InlineData(@"$\alpha_{i}^{2} \leq \frac{\partial f}{\partial x}$", null)]
    public void A_text_without_English_sentences_has_a_name_and_no_keywords(string text, string? name)
    {
        var paper = Understand(text);
        Assert.True(
            paper.Keywords.Items.All(keyword => string.Equals(keyword.Text, text, StringComparison.OrdinalIgnoreCase)), Keywords(paper));
        Assert.Equal(name ?? "Paper" + paper.Id[..6], paper.Names[0]);
    }

    [Theory]
    [InlineData(
        "Wir untersuchen maschinelle Übersetzung von Sprichwörtern mit neuronalen Netzen und vergleichen sie mit älteren Verfahren.")]
    [InlineData(
        "Nous étudions la traduction automatique des proverbes avec des réseaux de neurones et la comparons aux méthodes anciennes.")]
    [InlineData("Estudiamos la traducción automática de refranes con redes neuronales y la comparamos con métodos más antiguos.")]
    [InlineData("Studiamo la traduzione automatica dei proverbi con reti neurali e la confrontiamo con metodi precedenti.")]
    [InlineData("Wij bestuderen machinevertaling van spreekwoorden met neurale netwerken en vergelijken die met oudere methoden.")]
    [InlineData("Atasözlerinin sinir ağlarıyla makine çevirisini inceliyor ve eski yöntemlerle karşılaştırıyoruz.")]
    [InlineData("Chúng tôi nghiên cứu dịch máy tục ngữ bằng mạng nơ-ron và so sánh với các phương pháp cũ.")]
    [InlineData("Изучаем машинный перевод пословиц нейронными сетями и сравниваем его со старыми методами.")]
    public void A_text_in_another_language_has_no_nonsense_for_keywords(string text)
    {
        var paper = Understand(text);
        Assert.True(paper.Keywords.Count == 0, Keywords(paper));
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("x")]
    [InlineData("深")]
    [InlineData("\U0001F600")]
    [InlineData("$x$ ")]
    [InlineData("We propose FooNet, a network. ")]
    public void A_text_of_two_hundred_thousand_characters_is_understood(string piece)
    {
        var paper = Understand(string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)));
        Assert.InRange(paper.Names[0].Length, 1, 40);
        Assert.InRange(paper.Keywords.Count, 0, 15);
    }

    private static PaperEntry Understand(string text) =>
        Assert.Single(
            FileUnderstanding.Understand(
                "a.txt", "a.txt", SourceText.From("Abstract: " + text), TestContext.Current.CancellationToken).Papers.Items);

    private static string Keywords(PaperEntry paper) => string.Join("; ", paper.Keywords.Items.Select(keyword => keyword.Text));
}
