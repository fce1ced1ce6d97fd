using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Imports;

/// <summary>Takes the files of an upload, and checks each before anything is stored.</summary>
internal static class Upload
{
    private const int MostLinesNamed = 20;

    /// <summary>
    /// The files of a request: the parts of <c>multipart/form-data</c> named by their file names, or one
    /// <c>text/csv</c> body named by <c>?file=</c>. Null when it is neither.
    /// </summary>
    public static async Task<IReadOnlyList<UploadedFile>?> Read(HttpRequest request, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return null;
        }

        if (type.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase))
        {
            return [new(request.Query["file"].ToString(), await Content(request.Body, ct))];
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) && boundary.Length > 0
            ? await Parts(new MultipartReader(boundary, request.Body), ct)
            : null;
    }

    /// <summary>What is wrong with the files, all of it: unknown or repeated names, bytes that are not UTF-8, missing columns.</summary>
    public static IReadOnlyList<Fault> Faults(IReadOnlyList<UploadedFile> files, IReadOnlyList<CsvShape> shapes)
    {
        var known = shapes.ToDictionary(shape => shape.Name);
        return files.Count == 0
            ? [new("", "unknown-file", $"There is no file. Send {string.Join(", ", known.Keys)}, or some of them.")]
            :
            [
                .. files.GroupBy(file => file.Name).Where(same => same.Count() > 1)
                    .Select(same => new Fault($"/{same.Key}", "unknown-file", "This file is there twice.")),
                .. files.SelectMany(file => known.TryGetValue(file.Name, out var shape)
                    ? Faults(file, shape)
                    : [new($"/{file.Name}", "unknown-file", $"The import takes {string.Join(", ", known.Keys)}.")]),
            ];
    }

    private static IEnumerable<Fault> Faults(UploadedFile file, CsvShape shape)
    {
        var pointer = $"/{file.Name}";
        if (!Utf8.IsValid(file.Content))
        {
            return LinesNotUtf8(file.Content).Select(line =>
                new Fault(pointer, "not-utf-8", $"Line {line} has bytes that are not UTF-8."));
        }

        var columns = CsvFile.Header(file.Content);
        return
        [
            .. shape.Required.Except(columns).Select(column =>
                new Fault(pointer, "missing-column", $"The header lacks {column}.")),
            .. columns.GroupBy(column => column).Where(same => same.Count() > 1).Select(same =>
                new Fault(pointer, "malformed-csv", $"The header has {same.Key} twice.")),
        ];
    }

    private static IEnumerable<int> LinesNotUtf8(byte[] content)
    {
        var (line, from, named) = (1, 0, 0);
        while (from < content.Length && named < MostLinesNamed)
        {
            var length = content.AsSpan(from).IndexOf((byte)'\n') is var end and >= 0 ? end : content.Length - from;
            if (!Utf8.IsValid(content.AsSpan(from, length)))
            {
                named++;
                yield return line;
            }

            from += length + 1;
            line++;
        }
    }

    private static async Task<IReadOnlyList<UploadedFile>> Parts(MultipartReader reader, CancellationToken ct)
    {
        var files = new List<UploadedFile>();
        while (await reader.ReadNextSectionAsync(ct) is { } part)
        {
            if (ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
            {
                files.Add(new(NameOf(disposition), await Content(part.Body, ct)));
            }
        }

        return files;
    }

    // The file's own name tells what it is; a part without one is named by its field.
    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var file = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        var name = HeaderUtilities.RemoveQuotes(file.HasValue ? file : disposition.Name).ToString();
        return name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
    }

    private static async Task<byte[]> Content(Stream body, CancellationToken ct)
    {
        using var content = new MemoryStream();
        await body.CopyToAsync(content, ct);
        return content.ToArray();
    }
}
