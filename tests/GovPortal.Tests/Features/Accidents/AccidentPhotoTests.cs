using System.Net;
using System.Text;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Accidents;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace GovPortal.Tests.Features.Accidents;

/// <summary>Photographs from strangers: what is taken, what is refused, what is left of a file.</summary>
public sealed class AccidentPhotoTests(LanwanPortal lanwan)
{
    private readonly RunningPortal portal = lanwan.Portal;

    public static TheoryData<string> Bad =>
        ["empty file of words", "svg", "truncated JPEG", "only the head of a PNG", "bomb of one gigapixel", "very wide", "JPEG with rubbish inside", "HEIC", "GIF"];

    [Fact]
    public async Task Upload_JpegWithExif_KeepsNothingOfIt()
    {
        var file = Pictures.WithMetadata();
        Assert.True(Contains(file, "Exif") && Contains(file, Pictures.Camera));
        using var phone = await Phone.StartAsync(portal);
        (await phone.UploadAsync(file)).Dispose();
        var line = (await phone.ReadAsync("photos")).QuerySelector(".thumbnails a")!;
        foreach (var address in new[] { line.GetAttribute("href")!, line.QuerySelector("img")!.GetAttribute("src")! })
        {
            var kept = await phone.BytesAsync(address);
            Assert.Equal([0xFF, 0xD8, 0xFF], kept[..3]);
            Assert.All(new[] { "Exif", "II*", Pictures.Camera, "http" }, text => Assert.False(Contains(kept, text), $"{text} is still in {address}"));
            Assert.Equal([0xE0], Segments(kept));
        }
    }

    [Fact]
    public async Task Upload_Photo_StandsEncryptedInTheDatabase()
    {
        using var phone = await Phone.StartAsync(portal);
        (await phone.UploadAsync(Pictures.Jpeg())).Dispose();
        await phone.PostAsync("place", "place", Phone.Scene);
        await phone.PostAsync("driver", "driver", Phone.DriverA);
        var accident = await portal.CaseAsync(phone);
        await using var db = await portal.DatabaseAsync();
        var photo = await db.AccidentPhotos.SingleAsync(p => p.CaseId == accident.Id, TestContext.Current.CancellationToken);
        Assert.All(new[] { photo.Picture, photo.Thumbnail }, bytes => Assert.False(Contains(bytes, "JFIF")));
        Assert.All(Phone.DriverA, field => Assert.False(Contains(accident.Payload, field.Item2), field.Item2));
    }

    [Theory]
    [InlineData(1, "RB/RB")]
    [InlineData(2, "BR/BR")]
    [InlineData(3, "BR/BR")]
    [InlineData(4, "RB/RB")]
    [InlineData(5, "RR/BB")]
    [InlineData(6, "RR/BB")]
    [InlineData(7, "BB/RR")]
    [InlineData(8, "BB/RR")]
    public async Task Make_WithOrientation_StandsUpright(ushort orientation, string corners)
    {
        var (made, _) = await AccidentPictures.MakeAsync(Pictures.WithMetadata(orientation), TestContext.Current.CancellationToken);
        using var picture = SKBitmap.Decode(made!.Picture);
        Assert.Equal(orientation >= 5 ? (480, 640) : (640, 480), (picture.Width, picture.Height));
        char At(int x, int y) => picture.GetPixel(x, y) is { Red: > 200, Blue: < 60 } ? 'R' : 'B';
        var (right, bottom) = (picture.Width - 9, picture.Height - 9);
        Assert.Equal(corners, $"{At(8, 8)}{At(right, 8)}/{At(8, bottom)}{At(right, bottom)}");
    }

    [Theory]
    [InlineData(4000, 3000, 1920, 1440)]
    [InlineData(300, 2400, 240, 1920)]
    [InlineData(100, 80, 100, 80)]
    [InlineData(1921, 10, 1920, 10)]
    public async Task Make_OfAnySize_FitsTheLongestSide(int width, int height, int madeWidth, int madeHeight)
    {
        var (made, _) = await AccidentPictures.MakeAsync(Pictures.Jpeg(width, height), TestContext.Current.CancellationToken);
        using var picture = SKBitmap.Decode(made!.Picture);
        using var small = SKBitmap.Decode(made.Thumbnail);
        Assert.Equal((madeWidth, madeHeight), (picture.Width, picture.Height));
        Assert.InRange(Math.Max(small.Width, small.Height), 1, AccidentPictures.LongestSmall);
    }

    [Fact]
    public async Task Make_OtherKinds_BecomeJpeg()
    {
        foreach (var file in new[] { Pictures.Png(), Pictures.Webp() })
        {
            var (made, _) = await AccidentPictures.MakeAsync(file, TestContext.Current.CancellationToken);
            Assert.Equal([0xFF, 0xD8, 0xFF], made!.Picture[..3]);
        }
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Upload_BadFile_IsRefusedWithAMessageAndTheGoodOneKept(string kind)
    {
        using var phone = await Phone.StartAsync(portal);
        using var response = await phone.UploadAsync(Pictures.Jpeg(), BadFile(kind));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = Html.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(" 2 ", Assert.Single(page.QuerySelectorAll("#photos-error .error")).TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".thumbnails img"));
        Assert.Single((await phone.ReadAsync("photos")).QuerySelectorAll(".thumbnails img"));
    }

