using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Csml.Package.Tests.Support;

/// <summary>What an assembly is, apart from the ids it was given when it was compiled.</summary>
internal static class AssemblyContent
{
    /// <summary>
    /// The assembly with its ids blanked. They are hashes of everything the compiler wrote, the symbol file included, and the SDK's own
    /// generator of log methods writes its classes in another order at each build. The code comes out the same; the symbols,
    /// and with them the ids, do not.
    /// </summary>
    public static byte[] WithoutIds(byte[] assembly)
    {
        var blanked = (byte[])assembly.Clone();
        using var image = new PEReader(new MemoryStream(assembly));
        var headers = image.PEHeaders;
        var metadata = image.GetMetadataReader();

        Blank(headers.CoffHeaderStartOffset + sizeof(int), sizeof(int)); // the time stamp
        Blank(headers.MetadataStartOffset + metadata.GetHeapMetadataOffset(HeapIndex.Guid), metadata.GetHeapSize(HeapIndex.Guid));
        headers.TryGetDirectoryOffset(headers.PEHeader!.DebugTableDirectory, out var debug).ShouldBeTrue();
        Blank(debug, headers.PEHeader.DebugTableDirectory.Size);
        foreach (var entry in image.ReadDebugDirectory())
        {
            Blank(entry.DataPointer, entry.DataSize);
        }

        return blanked;

        void Blank(int start, int length) => blanked.AsSpan(start, length).Clear();
    }
}
