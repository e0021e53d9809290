namespace GovPortal.Benchmarks.Hosting;

/// <summary>nginx with one worker that serves files which hold brotli already: what no dynamic server is expected to beat.</summary>
internal static class Nginx
{
    /// <param name="pages">Names of files, without slashes, and what they hold.</param>
    public static async Task<Server> StartAsync(Workspace workspace, IReadOnlyDictionary<string, byte[]> pages)
    {
        var folder = workspace.FolderFor("nginx");
        foreach (var (name, bytes) in pages)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
        }

        // The worker drops root's rights where it has them, and must still read the files.
        for (var at = new DirectoryInfo(folder); at.FullName != Path.GetTempPath().TrimEnd('/') && at.Parent is not null; at = at.Parent)
        {
            File.SetUnixFileMode(at.FullName, File.GetUnixFileMode(at.FullName) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        return await Server.StartAsync("nginx", port => ["-p", folder, "-e", "stderr", "-c", WriteConfiguration(folder, port)], $"/{pages.Keys.First()}");
    }

    private static string WriteConfiguration(string folder, int port)
    {
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, $$"""
            daemon off;
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log stderr error;
            events { worker_connections 1024; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 1000000000;
              open_file_cache max=100 inactive=600s;
              open_file_cache_valid 600s;
              client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
              default_type "text/html; charset=utf-8";
              server {
                listen 127.0.0.1:{{port}};
                root {{folder}};
                add_header Content-Encoding br;
              }
            }
            """);
        return file;
    }
}
