using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Surroundings;

namespace Regio.Funding.Grants;

/// <summary>Read applications and grants: one, its account, what happened to it, and the list.</summary>
internal static class ReadGrants
{
    private const string State = "data->'state'";
    private static readonly string Scheme = Begun("schemeId", "schemeId");
    private static readonly string Network = Begun("networkId", "networkId");
    private static readonly string Lead = Begun("leadId", "recipientId");

    private static readonly IReadOnlyList<(string, string)> Orders =
        [("submittedOn", $"{State}->'application'->>'submittedOn'"), ("from", $"{State}->'details'->>'from'")];

    /// <summary><c>GET /funding/v1/grants</c>, <c>…/{id}</c>, <c>…/{id}/account</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder grants)
    {
        grants.MapGet("", List)
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]), QueryParameter.AtLeast,
                QueryParameter.KnownOn,
                new("scheme", QueryKind.Text, "Under this scheme: id, or identifier in the source."),
                new("network", QueryKind.Text, "For this network: id, or identifier in the source."),
                new("lead", QueryKind.Text, "By this organisation: id, TOOI URI or code."),
                new("status", QueryKind.Code, "How far it is.") { Codes = [.. Enum.GetNames<GrantStatus>().Select(name => name.ToLowerInvariant())] },
            ])
            .WithName("listGrants").WithSummary("List applications and grants")
            .WithDescription("What was awarded or recorded, and of the rest what the caller takes part in or pays. As CSV these are the rows that an import takes as grants.csv; nothing is imported of an application that nothing was granted for.")
            .ProducesProblem(503);
        grants.MapGet("{id}", Read)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readGrant").TellsVersion().WithSummary("Read an application or grant")
            .WithDescription("One that was not awarded is found only by those who take part, and who pays.").ProducesProblem(404);
        grants.MapGet("{id}/account", ReadAccount)
            .WithName("readGrantAccount").TellsVersion().WithSummary("Read what became of every cent of a grant").ProducesProblem(404);
        grants.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readGrantHistory").WithSummary("Read what happened to an application or grant").ProducesProblem(404);
    }

    private static async Task<Results<Listing<GrantRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, SchemeNames names, Streams streams, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var (query, caller, register) = (http.QueryValues(), Caller.Of(http.User), (await lookout.Look(ct)).Register);
        var schemes = await names.ExternalIds(ct);
        var parties = new Parties(register, clock.Today());
        var own = caller?.Organisation is { } uri ? parties.StandingFor(uri) : [];
        var selection = new Selection("data::text", "mt_doc_grantitem")
            .Where(
                $"({State}->>'award' is not null or {State}->>'record' is not null or {Lead} = any({{0}}) or {State}->'details'->'partnerIds' ?| {{0}} "
                + $"or exists (select from mt_doc_schemeitem s where s.id::text = {Scheme} and s.data->'state'->>'ownerId' = {{1}}))",
                own, caller?.Organisation ?? "")
            .When(query.Text("scheme") is { } scheme ? SchemeChanges.IdOf(scheme).ToString() : null, $"{Scheme} = {{0}}")
            .When(query.Text("network") is { } network ? StreamId.Parse("network", network).ToString() : null, $"{Network} = {{0}}")
            .When(query.Text("lead") is { } lead ? (Landscape.Identifier.Organisation(register, lead)?.Id ?? Guid.Empty).ToString() : null, $"{Lead} = {{0}}")
            .When(query.Text("status"), $"lower({State}->>'status') = {{0}}")
            .OrderedBy(query.Sort, Orders, "id");
        return await listings.Of<GrantItem, GrantItem, GrantRow>(
            query, [], selection, (items, stop) => Rows(items, parties, caller, streams, stop),
            GrantColumns.Csv(register, schemes).WithSources(http, row => row.Id, (fact, _) => fact is ApplicationSubmitted or GrantAwarded or GrantRecorded or GrantRecordCorrected), ct);
    }

    private static async Task<Results<Ok<GrantRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, Streams streams, Views views, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var stream = GrantChanges.IdOf(id);
        if (await Readership(stream, http, streams, lookout, clock, ct) is not { } isParty
            || await views.Read<GrantItem>(stream, http.QueryValues().Moment("knownOn"), ct) is not { } item
            || !(isParty || item.State is { Award: not null } or { Record: not null }))
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok(GrantRow.Of(item, isParty));
    }

    private static async Task<Results<Ok<GrantAccount>, ProblemHttpResult>> ReadAccount(
        string id, HttpContext http, Streams streams, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var stream = GrantChanges.IdOf(id);
        if (await Readership(stream, http, streams, lookout, clock, ct) is null || await streams.Read<Grant>(stream, ct) is not ({ } grant, var version))
        {
            return Views.NotFound();
        }

        ETag.Set(http, version);
        return TypedResults.Ok(GrantAccount.Of(grant));
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Streams streams, Views views, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var stream = GrantChanges.IdOf(id);
        return await Readership(stream, http, streams, lookout, clock, ct) is { } isParty
            ? await views.History<GrantItem>(http.QueryValues(), stream, ct, withheld: isParty ? null : PartiesAlone.History)
            : Views.NotFound();
    }

    // By how it began: an application, or what a register tells.
    private static string Begun(string applied, string told) =>
        $"coalesce(mt_doc_grantitem.{State}->'application'->>'{applied}', mt_doc_grantitem.{State}->'record'->>'{told}')";

    private static async ValueTask<IReadOnlyList<GrantRow>> Rows(
        IReadOnlyList<GrantItem> items, Parties parties, Caller? caller, Streams streams, CancellationToken ct)
    {
        var schemes = new Dictionary<Guid, Scheme>();
        foreach (var id in items.Select(item => item.State.SchemeId).Distinct())
        {
            schemes[id] = (await streams.Read<Scheme>(id, ct)).State!;
        }

        return [.. items.Select(item => GrantRow.Of(item, parties.IsParty(item.State, schemes[item.State.SchemeId], caller)))];
    }

    // Who may read it now may read all that it was: as a party or not; null: it may not.
    private static async Task<bool?> Readership(
        Guid stream, HttpContext http, Streams streams, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var (caller, parties) = (Caller.Of(http.User), new Parties((await lookout.Look(ct)).Register, clock.Today()));
        return (await streams.Read<Grant>(stream, ct)).State is { } grant && (await streams.Read<Scheme>(grant.SchemeId, ct)).State is { } scheme
            && parties.MayRead(grant, scheme, caller) ? parties.IsParty(grant, scheme, caller) : null;
    }
}
