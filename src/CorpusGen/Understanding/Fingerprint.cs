using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace CorpusGen.Understanding;

/// <summary>Makes the ids of papers.</summary>
internal static class Fingerprint
{
    private const int Bytes = 8;

    // The bytes of a longer text are not kept.
    private const int Many = 65_536;

    // An object takes longer to make than to use, and is for one thread at a time.
    private static readonly ThreadLocal<SHA256> Hash = new(SHA256.Create);

    /// <summary>
    /// The first 64 bits of the text's SHA-256 (FIPS 180-4), so that nobody can cheaply write a text that passes for
    /// another paper.
    /// </summary>
    /// <param name="text">A clean text.</param>
    /// <returns>16 hexadecimal digits, lower case.</returns>
    [MethodImpl(Hot.Path)]
    public static string Of(string text)
    {
        var digest = text.Length > Many ? Hash.Value.ComputeHash(Encoding.UTF8.GetBytes(text)) : Digest(text);
        var digits = new char[2 * Bytes];
        for (var i = 0; i < Bytes; i++)
        {
            digits[2 * i] = Digit(digest[i] >> 4);
            digits[(2 * i) + 1] = Digit(digest[i] & 15);
        }

        return new string(digits);
    }

    [MethodImpl(Hot.Path)]
    private static byte[] Digest(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var digest = Hash.Value.ComputeHash(bytes, 0, Encoding.UTF8.GetBytes(text, 0, text.Length, bytes, 0));
        ArrayPool<byte>.Shared.Return(bytes);
        return digest;
    }

    private static char Digit(int value) => (char)(value < 10 ? '0' + value : 'a' + value - 10);
}