    [Fact]
    public async Task Upload_TooLargeFile_IsRefused()
    {
        using var phone = await Phone.StartAsync(portal);
        using var response = await phone.UploadAsync([.. Pictures.Jpeg(), .. new byte[AccidentPictures.MostBytes]]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("12 MB", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_NothingChosen_IsRefused()
    {
        using var phone = await Phone.StartAsync(portal);
        using var response = await phone.UploadAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Upload_MoreThanEight_KeepsEightAndSaysSo()
    {
        using var phone = await Phone.StartAsync(portal);
        using var response = await phone.UploadAsync([.. Enumerable.Repeat(Pictures.Png(), 9)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await phone.ReadAsync("photos");
        Assert.Equal(AccidentService.MostPhotos, page.QuerySelectorAll(".thumbnails img").Length);
        Assert.Null(page.GetElementById("photos"));
    }

    [Fact]
    public async Task Upload_ByAStranger_IsNotRead()
    {
        using var stranger = new Phone(portal);
        using var body = new MultipartFormDataContent { { new ByteArrayContent(Pictures.Jpeg()), "photos", "x.jpg" } };
        using var response = await stranger.SendRawAsync("photos", body);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Post_LargeBodyToAnotherPage_IsRefused()
    {
        using var phone = await Phone.StartAsync(portal);
        using var response = await phone.SendAsync("place", "place", ("place", new string('x', 70 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Remove_ByTheOther_DoesNothing()
    {
        using var a = await Phone.StartAsync(portal);
        (await a.UploadAsync(Pictures.Png())).Dispose();
        (await a.UploadAsync(Pictures.Png())).Dispose();
        var id = (await a.ReadAsync("photos")).QuerySelector("button[name=remove]")!.GetAttribute("value")!;
        using var b = await a.JoinedByAsync();
        Assert.Empty((await b.ReadAsync("photos")).QuerySelectorAll("button[name=remove]"));
        await b.PostAsync("photos", "remove", ("remove", id));
        Assert.Equal(2, (await b.ReadAsync("photos")).QuerySelectorAll(".thumbnails img").Length);
        await a.PostAsync("photos", "remove", ("remove", id));
        Assert.Single((await b.ReadAsync("photos")).QuerySelectorAll(".thumbnails img"));
    }

    [Fact]
    public async Task Photo_OfAnotherAgreement_IsNotFound()
    {
        using var a = await Phone.StartAsync(portal);
        (await a.UploadAsync(Pictures.Png())).Dispose();
        var address = (await a.ReadAsync("photos")).QuerySelector(".thumbnails img")!.GetAttribute("src")!;
        using var other = await Phone.StartAsync(portal);
        using var stranger = new Phone(portal);
        foreach (var phone in new[] { other, stranger })
        {
            await phone.ReadAsync(address, HttpStatusCode.NotFound);
        }

        using var own = await a.GetAsync(address);
        Assert.True(own.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Make_AnyBytes_NeverThrows()
    {
        var whole = Pictures.Jpeg(80, 60);
        for (var round = 0; round < 300; round++)
        {
            var random = new Random(round);
            var bytes = whole[..random.Next(4, whole.Length)];
            for (var change = random.Next(6); change > 0; change--)
            {
                bytes[random.Next(3, bytes.Length)] = (byte)random.Next(256);
            }

            await AccidentPictures.MakeAsync(bytes, TestContext.Current.CancellationToken);
        }
    }

    private static byte[] BadFile(string kind) => kind switch
    {
        "empty file of words" => "This is no photograph."u8.ToArray(),
        "svg" => "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(),
        "truncated JPEG" => Pictures.Jpeg()[..^(Pictures.Jpeg().Length / 2)],
        "only the head of a PNG" => Pictures.Png()[..8],
        "bomb of one gigapixel" => Pictures.ClaimsToBe(32_000, 32_000),
        "very wide" => Pictures.ClaimsToBe(60_000, 1),
        "JPEG with rubbish inside" => [.. Pictures.Jpeg()[..20], .. Enumerable.Repeat((byte)0x55, 4000)],
        "HEIC" => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[100]],
        _ => [.. "GIF89a"u8, .. new byte[100]],
    };

    private static bool Contains(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    /// <summary>The application segments (APPn, comments) of a JPEG.</summary>
    private static List<int> Segments(byte[] jpeg)
    {
        List<int> found = [];
        for (var at = 2; jpeg[at] == 0xFF && jpeg[at + 1] != 0xDA; at += 2 + (jpeg[at + 2] << 8) + jpeg[at + 3])
        {
            if (jpeg[at + 1] is >= 0xE0 and <= 0xEF or 0xFE)
            {
                found.Add(jpeg[at + 1]);
            }
        }

        return found;
    }
}
