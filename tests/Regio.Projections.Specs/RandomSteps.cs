using System.Globalization;
using CsCheck;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>
/// Contracts of a small random country: few enough things that they meet, with mergers, splits, circles, members who
/// left, territories, chains and corrections, in an order that need not make sense.
/// </summary>
internal static class RandomSteps
{
    private static readonly DateOnly First = new(2020, 1, 1);

    public static readonly Gen<DateOnly> Days = Gen.Int[0, 9].Select(n => First.AddDays(n));

    private static readonly Gen<DateOnly?> MaybeDay = Gen.Frequency(
        (2, Gen.Const((DateOnly?)null)), (1, Days.Select(d => (DateOnly?)d)));

    private static readonly Gen<Guid> Organisation = Named("o", 9);
    private static readonly Gen<Guid> Network = Named("n", 9);
    private static readonly Gen<Guid> Facility = Named("f", 5);
    private static readonly Gen<Guid> Succession = Named("s", 5);
    private static readonly Gen<Guid> Agreement = Named("a", 5);
    private static readonly Gen<string> Kind = Gen.OneOf("municipality", "municipality", "province");
    private static readonly Gen<string> Role = Gen.OneOf("lead", "coordinator", "participant", "observer");
    private static readonly Gen<string[]> Domains = Gen.OneOf("youth", "care", "housing").Array[0, 2];
    private static readonly Gen<string[]> Groups = Gen.OneOf("youth", "unemployed-youth", "elderly").Array[0, 2];

    private static readonly Gen<string> Obligation =
        Gen.OneOf("unknown", "voluntary", "form-obliged", "cooperation-obliged", "scheme-induced");

    private static readonly Gen<SuccessionLink[]> LinksGen =
        Gen.Select(Organisation, Organisation, (from, to) => new SuccessionLink(from, to)).Array[1, 3];

    private static readonly Gen<NetworkDetails> Details = Gen.Select(
        Days, MaybeDay, Obligation, Domains, Groups,
        (from, until, obligation, domains, groups) => new NetworkDetails(
            "name", null, null, [], [], [], null, null, from, until, obligation, null, domains, groups, null));

    private static readonly Gen<(Guid, object)> OfOrganisations = Gen.Frequency(
        (1, Gen.Select(Organisation, Kind, MaybeDay, (id, kind, until) => Step(id, new OrganisationCorrected(
            id, kind, "corrected", null, null, null, until, null, null)))),
        (1, Gen.Select(Organisation, Days, (id, until) => Step(id, new OrganisationEnded(id, until)))));

    private static readonly Gen<(Guid, object)> OfSuccessions = Gen.Frequency(
        (4, Gen.Select(Succession, Days, LinksGen, (id, on, links) =>
            Step(id, new SuccessionRecorded(id, null, on, "merger", links)))),
        (2, Gen.Select(Succession, Days, LinksGen, (id, on, links) =>
            Step(id, new SuccessionCorrected(id, on, "split", links)))),
        (1, Succession.Select(id => Step(id, new SuccessionWithdrawn(id)))));

    private static readonly Gen<(Guid, object)> OfNetworks = Gen.Frequency(
        (2, Gen.Select(Network, Details, (id, details) => Step(id, new NetworkCorrected(id, details)))),
        (2, Gen.Select(Network, Network, Network, Gen.Int[0, 2], (id, previous, next, which) =>
            Step(id, new NetworkVersionsLinked(id, which == 0 ? null : previous, which == 1 ? null : next)))),
        (2, Gen.Select(Network, Organisation.Array[0, 4], (id, territory) =>
            Step(id, new TerritorySet(id, [.. territory.Distinct()])))),
        (2, Gen.Select(Network, Obligation, (id, obliged) => Step(id, new ObligationRecorded(id, obliged, null)))),
        (1, Gen.Select(Network, Days, Domains, Groups, (id, from, domains, groups) =>
            Step(id, new ObjectiveRevised(id, from, new(null, domains, groups, null))))),
        (1, Gen.Select(Network, Days, (id, from) => Step(id, new NetworkRenamed(id, from, $"as of {from:O}")))),
        (1, Gen.Select(Network, Days, Network.Array[0, 1], (id, until, successors) =>
            Step(id, new NetworkEnded(id, until, "done", "succeeded", successors)))),
        (2, Gen.Select(Network, Network, (id, predecessor) => Step(id, new PredecessorConfirmed(id, predecessor)))),
        (1, Gen.Select(Network, Network, (id, predecessor) => Step(id, new PredecessorDenied(id, predecessor, "no")))));

    private static readonly Gen<FacilityDetails> Offer = Gen.Select(
        Days, MaybeDay, Groups, Organisation.Array[0, 2],
        (from, until, groups, where) => new FacilityDetails("name", "desk", groups, null, where, from, until));

    private static readonly Gen<(Guid, object)> OfFacilities = Gen.Frequency(
        (2, Gen.Select(Facility, Offer, (id, offer) => Step(id, new FacilityRevised(id, offer)))),
        (1, Gen.Select(Facility, Days, (id, until) => Step(id, new FacilityWithdrawn(id, until)))));

