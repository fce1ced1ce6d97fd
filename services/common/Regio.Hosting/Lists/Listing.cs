using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Regio.Hosting.Problems;
using Regio.Hosting.Requests;

namespace Regio.Hosting.Lists;

/// <summary>
/// A list as a response: a page as JSON with <c>Link</c> and <c>Total-Count</c>, or the same rows streamed as CSV or
/// NDJSON, whatever the caller accepts. CSV that splits its rows has no <c>Total-Count</c>, which would count less than
/// follows. The route declares <see cref="QueryParameter.Pages"/>.
/// </summary>
/// <param name="total">Rows of the whole list.</param>
/// <param name="rows">The rows of a stretch, in an order that is always the same.</param>
/// <param name="csv">How they are written as CSV; null: not offered.</param>
public sealed class Listing<T>(long total, Func<Paging, IAsyncEnumerable<T>> rows, Csv<T>? csv = null)
    : IResult, IEndpointMetadataProvider
{
    /// <summary>What stands around the rows of a JSON page; the bare rows when absent.</summary>
    public Func<IReadOnlyList<T>, object>? Around { get; init; }

    /// <summary>Whether JSON holds every row too, unless asked for a page; for lists that are short by nature.</summary>
    public bool Unpaged { get; init; }

    /// <summary>A list whose rows are all at hand.</summary>
    public Listing(IReadOnlyList<T> all, Csv<T>? csv = null)
        : this(all.Count, paging => paging.Of(all).ToAsyncEnumerable(), csv)
    {
    }

    /// <inheritdoc/>
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T[]), ListTypes.All));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var query = httpContext.QueryValues();
        string[] offered = csv is null ? [Acceptance.Json, ListTypes.Lines] : ListTypes.All;
        httpContext.Response.Headers["Total-Count"] = total.ToString();
        httpContext.Response.Headers.Append("Vary", "Accept");
        var stretch = query.AsksForPage ? query.Paging : Paging.Whole;
        return httpContext.Request.Accepted(offered) switch
        {
            Acceptance.Json => WriteJson(httpContext, Unpaged ? stretch : query.Paging),
            ListTypes.Csv => WriteCsv(httpContext, stretch),
            ListTypes.Lines => WriteLines(httpContext, stretch),
            _ => Acceptance.NotOffered(offered).AsResult().ExecuteAsync(httpContext),
        };
    }

    private static JsonSerializerOptions Format(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    private async Task WriteJson(HttpContext http, Paging paging)
    {
        var page = await rows(paging).ToListAsync(http.RequestAborted);
        if (paging.Take is not null)
        {
            http.Response.Headers.Link = PageLinks.Of(http.Request, paging, total);
        }

        await http.Response.WriteAsJsonAsync(Around?.Invoke(page) ?? page, Format(http), http.RequestAborted);
    }

    private Task WriteCsv(HttpContext http, Paging stretch)
    {
        http.Response.ContentType = "text/csv; charset=utf-8; header=present";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{csv!.FileName}\"";
        if (csv.Parts is not null)
        {
            // How many lines there will be is known when they are written.
            http.Response.Headers.Remove("Total-Count");
        }

        return csv.Write(http.Response.Body, rows(stretch), http.RequestAborted);
    }

    private async Task WriteLines(HttpContext http, Paging stretch)
    {
        http.Response.ContentType = ListTypes.Lines;
        var format = Format(http);
        await foreach (var row in rows(stretch).WithCancellation(http.RequestAborted))
        {
            await JsonSerializer.SerializeAsync(http.Response.Body, row, format, http.RequestAborted);
            await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
        }
    }
}
