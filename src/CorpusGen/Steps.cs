using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CorpusGen;

/// <summary>The values of two steps of the pipeline. Only its parts are compared: a pair is made where one of them has changed.</summary>
/// <typeparam name="TLeft">What the first step gives.</typeparam>
/// <typeparam name="TRight">What the second step gives.</typeparam>
/// <param name="left">The value of the first step.</param>
/// <param name="right">The value of the second step.</param>
internal sealed class Pair<TLeft, TRight>(TLeft left, TRight right)
    where TLeft : class
    where TRight : class
{
    /// <summary>Gets the value of the first step.</summary>
    public TLeft Left { get; } = left;

    /// <summary>Gets the value of the second step.</summary>
    public TRight Right { get; } = right;
}

/// <summary>All values of a step. It is made where one of them has changed.</summary>
/// <typeparam name="T">What the step gives.</typeparam>
/// <param name="items">The values.</param>
internal sealed class Batch<T>(ImmutableArray<T> items)
    where T : class
{
    /// <summary>Gets the values, in the order of the files on the command line.</summary>
    public ImmutableArray<T> Items { get; } = items;
}

/// <summary>
/// Puts steps of the pipeline together, so that every step gives objects. For each kind of structure that a step gives, the runtime
/// compiles some seventy methods of the pipeline anew, in every build; for objects they are there already. Of the compiler's own pairs
/// and arrays, which are structures, one kind each is left.
/// </summary>
internal static class Steps
{
    /// <summary>Puts the values of two steps together.</summary>
    /// <typeparam name="TLeft">What the first step gives.</typeparam>
    /// <typeparam name="TRight">What the second step gives.</typeparam>
    /// <param name="left">The first step.</param>
    /// <param name="right">The second step.</param>
    /// <returns>A step that gives both.</returns>
    public static IncrementalValueProvider<Pair<TLeft, TRight>> With<TLeft, TRight>(
        this IncrementalValueProvider<TLeft> left, IncrementalValueProvider<TRight> right)
        where TLeft : class
        where TRight : class => left.Combine(right).Select(static (both, _) => new Pair<TLeft, TRight>(both.Left, both.Right));

    /// <summary>Puts each value of a step together with that of another one.</summary>
    /// <typeparam name="TLeft">What the first step gives, many times.</typeparam>
    /// <typeparam name="TRight">What the second step gives, once.</typeparam>
    /// <param name="left">The first step.</param>
    /// <param name="right">The second step.</param>
    /// <returns>A step that gives a pair for each value of the first.</returns>
    public static IncrementalValuesProvider<Pair<TLeft, TRight>> With<TLeft, TRight>(
        this IncrementalValuesProvider<TLeft> left, IncrementalValueProvider<TRight> right)
        where TLeft : class
        where TRight : class => left.Combine(right).Select(static (both, _) => new Pair<TLeft, TRight>(both.Left, both.Right));

    /// <summary>Gathers the values of a step.</summary>
    /// <typeparam name="T">What the step gives, many times.</typeparam>
    /// <param name="values">The step.</param>
    /// <returns>A step that gives all of them.</returns>
    public static IncrementalValueProvider<Batch<T>> Together<T>(this IncrementalValuesProvider<T> values)
        where T : class => values.Collect().Select(static (all, _) => new Batch<T>(all));
}