    private static readonly Gen<MemberTerms?> Terms = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 2], Gen.OneOf("room", "car", "desk", "coach", null), Gen.OneOf("veto", null), Gen.OneOf("care", "care", "youth", null),
        (hours, weight, kind, power, perspective) => hours == 0 ? null : new MemberTerms(
            10 * hours, weight == 0 ? null : 100 * hours, kind, power, weight == 1 ? null : weight, perspective));

    private static readonly Gen<(Guid, object)> OfMembers = Gen.Frequency(
        (8, Gen.Select(Network, Organisation, Role, MaybeDay, Gen.Int[0, 1], Terms, (id, organisation, role, joined, time, terms) =>
            Step(id, new MemberAdmitted(
                id, Membership(organisation, time), organisation, role, joined, [], time == 0 ? null : 12.5m, terms)))),
        (2, Gen.Select(Network, Organisation, Days, Gen.Int[0, 1], (id, organisation, on, time) =>
            Step(id, new MemberWithdrawn(id, Membership(organisation, time), on)))),
        (1, Gen.Select(Network, Organisation, Role, Days, (id, organisation, role, from) =>
            Step(id, new MemberRoleChanged(id, Membership(organisation, 0), role, from)))),
        (2, Gen.Select(Network, Organisation, Days, Terms, (id, organisation, from, terms) =>
            Step(id, new MemberTermsChanged(id, Membership(organisation, 0), from, 7.5m, terms)))),
        (1, Gen.Select(Network, Organisation, Role, MaybeDay, MaybeDay, Terms, (id, organisation, role, joined, left, terms) =>
            Step(id, new MembershipCorrected(id, Membership(organisation, 0), role, joined, left, ["board"], 5, terms)))));

    private static readonly Gen<AgreementWording> Wording = Gen.Select(
        Gen.OneOf("tasks", "powers").Array[1, 2], Organisation.Array[0, 2], MaybeDay,
        (kinds, parties, until) => new AgreementWording(kinds, "subject", null, parties, until));

    private static readonly Gen<(Guid, object)> OfAgreements = Gen.Frequency(
        (4, Gen.Select(Agreement, Network, Days, Wording, MaybeDay, (id, network, from, wording, review) =>
            Step(id, new AgreementMade(id, null, network, from, wording, review)))),
        (2, Gen.Select(Agreement, Days, Wording, MaybeDay, (id, from, wording, review) =>
            Step(id, new AgreementRevised(id, from, wording, review)))),
        (1, Gen.Select(Agreement, Days, Wording, MaybeDay, (id, from, wording, review) =>
            Step(id, new AgreementCorrected(id, from, wording, review)))),
        (1, Gen.Select(Agreement, Days, MaybeDay, (id, on, next) => Step(id, new AgreementReviewed(id, on, "outcome", next)))),
        (1, Gen.Select(Agreement, Days, (id, until) => Step(id, new AgreementEnded(id, until, "reason")))));

    private static readonly Gen<(Guid, object)> Change =
        Gen.Frequency((1, OfOrganisations), (2, OfSuccessions), (2, OfNetworks), (5, OfMembers), (1, OfAgreements), (1, OfFacilities));

    private static readonly Gen<(Guid, object)> Begin = Gen.Frequency(
        (1, Gen.Select(Organisation, Kind, MaybeDay, (id, kind, until) => Step(id, new OrganisationRegistered(
            id, "org/" + id, kind, "name", null, null, null, until, null, null)))),
        (1, Gen.Select(Network, Details, (id, details) => Step(id, new NetworkRegistered(id, "net/" + id, details)))),
        (1, Gen.Select(Facility, Network, Offer, (id, network, offer) => Step(id, new FacilityOffered(id, "fac/" + id, network, offer)))));

    /// <summary>A country's contracts, in the order in which they were recorded.</summary>
    public static readonly Gen<List<(Guid Stream, object Contract)>> All = Gen.Select(
        Begin.Array[10, 40], Change.Array[20, 150],
        (begin, change) => begin.Concat(change).Select(s => (s.Item1, s.Item2)).ToList());

    /// <summary>A country of four people at many tables, with much to share.</summary>
    public static readonly Gen<List<(Guid Stream, object Contract)>> AtFewTables = Gen.Select(
        Details.Array[6], Gen.Select(Named("n", 6), Named("o", 4)).Array[12, 24],
        Gen.Select(Facility, Named("n", 6), Offer).Array[4, 8], OfFacilities.Array[0, 4],
        (networks, members, facilities, changes) => networks.Index()
            .Select(n => Step(Ids.Id($"n{n.Index + 1}"), new NetworkRegistered(Ids.Id($"n{n.Index + 1}"), $"n{n.Index + 1}", n.Item)))
            .Concat(members.Distinct().Select(m => Step(m.Item1, new MemberAdmitted(
                m.Item1, Membership(m.Item2, 0), m.Item2, "participant", null, [], null))))
            .Concat(facilities.Select(f => Step(f.Item1, new FacilityOffered(f.Item1, null, f.Item2, f.Item3))))
            .Concat(changes).ToList());

    private static (Guid, object) Step(Guid stream, object contract) => (stream, contract);

    private static Gen<Guid> Named(string prefix, int count) =>
        Gen.Int[1, count].Select(n => Ids.Id(prefix + n.ToString(CultureInfo.InvariantCulture)));

    private static Guid Membership(Guid organisation, int time) => Ids.Id($"{organisation} {time}");
}
