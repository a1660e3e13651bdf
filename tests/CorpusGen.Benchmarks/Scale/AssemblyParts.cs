using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CorpusGen.Benchmarks.Scale;

/// <summary>What the bytes of an assembly are: to tell what of it the generator decides.</summary>
/// <param name="Embedded">Bytes of embedded files.</param>
/// <param name="Metadata">Bytes of metadata: names, tables and signatures.</param>
/// <param name="Code">Bytes of method bodies.</param>
/// <param name="Data">Bytes of constants that are neither strings nor numbers: those of <c>u8</c> literals.</param>
internal sealed record AssemblyParts(long Embedded, long Metadata, long Code, long Data)
{
    /// <summary>Takes an assembly apart.</summary>
    /// <param name="path">The assembly.</param>
    /// <returns>Its parts. Constants that are no structure, of up to eight bytes each, are not counted.</returns>
    public static AssemblyParts Of(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return new AssemblyParts(
            file.PEHeaders.CorHeader!.ResourcesDirectory.Size,
            file.PEHeaders.MetadataSize,
            reader.MethodDefinitions
                .Select(method => reader.GetMethodDefinition(method).RelativeVirtualAddress)
                .Where(address => address != 0)
                .Sum(address => (long)file.GetMethodBody(address).Size),
            reader.FieldDefinitions
                .Select(reader.GetFieldDefinition)
                .Where(field => field.GetRelativeVirtualAddress() != 0)
                .Sum(field => (long)SizeOf(reader, field)));
    }

    private static int SizeOf(MetadataReader reader, FieldDefinition field)
    {
        var signature = reader.GetBlobReader(field.Signature);
        signature.ReadSignatureHeader();
        return signature.ReadSignatureTypeCode() == SignatureTypeCode.TypeHandle
            && signature.ReadTypeHandle() is { Kind: HandleKind.TypeDefinition } type
            ? reader.GetTypeDefinition((TypeDefinitionHandle)type).GetLayout().Size
            : 0;
    }
}
