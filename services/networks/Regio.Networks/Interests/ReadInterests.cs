using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Networks;
using Regio.Networks.Reading;

namespace Regio.Networks.Interests;

/// <summary>The interests of a member (belangen), as another member sees them, or the member itself.</summary>
/// <param name="MembershipId">Its membership.</param>
/// <param name="Organisation">The member.</param>
/// <param name="Needs">What it needs (vraag); unknown when absent.</param>
/// <param name="Offers">What it offers (aanbod); unknown when absent.</param>
/// <param name="KeptOutside">What it keeps outside the cooperation; for the member itself alone.</param>
public sealed record InterestsRow(
    Guid MembershipId, Reference Organisation, IReadOnlyList<string>? Needs, IReadOnlyList<string>? Offers,
    IReadOnlyList<string>? KeptOutside)
{
    internal static InterestsRow Of(Membership membership, InterestsStated? stated, ReferenceSet organisations, bool isOwn) => new(
        membership.Id, organisations[membership.OrganisationId], stated?.Needs, stated?.Offers, isOwn ? stated?.KeptOutside : null);
}

/// <summary>Read interests: those of one member, and of all; for members alone, and kept by no cache.</summary>
internal static class ReadInterests
{
    private static readonly Csv<InterestsRow> Csv = new(
        "interests.csv",
        ("membership_id", row => row.MembershipId.ToString()), ("organisation_id", row => row.Organisation.Called),
        ("needs", row => row.Needs is { } needs ? Columns.Of(needs) : null), ("offers", row => row.Offers is { } offers ? Columns.Of(offers) : null));

    /// <summary><c>GET /networks/v1/networks/{id}/interests</c>, <c>…/memberships/{membershipId}/interests</c>, <c>…/history</c>.</summary>
    public static void Map(RouteGroupBuilder networks)
    {
        networks.MapGet("{id}/interests", List)
            .RequireRole(MemberRights.Taking)
            .WithName("listInterests").WithSummary("List what the members of a network need and offer")
            .WithDescription("For members of the network today. Of who stated nothing it is unknown.")
            .WithQuery([.. QueryParameter.Pages]).Refuses(401, 403, 404);
        networks.MapGet("{id}/memberships/{membershipId:guid}/interests", Read)
            .RequireRole(MemberRights.Taking)
            .WithName("readInterests").TellsVersion().WithSummary("Read what a member needs and offers")
            .WithDescription("For members of the network today; what is kept outside for that member alone.")
            .WithQuery(QueryParameter.KnownOn).Refuses(401, 403, 404);
        networks.MapGet("{id}/memberships/{membershipId:guid}/interests/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .RequireRole(MemberRights.Taking)
            .WithName("readInterestsHistory").WithSummary("Read what you stated of your interests")
            .WithDescription("For that member alone.")
            .Refuses(401, 403, 404);
    }

    private static async Task<Results<Listing<InterestsRow>, ProblemHttpResult>> List(
        string id, HttpContext http, Streams streams, States states, MemberRights rights, References references, TimeProvider clock,
        CancellationToken ct)
    {
        var caller = Caller.Of(http.User);
        var (network, _) = await streams.Read<Network>(StreamId.Parse(Network.StreamKind, id), ct);
        if (network is null)
        {
            return Views.NotFound();
        }

        if (await rights.AgainstReading(network, caller, ct) is { } forbidden)
        {
            return forbidden.AsResult();
        }

        NeverKept(http);
        var members = network.Memberships.Where(m => m.Holds(clock.Today(), network.Details.InForceFrom)).ToList();
        var stated = await states.Of<StatedInterests>([.. members.Select(m => StatedInterests.IdOf(m.Id))], ct);
        var organisations = await references.Organisations(members.Select(m => m.OrganisationId), knownOn: null, ct);
        var rows = new List<InterestsRow>();
        foreach (var member in members)
        {
            var isOwn = await rights.HoldsOne(network, [member], caller, ct);
            var interests = stated.GetValueOrDefault(StatedInterests.IdOf(member.Id))?.State;
            rows.Add(InterestsRow.Of(member, isOwn ? interests?.Latest : interests?.Shared?.Details, organisations, isOwn));
        }

        return new Listing<InterestsRow>(rows, Csv);
    }

    private static async Task<Results<Ok<InterestsRow>, ProblemHttpResult>> Read(
        string id, Guid membershipId, HttpContext http, Streams streams, Views views, MemberRights rights, References references,
        CancellationToken ct)
    {
        var caller = Caller.Of(http.User);
        var (network, _) = await streams.Read<Network>(StreamId.Parse(Network.StreamKind, id), ct);
        if (network?.Membership(membershipId) is not { } membership)
        {
            return Views.NotFound();
        }

        if (await rights.AgainstReading(network, caller, ct) is { } forbidden)
        {
            return forbidden.AsResult();
        }

        NeverKept(http);
        var knownOn = http.QueryValues().Moment("knownOn");
        var isOwn = await rights.HoldsOne(network, [membership], caller, ct);
        var (version, stated) = await Stated(StatedInterests.IdOf(membershipId), isOwn, views, knownOn, ct);
        ETag.Set(http, version);
        return TypedResults.Ok(InterestsRow.Of(
            membership, stated, await references.Organisations([membership.OrganisationId], knownOn, ct), isOwn));
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, Guid membershipId, HttpContext http, Streams streams, Views views, MemberRights rights, CancellationToken ct)
    {
        var (network, _) = await streams.Read<Network>(StreamId.Parse(Network.StreamKind, id), ct);
        if (network?.Membership(membershipId) is not { } membership)
        {
            return Views.NotFound();
        }

        NeverKept(http);
        return await rights.HoldsOne(network, [membership], Caller.Of(http.User), ct)
            ? await views.History<InterestsItem>(http.QueryValues(), StatedInterests.IdOf(membershipId), ct)
            : new Problem("not-your-organisation", "This membership is another organisation's.").AsResult();
    }

    private static async Task<(long Version, InterestsStated? Stated)> Stated(
        Guid id, bool isOwn, Views views, DateTimeOffset? knownOn, CancellationToken ct)
    {
        if (isOwn)
        {
            var own = await views.Read<InterestsItem>(id, knownOn, ct);
            return (own?.Version ?? 0, own?.Details);
        }

        var shared = await views.Read<SharedInterests>(id, knownOn, ct);
        return (shared?.Version ?? 0, shared?.Details);
    }

    private static void NeverKept(HttpContext http) => http.Response.Headers.CacheControl = "no-store";
}
