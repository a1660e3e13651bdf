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
    public async Task Utf8() => await Verify(Corpora.Small.WithLanguage(LanguageVersion.CSharp12).CheckAll().Driver).UseDirectory("Snapshots");

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
    public async Task SharedName() => await Verify(Corpora.Empty
        .WithLanguage(LanguageVersion.CSharp12)
        .WithText("a.txt", "Abstract: We propose TideTable, a model of tides in narrow straits.\nAbstract: We propose TideTable, an atlas of rivers.")
        .CheckAll().Driver).UseDirectory("Snapshots");

    /// <summary>The names and keywords of the sample, which a reader of these papers should find right.</summary>
    [Fact]
    public void The_real_papers_have_the_names_and_keywords_that_were_read_and_found_right() => Assert.Equal(
        """
        GPT4o: GPT-4o, neural network, system card, audio, autoregressive omni model, white house, GPT-4o system card, GPT-4 turbo performance
        NLSOM: large language model, natural language-based societies of mind, neural network economy, neural network, society, visual question answering, NN-based society, language model
        RCGVF: intrinsic reward, random curiosity with general value function, reinforcement learning, artificial curiosity, curiosity bonus, premature dissipation, intrinsic reward function, episodic count
        ModelBasedReinforcementLearning: experience replay, reinforcement learning, model-based reinforcement learning, deep reinforcement learning, online reinforcement learning, neural network function approximation, sample efficiency, value function
        GoalConditionedReinforcementLearning: deep neural net, goal-conditioned reinforcement learning, neural net, goal-conditioned neural net, fast weight programmer, context-specific weight matrix, command input, reinforcement learning
        SingleValueFunction: reinforcement learning, value function, neural network, deep neural network, actor-critic architecture, parameter-based value function, prediction error, Hopper-v3 environment
        GeneratingImageRepresentations: diffusion model, image representation, image generation, joint embedding space, CLIP, image embedding, text caption, contrastive model
        TextConditionalDiffusionModel: diffusion model, text-conditional image synthesis, text-conditional diffusion model, classifier-free guidance, text-driven image editing, human evaluator, image inpainting, guidance technique
        UnsupervisedNeuralMachineTranslation: language model, unsupervised neural machine translation, pre-trained language model, zero-shot translation, few-shot demonstration, few-shot amplification, gold monotext, machine translation
        TextToImageGeneration: text-to-image generation, object part label, auxiliary loss, side information, image token, domain-specific model, segmentation, transformer
        MuTransfer: maximal update parametrization, hyperparameter tuning, hyperparameter, deep learning, neural network, model size, optimal hyperparameter, muTransfer
        OpenAIFive: OpenAI Five, Dota 2, AI system, reinforcement learning, world champion, self-play reinforcement learning, time horizon, continuous state-action space
        DexterousInHandManipulationPolicies: reinforcement learning, vision-based object reorientation, finger gaiting, friction coefficient, multi-finger coordination, physical robot, dexterous in-hand manipulation policy, physical shadow dexterous hand
        CompetitiveMultiAgentEnvironment: reinforcement learning, multi-agent environment, natural curriculum, skill level, 3D world, self-play
        """.ReplaceLineEndings("\n"),
        Corpora.Real.CheckAll().Evaluate<string>("""
            string.Join("\n", System.Linq.Enumerable.Select(Demo.Papers.All, p =>
                p.Name + ": " + string.Join(", ", System.Linq.Enumerable.Select(p.Keywords, k => Demo.KeywordExtensions.Text(k)))))
            """));
}
