using System;
using System.Diagnostics.Contracts;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using VerifyTests;
using Xunit;
using Xunit.v3;

namespace VerifyXunit;

/// <summary>
/// Stands in for <c>Verify.XunitV3</c> and <c>Verify.SourceGenerators</c> where these packages are not referenced: the same
/// calls, the same files. <c>-p:RealVerify=true</c> leaves this folder out and takes the packages.
/// </summary>
public static class Verifier
{
    [Pure]
    public static SettingsTask Verify(GeneratorDriver target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        new(settings, current => Check(target.GetRunResult(), current, sourceFile));

    [Pure]
    public static SettingsTask Verify(
        GeneratorDriverRunResult target,
        VerifySettings? settings = null,
        [CallerFilePath] string sourceFile = "") =>
        new(settings, current => Check(target, current, sourceFile));

    private static Task Check(GeneratorDriverRunResult result, VerifySettings settings, string sourceFile)
    {
        if (!VerifySourceGenerators.Initialized)
        {
            throw new InvalidOperationException("Call VerifySourceGenerators.Initialize() in a module initializer.");
        }

        var context = TestContext.Current;
        var method = (context.TestMethod as IXunitTestMethod)?.Method
            ?? throw new InvalidOperationException("Verify is called outside a test.");
        var arguments = (context.Test as IXunitTest)?.TestMethodArguments ?? [];
        SnapshotNames.Of(settings, sourceFile, method, [.. arguments]).Check(result);
        return Task.CompletedTask;
    }
}
