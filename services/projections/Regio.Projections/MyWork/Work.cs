using Regio.Rules;

namespace Regio.Projections;

/// <summary>Finds what awaits those who keep networks or take part in them: what is due, what ends, and what others asked.</summary>
internal sealed class Work
{
    private const string Networks = "/networks/v1";
    private static readonly string[] Keeping = ["lead", "director", "coordinator"];

    private readonly Picture picture;
    private readonly OrganisationFacts organisation;
    private readonly DateOnly until;
    private readonly Func<PulseFacts, bool> isAsked;
    private readonly Succession succession;
    private readonly ILookup<Guid, (FacilityFacts Facility, ReuseFacts Reuse)> reused;
    private readonly ILookup<Guid, (FacilityFacts Facility, ReuseFacts Reuse)> refused;
    private readonly ILookup<Guid, NetworkFacts> naming;

    private Work(Picture picture, OrganisationFacts organisation, int within, Func<PulseFacts, bool> isAsked)
    {
        (this.picture, this.organisation, this.isAsked) = (picture, organisation, isAsked);
        until = picture.Day.PlusDays(within);
        succession = new(picture.Register, picture.Day);
        reused = picture.Register.Facilities.Values.SelectMany(facility => facility.Reuses.Select(reuse => (facility, reuse)))
            .Where(one => one.reuse.RunsOn(picture.Day)).ToLookup(one => one.reuse.NetworkId);
        refused = picture.Register.Facilities.Values.Where(facility => facility.IsOffered(picture.Day))
            .SelectMany(facility => (facility.Refused ?? []).Select(reuse => (facility, reuse))).ToLookup(one => one.reuse.NetworkId);
        naming = picture.Register.Networks.Values.SelectMany(ended => (ended.SuccessorIds ?? []).Select(successor => (successor, ended)))
            .ToLookup(one => one.successor, one => one.ended);
    }

    /// <summary>
    /// Of an organisation: for the networks in force that it registered, leads, directs, coordinates or administers what keeping them
    /// asks, for those it is a member of what is asked of members, and for those it asked to join what they declined; by day, what
    /// has none last.
    /// </summary>
    /// <param name="picture">The day.</param>
    /// <param name="organisation">The organisation, as it stands on the day.</param>
    /// <param name="within">How many days to look ahead.</param>
    /// <param name="isAsked">Whether a pulse asks it.</param>
    public static IReadOnlyList<WorkItem> Of(
        Picture picture, OrganisationFacts organisation, int within, Func<PulseFacts, bool> isAsked)
    {
        var work = new Work(picture, organisation, within, isAsked);
        return WorkItem.Ordered(picture.Index.Networks.Values.SelectMany(work.In));
    }

    private IEnumerable<WorkItem> In(ActiveNetwork network)
    {
        var (facts, keeps) = (picture.Register.Networks[network.Id], Keeps(network));
        return network.Member(organisation.Id) is null && !keeps ? Declined(network, facts) :
        [
            .. Declined(network, facts),
            .. keeps ? Kept(network, facts) : [],
            .. Leaving(network, facts, keeps),
            .. picture.Register.PulsesOf[network.Id].Select(id => picture.Register.Pulses[id])
                .Where(pulse => pulse.IsOpen(picture.Day) && isAsked(pulse))
                .Select(pulse => new WorkItem(
                    WorkKinds.Asked, "answer-pulse", pulse.ClosesOn.AddDays(-1), null, network.Thing, null, $"{Networks}/pulses/{pulse.Id}/answer")),
        ];
    }

    private bool Keeps(ActiveNetwork network) =>
        (network.Member(organisation.Id) is { } member && Keeping.Contains(member.Role))
        || picture.Register.Networks[network.Id].RegisteredBy == organisation.ExternalId
        || Stands(picture.Register.Networks[network.Id].Governance?.CoordinatorOn(picture.Day)?.OrganisationId)
        || Stands(picture.Register.Networks[network.Id].Governance?.Form?.OrganisationId);

    private bool Stands(Guid? named) => named is { } id && succession.Of(id).Contains(organisation.Id);

    private IEnumerable<WorkItem> Kept(ActiveNetwork network, NetworkFacts facts) =>
    [
        .. Agreements(network), .. Facilities(network), .. Asked(network, facts), .. Named(network, facts), .. Refused(network),
        .. Dated(WorkKinds.Due, "review-deviation", facts.Deviation?.ReviewOn, network, null, $"{PathOf(network)}/deviation"),
        .. Dated(WorkKinds.Expiring, "network-ends", network.Until, network, null, PathOf(network)),
    ];

    // Who keeps a network sees of every member that it leaves, a member of itself.
    private IEnumerable<WorkItem> Leaving(ActiveNetwork network, NetworkFacts facts, bool keeps) => facts.Memberships
        .Where(m => m.Holds(picture.Day, network.From) && (keeps || Stands(m.OrganisationId)))
        .SelectMany(m => Dated(
            WorkKinds.Expiring, "membership-ends", m.LeftOn, network, picture.Register.OrganisationThing(m.OrganisationId),
            $"{PathOf(network)}/memberships/{m.Id}"));

