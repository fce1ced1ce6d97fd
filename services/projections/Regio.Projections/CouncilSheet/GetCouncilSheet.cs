using Regio.Hosting.Lists;
using Regio.Hosting.Pages;
using Regio.Hosting.Requests;

namespace Regio.Projections;

/// <summary><c>GET /municipalities/{gmCode}/council-sheet</c>, also as a page to print, and its dates as a calendar.</summary>
internal static class GetCouncilSheet
{
    private static readonly string[] Offered = [Acceptance.Json, DutchPage.MediaType, CouncilCalendarFile.MediaType, ListTypes.Csv, ListTypes.Lines];

    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapTable("/municipalities/{gmCode}/council-sheet", SheetTable.Rows, [], (view, http) =>
                view.About(http.Part("gmCode"), known => As(http, EvidenceLinks.IsAsked(http.Request) ? Acceptance.Json : http.Request.Accepted(Offered)!, view, known)))
            .WithName("readCouncilSheet").WithTags("Municipalities").WithSummary("What a council wants to know of its collaborations")
            .WithDescription(
                "For each network: what is it for and which policies oblige it, who decides, what does it cost us, what does it yield, until when and how do we leave, "
                + "and when is the council heard (raadsoverzicht). What nobody recorded is unknown, and says whom to ask. As `text/html` it "
                + "is a page in Dutch to print on A4; as `text/calendar` its dates; as CSV and NDJSON its networks.")
            .Produces<CouncilSheet>(200, Offered[0], Offered[1..]).ProducesProblem(404).ProducesProblem(503);
        insight.MapGet("/municipalities/{gmCode}/council-calendar", (
                string gmCode, HttpContext http, Reader reader, CancellationToken ct) =>
                reader.Answer(http, SheetTable.Rows.Recorders, view => view.About(gmCode, known => As(http, CouncilCalendarFile.MediaType, view, known)), ct))
            .WithQuery(Reader.Clocks)
            .WithName("readCouncilCalendar").WithTags("Municipalities").WithSummary("When a council is heard on its collaborations")
            .WithDescription("The council moments (raadsmomenten) of the twelve months from the day, to subscribe to.")
            .Produces<string>(200, CouncilCalendarFile.MediaType).ProducesProblem(404).ProducesProblem(503);
    }

    private static IResult As(HttpContext http, string mediaType, View view, OrganisationFacts municipality)
    {
        var sheet = CouncilSheet.Of(view.Picture, municipality.Id, SmallCountReaders.Include(http));
        if (mediaType is DutchPage.MediaType or CouncilCalendarFile.MediaType)
        {
            http.Response.Headers.Vary = "Accept";
        }

        if (mediaType == DutchPage.MediaType)
        {
            http.Response.Headers.ContentSecurityPolicy = CouncilPage.Policy;
        }

        return mediaType switch
        {
            DutchPage.MediaType => Results.Content(CouncilPage.Of(sheet, view.Picture.Day, view.Picture.Register.CodeList(CodeListFacts.Domains)), $"{mediaType}; charset=utf-8"),
            CouncilCalendarFile.MediaType => new Calendar(sheet, view.Moment),
            _ => view.One(
                rows => sheet with { Networks = rows },
                Basis.Of(
                    sheet.Networks,
                    [.. Questions.Select(question => (question, (Func<CouncilSheetNetwork, bool>)(n => n.Unknown.Any(u => u.Question == question))))]),
                sheet.Networks, SheetTable.Rows, row => RestsOn(view, row)),
        };
    }

    /// <summary>The streams whose events a row of the sheet rests on.</summary>
    internal static IEnumerable<Guid> RestsOn(View view, CouncilSheetNetwork row)
    {
        var behind = new Behind(view.Picture.Register);
        return
        [
            .. behind.Network(row.Network.Id), .. behind.PaidBy(row.Network.Id, row.Money), .. row.Results.SelectMany(behind.Target),
            .. row.Policies.SelectMany(one => behind.Initiative(one.Policy.Id)), .. behind.Concepts(),
        ];
    }

    private sealed class Calendar(CouncilSheet sheet, Moment moment) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var recorded = await httpContext.RequestServices.GetRequiredService<PastRegisters>()
                .Of([.. sheet.Networks.Select(network => network.Network.Id)], moment, httpContext.RequestAborted);
            await Results.Content(CouncilCalendarFile.Of(sheet, recorded), $"{CouncilCalendarFile.MediaType}; charset=utf-8").ExecuteAsync(httpContext);
        }
    }

    private static readonly string[] Questions = ["whatFor", "whoDecides", "costs", "yields", "leaving", "moments"];
}
