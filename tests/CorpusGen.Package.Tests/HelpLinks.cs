using System;
using Microsoft.Build.Framework;

namespace CorpusGen.Package.Tests;

/// <summary>A logger that writes what no other one shows of a warning: the page that it leads to. The build loads it.</summary>
public sealed class HelpLinks : ILogger
{
    internal const string Sign = "help: ";

    public LoggerVerbosity Verbosity { get; set; }

    public string? Parameters { get; set; }

    internal static string Argument => $"-logger:{typeof(HelpLinks).FullName},{typeof(HelpLinks).Assembly.Location}";

    public void Initialize(IEventSource eventSource)
    {
        ArgumentNullException.ThrowIfNull(eventSource);
        eventSource.WarningRaised += (_, warning) => Console.WriteLine($"{Sign}{warning.Code} {warning.HelpLink}");
    }

    public void Shutdown()
    {
        // Nothing is held.
    }
}