    private IEnumerable<WorkItem> Agreements(ActiveNetwork network) => picture.Register.AgreementsOf[network.Id]
        .Select(id => picture.Register.Agreements[id])
        .Where(agreement => agreement.On(picture.Day) is not null)
        .SelectMany(agreement =>
        {
            var (says, path) = (agreement.On(picture.Day)!, $"{Networks}/agreements/{agreement.Id}");
            var subject = new Thing(agreement.Id, agreement.ExternalId, says.Subject);
            return Dated(WorkKinds.Due, "review-agreement", agreement.ReviewOn(picture.Day), network, subject, $"{path}/review")
                .Concat(Dated(WorkKinds.Expiring, "agreement-ends", says.Until, network, subject, path));
        });

    // Of what it offers, and of what it reuses of others.
    private IEnumerable<WorkItem> Facilities(ActiveNetwork network) =>
    [
        .. Offered(network).SelectMany(facility => Dated(
            WorkKinds.Expiring, "facility-ends", facility.Details.Until, network, ThingOf(facility), PathOf(facility))),
        .. Offered(network).SelectMany(facility => facility.Reuses.Where(reuse => reuse.RunsOn(picture.Day))
            .SelectMany(reuse => ReuseEnds(network, facility, reuse, reuse.Until))),
        .. reused[network.Id].SelectMany(one =>
            ReuseEnds(network, one.Facility, one.Reuse, Earliest(one.Reuse.Until, one.Facility.Details.Until))),
    ];

    private IEnumerable<WorkItem> ReuseEnds(ActiveNetwork network, FacilityFacts facility, ReuseFacts reuse, DateOnly? on) =>
        Dated(WorkKinds.Expiring, "reuse-ends", on, network, ThingOf(facility), $"{PathOf(facility)}/reuses/{reuse.Id}");

    private IEnumerable<WorkItem> Asked(ActiveNetwork network, NetworkFacts facts) =>
    [
        .. (facts.OpenJoins ?? []).Select(join => new WorkItem(
            WorkKinds.Asked, "join-request", null, null, network.Thing, picture.Register.OrganisationThing(join.OrganisationIds[0]),
            $"{PathOf(network)}/join-requests/{join.RequestId}")),
        .. Offered(network).SelectMany(facility => facility.Reuses.Where(reuse => reuse.From is null && reuse.Until is null)
            .Select(reuse => new WorkItem(
                WorkKinds.Asked, "reuse-request", null, null, network.Thing, ThingOf(facility), $"{PathOf(facility)}/reuses/{reuse.Id}"))),
    ];

    // By those that ended, and of which it said neither yes nor no.
    private IEnumerable<WorkItem> Named(ActiveNetwork network, NetworkFacts facts) => naming[network.Id]
        .Where(ended => !(facts.PredecessorIds ?? []).Concat(facts.DeniedIds ?? []).Contains(ended.Id))
        .Select(ended => new WorkItem(
            WorkKinds.Asked, "confirm-predecessor", null, null, network.Thing, ended.ThingOn(picture.Day),
            $"{PathOf(network)}/predecessors/{ended.Id}"));

    private IEnumerable<WorkItem> Refused(ActiveNetwork network) => refused[network.Id].Select(one => new WorkItem(
        WorkKinds.Returned, "reuse-refused", null, null, network.Thing, ThingOf(one.Facility), $"{PathOf(one.Facility)}/reuses/{one.Reuse.Id}"));

    // To who asked and to who would join by it, until all of them are members.
    private IEnumerable<WorkItem> Declined(ActiveNetwork network, NetworkFacts facts) => (facts.DeclinedJoins ?? [])
        .Where(join => (join.AskedBy is { } by && by == organisation.ExternalId) || join.OrganisationIds.Any(id => Stands(id)))
        .Where(join => succession.Of(join.OrganisationIds).Any(id => network.Member(id) is null))
        .Select(join => new WorkItem(
            WorkKinds.Returned, "join-declined", null, null, network.Thing, picture.Register.OrganisationThing(join.OrganisationIds[0]),
            $"{PathOf(network)}/join-requests/{join.RequestId}"));

    private IEnumerable<FacilityFacts> Offered(ActiveNetwork network) => picture.Register.FacilitiesOf[network.Id]
        .Select(id => picture.Register.Facilities[id]).Where(facility => facility.IsOffered(picture.Day));

    private static Thing ThingOf(FacilityFacts facility) => new(facility.Id, facility.ExternalId, facility.Details.Name);

    private static string PathOf(ActiveNetwork network) => $"{Networks}/networks/{network.Id}";

    private static string PathOf(FacilityFacts facility) => $"{Networks}/facilities/{facility.Id}";

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one < other || other is null ? one : other;

    // What is to come soon, and what should have been.
    private IEnumerable<WorkItem> Dated(string kind, string what, DateOnly? on, ActiveNetwork network, Thing? subject, string path) =>
        on is not { } day || day > until ? [] :
        [
            new(kind, what, day, day < picture.Day ? picture.Day.DayNumber - day.DayNumber : null, network.Thing, subject, path),
        ];
}
