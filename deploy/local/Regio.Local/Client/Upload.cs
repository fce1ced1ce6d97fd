using System.Net.Http.Headers;

namespace Regio.Local;

/// <summary>Files of a register, and mappings, as an import takes them: parts of one form, named by their file names.</summary>
internal static class Upload
{
    public static MultipartFormDataContent Of(IEnumerable<(string Name, HttpContent Content)> files)
    {
        var body = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            content.Headers.ContentType = new MediaTypeHeaderValue(name.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "text/csv") { CharSet = "utf-8" };
            body.Add(content, Path.GetFileNameWithoutExtension(name), name);
        }

        return body;
    }

    /// <summary>Files as they stand in a folder.</summary>
    public static MultipartFormDataContent Of(IReadOnlyList<string> paths) =>
        Of(paths.Select(path => (Path.GetFileName(path), (HttpContent)new StreamContent(File.OpenRead(path)))));
}
