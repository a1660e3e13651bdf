namespace CorpusGen.Emitting;

/// <summary>The type that is emitted where texts are taken from embedded files: it makes a text of its slice and knows a wrong one.</summary>
internal static class EmittedTextReader
{
    /// <summary>Writes the type.</summary>
    /// <param name="writer">The writer, inside the namespace.</param>
    /// <param name="target">What the project can do.</param>
    public static void Write(SourceWriter writer, EmitTarget target)
    {
        var data = new RecordTable(target).DataType;
        writer.Lines($$"""
            /// <summary>Makes texts of the bytes of embedded files.</summary>
            {{EmittedTypes.Attributes}}
            {{EmittedTypes.Hidden}}
            internal static class CorpusText
            {
                /// <summary>Reads a slice of an embedded file and replaces in it what the data say; null where the file does not have it.</summary>
                internal static byte[]? Read(string resource, int start, int length, {{data}} data, int position, int end)
                {
                    byte[] slice = new byte[length];
                    if (slice.Length > 0 && !Fill(resource, start, slice))
                    {
                        return null;
                    }

                    return position == end ? slice : Replace(slice, data, position, end);
                }

                /// <summary>Gets the first 64 bits of the SHA-256 of a text: what the id of its paper is.</summary>
                internal static ulong Fingerprint(byte[] text)
                {
                    // Written out, because the framework's own may load a library of the system for it, or be forbidden by its policy.
                    uint[] constants =
                    {
                        0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
                        0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
                        0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
                        0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
                        0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
                        0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
                        0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
                        0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
                    };
                    uint[] hash = { 0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19 };
                    uint[] words = new uint[64];
                    byte[] padded = new byte[(((text.Length + 8) / 64) + 1) * 64];
                    global::System.Array.Copy(text, padded, text.Length);
                    padded[text.Length] = 0x80;
                    unchecked
                    {
                        ulong bits = (ulong)text.Length * 8;
                        for (int i = 1; i <= 8; i++, bits >>= 8)
                        {
                            padded[padded.Length - i] = (byte)bits;
                        }

                        for (int block = 0; block < padded.Length; block += 64)
                        {
                            for (int i = 0; i < 16; i++)
                            {
                                int at = block + (4 * i);
                                words[i] = ((uint)padded[at] << 24) | ((uint)padded[at + 1] << 16) | ((uint)padded[at + 2] << 8) | padded[at + 3];
                            }

                            for (int i = 16; i < 64; i++)
                            {
                                uint near = words[i - 15];
                                uint far = words[i - 2];
                                words[i] = words[i - 16] + words[i - 7]
                                    + (((near >> 7) | (near << 25)) ^ ((near >> 18) | (near << 14)) ^ (near >> 3))
                                    + (((far >> 17) | (far << 15)) ^ ((far >> 19) | (far << 13)) ^ (far >> 10));
                            }

                            uint a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4], f = hash[5], g = hash[6], h = hash[7];
                            for (int i = 0; i < 64; i++)
                            {
                                uint first = h + constants[i] + words[i] + ((e & f) ^ (~e & g))
                                    + (((e >> 6) | (e << 26)) ^ ((e >> 11) | (e << 21)) ^ ((e >> 25) | (e << 7)));
                                uint second = ((a & b) ^ (a & c) ^ (b & c))
                                    + (((a >> 2) | (a << 30)) ^ ((a >> 13) | (a << 19)) ^ ((a >> 22) | (a << 10)));
                                h = g;
                                g = f;
                                f = e;
                                e = d + first;
                                d = c;
                                c = b;
                                b = a;
                                a = first + second;
                            }

                            hash[0] += a;
                            hash[1] += b;
                            hash[2] += c;
                            hash[3] += d;
                            hash[4] += e;
                            hash[5] += f;
                            hash[6] += g;
                            hash[7] += h;
                        }
                    }

                    return ((ulong)hash[0] << 32) | hash[1];
                }

                private static byte[] Replace(byte[] slice, {{data}} data, int position, int end)
                {
                    int size = slice.Length;
                    for (int i = position; i < end;)
                    {
                        CorpusTable.Length(data, ref i);
                        size -= CorpusTable.Length(data, ref i);
                        int count = CorpusTable.Length(data, ref i);
                        size += count;
                        i += Width(count);
                    }

                    byte[] text = new byte[size];
                    int from = 0;
                    int to = 0;
                    while (position < end)
                    {
                        int kept = CorpusTable.Length(data, ref position);
                        global::System.Array.Copy(slice, from, text, to, kept);
                        from += kept + CorpusTable.Length(data, ref position);
                        to += kept;
                        int count = CorpusTable.Length(data, ref position);
                        for (int i = 0; i < count; i++)
                        {
                            // Byte i of each three lies across the digits i and i + 1 of their four.
                            int digit = position + (i / 3 * 4) + (i % 3);
                            int across = ((data[digit] - '0') << 6) | (data[digit + 1] - '0');
                            text[to++] = (byte)((across >> (4 - (2 * (i % 3)))) & 255);
                        }

                        position += Width(count);
                    }

                    global::System.Array.Copy(slice, from, text, to, slice.Length - from);
                    return text;
                }

                private static bool Fill(string resource, int start, byte[] slice)
                {
                    using (global::System.IO.Stream? file = typeof(CorpusText).Assembly.GetManifestResourceStream(resource))
                    {
                        if (file is null)
                        {
                            return false;
                        }

                        // A byte order mark is not counted.
                        byte[] mark = new byte[3];
                        bool isMarked = Fill(file, mark) && mark[0] == 0xEF && mark[1] == 0xBB && mark[2] == 0xBF;
                        file.Position = isMarked ? start + 3L : start;
                        return Fill(file, slice);
                    }
                }

                private static bool Fill(global::System.IO.Stream file, byte[] buffer)
                {
                    int done = 0;
                    int read = 1;
                    while (done < buffer.Length && read > 0)
                    {
                        read = file.Read(buffer, done, buffer.Length - done);
                        done += read;
                    }

                    return done == buffer.Length;
                }

                /// <summary>Gets how many digits some bytes take.</summary>
                private static int Width(int count) => (count / 3 * 4) + (count % 3 == 0 ? 0 : (count % 3) + 1);
            }
            """);
    }
}
