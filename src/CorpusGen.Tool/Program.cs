using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using CorpusGen.Tool;

// What the work does not notice in this time is ended all the same. Files are replaced as a whole, so that none is left half
// written.
var patience = TimeSpan.FromMilliseconds(800);

using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
{
    AutoFlush = true,
    NewLine = "\n",
};
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
return CommandLine.Run(
    args,
    new Surroundings(
        Directory.GetCurrentDirectory(),
        input,
        output,
        error,
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected,
        Console.IsOutputRedirected ? 0 : Console.WindowWidth,
        Environment.GetEnvironmentVariable),
    interruption.Token);

void Interrupt(PosixSignalContext signal)
{
    signal.Cancel = true;
    interruption.Cancel();
    new Thread(() =>
    {
        Thread.Sleep(patience);
        Environment.Exit(ExitCode.Interrupted);
    })
    {
        IsBackground = true,
    }.Start();
}
