using System.Threading.Tasks;
using CorpusGen.Tests.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static VerifyXunit.Verifier;

namespace CorpusGen.Tests.Generator;

/// <summary>What is emitted, to be read by a person when it changes.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public async Task Utf8() =>
        await Verify(Corpora.Small.WithLanguage(LanguageVersion.CSharp12).CheckAll().Driver).UseDirectory("Snapshots");

    [Fact]
    public async Task Strings() => await Verify(Corpora.Small
        .WithLanguage(LanguageVersion.CSharp9)
        .WithFramework(References.Net472)
        .WithProperty("CorpusVisibility", "public")
        .CheckAll().Driver).UseDirectory("Snapshots");

    [Fact]
    public async Task NoText() => await Verify(Corpora.Small
        .WithLanguage(LanguageVersion.CSharp12)
        .WithProperty("CorpusText", "None")
        .WithProperty("CorpusKeywordsPerPaper", "2")
        .CheckAll().Driver).UseDirectory("Snapshots");

    [Fact]
    public async Task Resource() => await Verify(Corpora.Small
        .WithLanguage(LanguageVersion.CSharp12)
        .Embedded()
        .CheckAll().Driver).UseDirectory("Snapshots");

    [Fact]
    public async Task SharedName() => await Verify(Corpora.Empty
        .WithLanguage(LanguageVersion.CSharp12)
        .WithText(
            "a.txt",
            "Abstract: We propose TideTable, a model of tides in narrow straits.\nAbstract: We propose TideTable, an atlas of rivers.")
        .CheckAll().Driver).UseDirectory("Snapshots");

    /// <summary>The names and keywords of the sample, which a reader of these papers should find right.</summary>
    [Fact]
    public void The_real_papers_have_the_names_and_keywords_that_were_read_and_found_right() => Assert.Equal(
        """
        GPT4o: GPT-4o, neural network, autoregressive omni model, non-English language, audio understanding, preparedness framework evaluation, safety evaluation, system card
        NLSOM: large language model, neural network, natural language-based societies of mind, multimodal zero-shot reasoning, text-to-image synthesis, image captioning, egocentric retrieval, language model
        RCGVF: intrinsic reward, reinforcement learning, random curiosity with general value function, premature dissipation, artificial curiosity, environment dynamics, curiosity bonus, privileged information
        ModelBasedReinforcementLearning: experience replay, reinforcement learning, model-based reinforcement learning, online reinforcement learning, deep reinforcement learning, parametric model, model-based learning, combinatorial complexity
        GoalConditionedReinforcementLearning: goal-conditioned reinforcement learning, neural net, fast weight programmer, deep neural net, policy embedding, optimal policy, goal-conditioned neural net, reinforcement learning
        SingleValueFunction: reinforcement learning, neural network, value function, zero-shot learning, policy evaluation network, parameter-based value function, actor-critic architecture, deep neural network
        GeneratingImageRepresentations: image representation, image generation, diffusion model, contrastive model, CLIP, robust representation, image embedding, language-guided image manipulation
        TextConditionalDiffusionModel: diffusion model, classifier-free guidance, text-conditional image synthesis, text-conditional diffusion model, synthetic image, image inpainting, human evaluator, text-driven image editing
        UnsupervisedNeuralMachineTranslation: zero-shot translation, language model, unsupervised translation, few-shot demonstration, unsupervised neural machine translation, few-shot amplification, translation task, zero-shot translation ability
        TextToImageGeneration: text-to-image generation, domain-specific model, image token, side information, object part label, segmentation, auxiliary loss, fixed dataset
        MuTransfer: maximal update parametrization, hyperparameter, neural network, hyperparameter tuning, deep learning, zero-shot transfer, muTransfer, optimal hyperparameter
        OpenAIFive: AI system, OpenAI Five, reinforcement learning, Dota 2, continual training, world champion, self-play reinforcement learning, imperfect information
        DexterousInHandManipulationPolicies: reinforcement learning, vision-based object reorientation, multi-finger coordination, physical shadow dexterous hand, dexterous in-hand manipulation policy, simulated environment, human demonstration, distributed reinforcement learning
        CompetitiveMultiAgentEnvironment: reinforcement learning, competitive multi-agent environment, natural curriculum, simulated physics, skill level, 3D world
        """.ReplaceLineEndings("\n"),
        Corpora.Real.CheckAll().Evaluate<string>("""
            string.Join("\n", System.Linq.Enumerable.Select(Demo.Papers.All, p =>
                p.Name + ": " + string.Join(", ", System.Linq.Enumerable.Select(p.Keywords, k => Demo.KeywordExtensions.Text(k)))))
            """));
}
