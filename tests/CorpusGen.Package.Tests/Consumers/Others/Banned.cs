using System;

namespace Consumer
{
    /// <summary>Calls what another package's file forbids.</summary>
    internal static class Banned
    {
        public static void Call() => Console.Beep();
    }
}
