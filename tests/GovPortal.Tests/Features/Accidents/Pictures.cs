using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace GovPortal.Tests.Features.Accidents;

/// <summary>Pictures as cameras and attackers make them.</summary>
internal static class Pictures
{
    /// <summary>Text that stands in the metadata of <see cref="WithMetadata"/>.</summary>
    public const string Camera = "SecretCamera9000";

    /// <summary>Left half red, right half blue.</summary>
    public static byte[] Jpeg(int width = 640, int height = 480) => Encode(width, height, SKEncodedImageFormat.Jpeg);

    public static byte[] Png(int width = 64, int height = 48) => Encode(width, height, SKEncodedImageFormat.Png);

    public static byte[] Webp(int width = 64, int height = 48) => Encode(width, height, SKEncodedImageFormat.Webp);

    /// <summary>A JPEG with an EXIF block: camera, GPS position, and an orientation.</summary>
    /// <param name="orientation">1 to 8, as EXIF counts.</param>
    public static byte[] WithMetadata(ushort orientation = 1, int width = 640, int height = 480)
    {
        var jpeg = Jpeg(width, height);
        var exif = Exif(orientation);
        var segment = new byte[4 + exif.Length];
        (segment[0], segment[1]) = (0xFF, 0xE1);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(exif.Length + 2));
        exif.CopyTo(segment, 4);
        return [.. jpeg[..2], .. segment, .. jpeg[2..]];
    }

    /// <summary>A PNG whose head says that it is of this size; the pixels are not there.</summary>
    public static byte[] ClaimsToBe(int width, int height)
    {
        var png = Png();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    // CRC of ISO 3309, as PNG uses it.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    /// <summary>The EXIF block: TIFF head, one directory with orientation, camera and a pointer to the GPS directory.</summary>
    private static byte[] Exif(ushort orientation)
    {
        var model = Encoding.ASCII.GetBytes(Camera + "\0");
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("Exif\0\0"u8);
        writer.Write("II"u8);
        writer.Write((ushort)42);
        writer.Write(8u);
        const uint after = 8 + 2 + (3 * 12) + 4;
        var gps = after + (uint)model.Length + ((uint)model.Length % 2);
        writer.Write((ushort)3);
        Entry(writer, 0x0110, 2, (uint)model.Length, after);
        Entry(writer, 0x0112, 3, 1, orientation);
        Entry(writer, 0x8825, 4, 1, gps);
        writer.Write(0u);
        writer.Write(model);
        if (model.Length % 2 == 1)
        {
            writer.Write((byte)0);
        }

        writer.Write((ushort)1);
        Entry(writer, 0x0002, 5, 3, gps + 2 + 12 + 4);
        writer.Write(0u);
        foreach (var part in new uint[] { 31, 1, 14, 1, 59, 1 })
        {
            writer.Write(part);
        }

        return stream.ToArray();
    }

    private static void Entry(BinaryWriter writer, ushort tag, ushort type, uint count, uint value)
    {
        writer.Write(tag);
        writer.Write(type);
        writer.Write(count);
        writer.Write(value);
    }

    private static byte[] Encode(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        using var blue = new SKPaint { Color = SKColors.Blue };
        canvas.Clear(SKColors.Red);
        canvas.DrawRect(width / 2f, 0, width / 2f, height, blue);
        canvas.Flush();
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(format, 90);
        return data.ToArray();
    }
}
