using System.Runtime.CompilerServices;
using VerifyTests;

namespace CorpusGen.Tests;

internal static class ModuleInitializer
{
    [ModuleInitializer]
    internal static void Initialize() => VerifySourceGenerators.Initialize();
}
