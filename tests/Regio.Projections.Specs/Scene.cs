using System.Collections.Immutable;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>A register made by contracts, with the fewest words; everything not said is unknown.</summary>
internal sealed class Scene
{
    private readonly List<(Guid Stream, object Contract)> _steps = [];

    public IReadOnlyList<(Guid Stream, object Contract)> Steps => _steps;

    public Register Register => Streams.RegisterOf(_steps);

    public ActiveIndex On(string day) => Standing.Of(Register, Ids.Day(day)).Index;

    public ActiveNetwork NetworkOn(string id, string day) => On(day).Networks[Ids.Id(id)];

    /// <summary>Organisations of M(A) by name.</summary>
    public IEnumerable<string> MembersOn(string network, string day)
    {
        var register = Register;
        return NetworkOn(network, day).Members.Select(m => register.OrganisationThing(m.OrganisationId).Key).Order();
    }

    public IReadOnlyList<OverlapPair> Pairs(string day) => Overlap.Pairs(Standing.Of(Register, Ids.Day(day)));

    public Scene Municipalities(params string[] ids) => ids.Aggregate(this, (s, id) => s.Organisation(id));

    public Scene Organisation(string id, string? until = null, string kind = "municipality", int? population = null) =>
        Then(id, new OrganisationRegistered(
            Ids.Id(id), id, kind, id, null, null, null, Ids.DayOrNone(until), null, population));

    public Scene Succession(string id, string on, params (string From, string To)[] links) =>
        Then(id, new SuccessionRecorded(Ids.Id(id), id, Ids.Day(on), "merger", Links(links)));

    public Scene Network(
        string id, string from = "2020-01-01", string? until = null, string obligation = "unknown",
        string[]? domains = null, string[]? groups = null, string? legalForm = null, string? by = null) =>
        Then(id, new NetworkRegistered(Ids.Id(id), id, new(
            id, legalForm, null, [], [], [], null, null, Ids.Day(from), Ids.DayOrNone(until), obligation, null,
            domains ?? [], groups ?? [], null), by));

    public Scene Members(string network, params string[] organisations) =>
        organisations.Aggregate(this, (s, o) => s.Member(network, o));

    public Scene Member(
        string network, string organisation, string? joined = null, string role = "participant", decimal? share = null,
        params string[] bodies) =>
        Then(network, new MemberAdmitted(
            Ids.Id(network), Ids.Id(network + organisation), Ids.Id(organisation), role, Ids.DayOrNone(joined), bodies,
            share));

    public Scene Left(string network, string organisation, string on) =>
        Then(network, new MemberWithdrawn(Ids.Id(network), Ids.Id(network + organisation), Ids.Day(on)));

    public Scene InRole(string network, string organisation, string role, string from) =>
        Then(network, new MemberRoleChanged(Ids.Id(network), Ids.Id(network + organisation), role, Ids.Day(from)));

    public Scene Territory(string network, params string[] municipalities) =>
        Then(network, new TerritorySet(Ids.Id(network), [.. municipalities.Select(Ids.Id)]));

    public Scene Versions(string network, string? previous = null, string? next = null) =>
        Then(network, new NetworkVersionsLinked(
            Ids.Id(network), previous is null ? null : Ids.Id(previous), next is null ? null : Ids.Id(next)));

    public Scene Division(string id, string kind, int year) =>
        Then(id, new DivisionRegistered(Ids.Id(id), id, kind, id, null, year, null));

    public Scene Region(string id, string division, params string[] municipalities) =>
        Then(id, new RegionRegistered(Ids.Id(id), id, Ids.Id(division), id, null))
            .Then(id, new RegionDelineated(Ids.Id(id), [.. municipalities.Select(Ids.Id)]));

    public Scene Facility(
        string id, string network, string from = "2020-01-01", string? until = null, string[]? groups = null,
        params string[] municipalities) =>
        Then(id, new FacilityOffered(Ids.Id(id), id, Ids.Id(network), new(
            id, "desk", groups ?? [], null, [.. municipalities.Select(Ids.Id)], Ids.Day(from), Ids.DayOrNone(until))));

    /// <summary>Another scene beside it.</summary>
    public Scene Concat(Scene other)
    {
        _steps.AddRange(other._steps);
        return this;
    }

    /// <summary>Any other contract.</summary>
    public Scene Then(string stream, object contract)
    {
        _steps.Add((Ids.Id(stream), contract));
        return this;
    }

    public static IReadOnlyList<SuccessionLink> Links(params (string From, string To)[] links) =>
        [.. links.Select(l => new SuccessionLink(Ids.Id(l.From), Ids.Id(l.To)))];
}
