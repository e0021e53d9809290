using SkiaSharp;

namespace GovPortal.Web.Features.Accidents;

/// <summary>Why a file was not taken as a photograph.</summary>
internal enum PictureFault
{
    TooLarge,
    NoPicture,
    TooManyPixels,
    Damaged,
}

/// <summary>A photograph made anew: nothing of the file but what can be seen.</summary>
/// <param name="Picture">JPEG of at most <see cref="AccidentPictures.Longest"/> pixels a side.</param>
/// <param name="Thumbnail">JPEG of at most <see cref="AccidentPictures.LongestSmall"/> pixels a side.</param>
internal sealed record MadePicture(byte[] Picture, byte[] Thumbnail);

/// <summary>
/// Reads photographs from strangers. The kind is known by the content, the pixels are counted before any is decoded,
/// and what is kept is drawn anew: place, time and camera that stood in the file are gone.
/// </summary>
internal static class AccidentPictures
{
    /// <summary>Bytes of a file.</summary>
    public const int MostBytes = 12 * 1024 * 1024;

    public const int Longest = 1920;
    public const int LongestSmall = 320;

    // JPEG is decoded at a fraction of its size; of other kinds every pixel takes four bytes.
    private const long MostJpegPixels = 64_000_000;
    private const long MostPixels = 24_000_000;
    private const int MostSide = 16_384;
    private const int Quality = 82;

    // Decoding takes up to a hundred megabytes.
    private static readonly SemaphoreSlim Slots = new(2);

    /// <param name="file">At most <see cref="MostBytes"/> bytes.</param>
    public static async Task<(MadePicture? Made, PictureFault Fault)> MakeAsync(byte[] file, CancellationToken cancellation)
    {
        if (file.Length > MostBytes)
        {
            return (null, PictureFault.TooLarge);
        }

        if (!LooksLikePicture(file))
        {
            return (null, PictureFault.NoPicture);
        }

        await Slots.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Make(file), cancellation);
        }
        finally
        {
            Slots.Release();
        }
    }

    // JPEG, PNG, WebP. Others, such as HEIC, cannot be decoded here, or have no business at the roadside.
    private static bool LooksLikePicture(ReadOnlySpan<byte> file) =>
        file.StartsWith<byte>([0xFF, 0xD8, 0xFF])
        || file.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        || (file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8));

    private static (MadePicture?, PictureFault) Make(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp))
        {
            return (null, PictureFault.Damaged);
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        var most = codec.EncodedFormat == SKEncodedImageFormat.Jpeg ? MostJpegPixels : MostPixels;
        if (width < 1 || height < 1)
        {
            return (null, PictureFault.Damaged);
        }

        if (width > MostSide || height > MostSide || (long)width * height > most)
        {
            return (null, PictureFault.TooManyPixels);
        }

        using var decoded = Decode(codec);
        if (decoded is null)
        {
            return (null, PictureFault.Damaged);
        }

        using var picture = Draw(decoded, codec.EncodedOrigin, Longest);
        using var small = Draw(picture, SKEncodedOrigin.TopLeft, LongestSmall);
        return (new MadePicture(Encode(picture), Encode(small)), default);
    }

    /// <returns>Null when the file ends early or is damaged.</returns>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var longest = Math.Max(codec.Info.Width, codec.Info.Height);
        var size = longest > Longest ? codec.GetScaledDimensions((float)Longest / longest) : codec.Info.Size;
        if (Math.Max(size.Width, size.Height) < Math.Min(Longest, longest))
        {
            size = codec.Info.Size;
        }

        using var colours = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, colours));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    private static SKBitmap Draw(SKBitmap source, SKEncodedOrigin origin, int longest)
    {
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var scale = Math.Min(1f, (float)longest / Math.Max(source.Width, source.Height));
        var (width, height) = (Math.Max(1, (int)Math.Round(source.Width * scale)), Math.Max(1, (int)Math.Round(source.Height * scale)));

        // Without a colour space the encoder writes no profile: what carries none is read as sRGB.
        var drawn = new SKBitmap(new SKImageInfo(turned ? height : width, turned ? width : height, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(drawn);
        canvas.Clear(SKColors.White);
        canvas.Concat(Upright(origin, width, height));
        using var image = SKImage.FromBitmap(source);
        canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return drawn;
    }

    /// <summary>The eight orientations of EXIF 2.3, tag 0x0112, for a picture of this size before it is turned.</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static byte[] Encode(SKBitmap bitmap)
    {
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }
}
