using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime;
using GovPortal.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Benchmarks.Hosting;

/// <summary>
/// The portal with a few addresses more, before all else: bare ones that only give back bytes, to compare with, and
/// counters of the process.
/// </summary>
internal static class BenchmarkHost
{
    public const string Bare = "/bench/bare";
    public const string Compressing = "/bench/compressing";
    public const string Allocated = "/bench/allocated";
    public const string Compiled = "/bench/compiled";
    public const string Heap = "/bench/heap";

    public static async Task RunAsync(string[] args)
    {
        await using var app = PortalHost.Build(args, quiet: true, builder => builder.Services.AddSingleton<IStartupFilter, BareAddresses>());
        await PortalHost.ServeAsync(app);
    }

    private sealed class BareAddresses : IStartupFilter
    {
        private readonly ConcurrentDictionary<string, byte[]> kept = new();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(Bare, bare => bare.Run(context => AnswerAsync(context, "br")));
            app.Map(Compressing, compressing => compressing.UseResponseCompression().Run(context => AnswerAsync(context, null)));
            app.Map(Allocated, counter => counter.Run(context => WriteAsync(context, GC.GetTotalAllocatedBytes(precise: true))));
            app.Map(Heap, counter => counter.Run(context => WriteAsync(context, GC.GetTotalMemory(forceFullCollection: true))));
            app.Map(Compiled, counter => counter.Run(context => WriteAsync(context, JitInfo.GetCompiledMethodCount())));
            next(app);
        };

        /// <summary>PUT keeps bytes under an address, GET gives them back.</summary>
        private async Task AnswerAsync(HttpContext context, string? encoding)
        {
            var key = context.Request.PathBase + context.Request.Path;
            if (HttpMethods.IsPut(context.Request.Method))
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                kept[key] = body.ToArray();
                return;
            }

            var bytes = kept[key];
            context.Response.ContentType = "text/html; charset=utf-8";
            if (encoding is not null)
            {
                context.Response.Headers.ContentEncoding = encoding;
                context.Response.ContentLength = bytes.Length;
            }

            await context.Response.Body.WriteAsync(bytes);
        }

        private static Task WriteAsync(HttpContext context, long value) =>
            context.Response.WriteAsync(value.ToString(CultureInfo.InvariantCulture));
    }
}
