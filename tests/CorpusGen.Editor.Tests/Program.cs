using System.Threading.Tasks;
using Xunit.Runner.InProc.SystemConsole;

namespace CorpusGen.Editor.Tests;

/// <summary>Runs the tests; <c>latency FOLDER...</c> measures instead, with the corpus files of each folder.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
#if EDITOR
        if (args is ["latency", .. var folders])
        {
            await Latency.MeasureAsync(folders);
            return 0;
        }
#endif
        return await ConsoleRunner.Run(args);
    }
}
