using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Imports;

/// <summary>What came of reading an upload: its files, or why there are none.</summary>
internal sealed record Uploaded(IReadOnlyList<UploadedFile> Files, Problem? Refusal = null);

/// <summary>Takes the files of an upload.</summary>
internal static class Upload
{
    // RFC 2046, section 5.1.1.
    private const int LongestBoundary = 70;

    /// <summary>
    /// The files of a request: the parts of <c>multipart/form-data</c> named by their file names, or one
    /// <c>text/csv</c> body named by <c>?file=</c>. Neither is 415, a form that is broken 400.
    /// </summary>
    public static async Task<Uploaded> Read(HttpRequest request, CancellationToken ct)
    {
        var type = request.GetTypedHeaders().ContentType;
        if (Is(type, "text/csv"))
        {
            return new([new(request.Query["file"].ToString(), await Content(request.Body, ct))]);
        }

        if (!Is(type, "multipart/form-data"))
        {
            return Refused("unsupported-media-type", "Send multipart/form-data, or text/csv with ?file=.");
        }

        var boundary = HeaderUtilities.RemoveQuotes(type!.Boundary).ToString();
        return boundary.Length is > 0 and <= LongestBoundary
            ? await Form(new MultipartReader(boundary, request.Body), ct)
            : Refused("malformed-body", $"Give the form a boundary of 1 to {LongestBoundary} characters.");
    }

    private static bool Is(MediaTypeHeaderValue? type, string mediaType) =>
        type?.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) is true;

    private static Uploaded Refused(string code, string detail) => new([], new(code, detail));

    private static async Task<Uploaded> Form(MultipartReader reader, CancellationToken ct)
    {
        try
        {
            return new(await Parts(reader, ct));
        }
        catch (InvalidDataException)
        {
            return Refused("malformed-body", "A part of the form has headers that are too long, too many, or none at all.");
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            return Refused("malformed-body", "The form ends before its closing boundary.");
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
