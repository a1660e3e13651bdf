#if !EDITOR
using Xunit;

namespace CorpusGen.Editor.Tests;

public sealed class NoEditorTests
{
    [Fact]
    public void What_an_editor_shows_is_not_tested() => Assert.Skip("This SDK has no DotnetTools/dotnet-format, whose assemblies answer as an editor does.");
}
#endif
