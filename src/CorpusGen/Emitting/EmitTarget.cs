namespace CorpusGen.Emitting;

/// <summary>What the project that is compiled can do, as far as it decides what is emitted.</summary>
/// <param name="HasRecords">Whether its C# is 9 or later.</param>
/// <param name="HasUtf8Literals">Whether its C# is 11 or later.</param>
/// <param name="HasSpan">Whether its framework has <c>ReadOnlySpan&lt;byte&gt;</c>.</param>
/// <param name="HasSpanDecoding">Whether its framework decodes UTF-8 from a span.</param>
/// <param name="HasJsonIgnore">Whether its framework has the attribute that keeps System.Text.Json off a property.</param>
/// <param name="NamesInTheWay">The names of emitted types that a type or namespace of its own has already, in ordinal order.</param>
internal sealed record EmitTarget(
    bool HasRecords,
    bool HasUtf8Literals,
    bool HasSpan,
    bool HasSpanDecoding,
    bool HasJsonIgnore,
    EquatableArray<string> NamesInTheWay)
{
    /// <summary>Gets a value indicating whether its framework lets interfaces have static members with bodies.</summary>
    public bool HasInterfaceMembers { get; init; }

    /// <summary>Gets a value indicating whether the output can compile; otherwise it is one error that says what to do.</summary>
    public bool CanCompile => HasRecords && NamesInTheWay.Count == 0;

    /// <summary>Gets a value indicating whether texts are kept as UTF-8; otherwise they are kept as strings.</summary>
    public bool IsUtf8 => HasUtf8Literals && HasSpan;
}
