using System;

namespace VerifyTests;

/// <summary>The switch that the real library needs once, before the first comparison.</summary>
public static class VerifySourceGenerators
{
    public static bool Initialized { get; private set; }

    public static void Initialize() =>
        Initialized = !Initialized ? true : throw new InvalidOperationException("Already initialized.");
}
