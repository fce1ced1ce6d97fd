using System.Net;
using System.Text;

namespace Regio.EndToEnd;

/// <summary>Takes what services export over OTLP, as a collector would, and keeps the bytes.</summary>
internal sealed class TelemetrySink : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly List<(string Path, byte[] Body)> _taken = [];
    private readonly Task _taking;

    public TelemetrySink()
    {
        Address = $"http://127.0.0.1:{Local.Loopback.Free(1)[0]}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _taking = Take();
    }

    /// <summary>Where to export to.</summary>
    public string Address { get; }

    /// <summary>Everything that was exported to a path, as text with whatever else was in it.</summary>
    public string Exported(string path)
    {
        lock (_taken)
        {
            return string.Concat(_taken.Where(one => one.Path == path).Select(one => Encoding.Latin1.GetString(one.Body)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _taking;
    }

    private async Task Take()
    {
        while (_listener.IsListening)
        {
            try
            {
                var request = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await request.Request.InputStream.CopyToAsync(body);
                lock (_taken)
                {
                    _taken.Add((request.Request.Url!.AbsolutePath, body.ToArray()));
                }

                request.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
