using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorpusGen.Editor.Tests;

/// <summary>Where Roslyn's own navigation leads, of which "go to definition" is made. Its services are internal to Roslyn.</summary>
internal static class NavigationService
{
    /// <summary>Asks for the definition of what is at a place.</summary>
    /// <returns>The documents, generated ones among them, and the spans in them.</returns>
    public static async Task<IReadOnlyList<(Document Document, TextSpan Span)>> DefinitionsAsync(Document document, int position, CancellationToken token)
    {
        var type = Reflected.Feature("Microsoft.CodeAnalysis.Navigation.INavigableItemsService");
        var services = document.Project.Services;
        var service = services.GetType().GetMethod("GetRequiredService")!.MakeGenericMethod(type).Invoke(services, null)!;
        var found = type.GetMethod("GetNavigableItemsAsync", [typeof(Document), typeof(int), typeof(CancellationToken)])!.Invoke(service, [document, position, token])!;
        await (Task)found;
        var definitions = new List<(Document, TextSpan)>();
        foreach (var item in ((IEnumerable)Reflected.Of(found, "Result")).Cast<object>())
        {
            var id = (DocumentId)Reflected.Of(Reflected.Of(item, "Document"), "Id");
            var solution = document.Project.Solution;
            var target = solution.GetDocument(id) ?? await solution.GetProject(id.ProjectId)!.GetSourceGeneratedDocumentAsync(id, token);
            definitions.Add((target!, (TextSpan)Reflected.Of(item, "SourceSpan")));
        }

        return definitions;
    }

    /// <summary>Asks whether the language server would show another place than the one in the document, as it does with Razor's pages.</summary>
    public static async Task<bool> IsMappedAsync(Document document, TextSpan span, CancellationToken token)
    {
        var mapping = typeof(Document).Assembly.GetType("Microsoft.CodeAnalysis.Host.SpanMappingHelper", throwOnError: true)!;
        var mapped = mapping.GetMethod("TryGetMappedSpanResultAsync")!.Invoke(null, [document, ImmutableArray.Create(span), token])!;
        await (Task)mapped;
        return mapped.GetType().GetProperty("Result")!.GetValue(mapped) is not null;
    }
}
