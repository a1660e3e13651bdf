using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Editor.Tests;

/// <summary>
/// Roslyn's code-fix service, which stands behind the light bulb of every editor that has Roslyn: it runs the analyzers, looks into the
/// project's references for providers and asks those that say they are for the document. It is internal to Roslyn, and called by
/// reflection.
/// </summary>
internal static class FixService
{
    /// <summary>Asks what can be done about the diagnostics at a place.</summary>
    /// <param name="host">The services.</param>
    /// <param name="document">A file of code, or an additional one.</param>
    /// <param name="span">The place.</param>
    /// <param name="provided">The assembly whose fixes are wanted; Roslyn has some for everything, such as one that suppresses it.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>The actions in the order in which the service offers them.</returns>
    public static async Task<IReadOnlyList<CodeAction>> FixesAsync(HostServices host, TextDocument document, TextSpan span, Assembly provided, CancellationToken token)
    {
        var type = Reflected.Feature("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService");
        var services = host.GetType().GetInterface("IMefHostExportProvider")!.GetMethods()
            .Single(method => method.GetGenericArguments().Length == 1)
            .MakeGenericMethod(type);
        var service = ((IEnumerable)services.Invoke(host, null)!).Cast<object>().Select(lazy => Reflected.Of(lazy, "Value")).Single();

        var stream = (IAsyncEnumerable<object>)type.GetMethod("StreamFixesAsync")!.Invoke(service, [document, span, null, token])!;
        var actions = new List<CodeAction>();
        await foreach (var collection in stream.WithCancellation(token))
        {
            if (Reflected.Of(collection, "Provider").GetType().Assembly == provided)
            {
                actions.AddRange(((IEnumerable)Reflected.Of(collection, "Fixes")).Cast<object>().Select(fix => (CodeAction)Reflected.Of(fix, "Action")));
            }
        }

        return actions;
    }
}
