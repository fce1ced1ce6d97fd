namespace Regio.Projections;

/// <summary>Finds what awaits those who keep networks: what is due, what ends, and what others asked.</summary>
internal sealed class Work(Picture picture, DateOnly until)
{
    private static readonly string[] Keeping = ["lead", "director", "coordinator"];

    /// <summary>Of an organisation, for the networks in force that it leads, directs or coordinates; by day, what has none last.</summary>
    /// <param name="picture">The day.</param>
    /// <param name="organisation">The organisation, as it stands on the day.</param>
    /// <param name="within">How many days to look ahead.</param>
    public static IReadOnlyList<WorkItem> Of(Picture picture, Guid organisation, int within)
    {
        var work = new Work(picture, DateOnly.FromDayNumber(Math.Min(picture.Day.DayNumber + within, DateOnly.MaxValue.DayNumber)));
        return
        [
            .. picture.Index.Networks.Values.Where(network => Keeps(picture, network, organisation))
                .SelectMany(network => work.In(network, picture.Register.Networks[network.Id]))
                .OrderBy(item => item.On ?? DateOnly.MaxValue).ThenBy(item => item.Network, Thing.Order)
                .ThenBy(item => item.What, StringComparer.Ordinal).ThenBy(item => item.Subject?.Key, StringComparer.Ordinal),
        ];
    }

    private static bool Keeps(Picture picture, ActiveNetwork network, Guid organisation) =>
        (network.Member(organisation) is { } member && Keeping.Contains(member.Role))
        || picture.Register.Networks[network.Id].Governance?.CoordinatorOn(picture.Day)?.OrganisationId == organisation;

    private IEnumerable<WorkItem> In(ActiveNetwork network, NetworkFacts facts) =>
    [
        .. Reviews(network), .. Asked(network, facts),
        .. Dated(WorkKinds.Due, "review-deviation", facts.Deviation?.ReviewOn, network, null),
        .. Dated(WorkKinds.Expiring, "network-ends", network.Until, network, null),
    ];

    private IEnumerable<WorkItem> Reviews(ActiveNetwork network) => picture.Register.AgreementsOf[network.Id]
        .Select(id => picture.Register.Agreements[id])
        .Where(agreement => agreement.On(picture.Day) is not null)
        .SelectMany(agreement =>
        {
            var says = agreement.On(picture.Day)!;
            var subject = new Thing(agreement.Id, agreement.ExternalId, says.Subject);
            return Dated(WorkKinds.Due, "review-agreement", agreement.ReviewOn(picture.Day), network, subject)
                .Concat(Dated(WorkKinds.Expiring, "agreement-ends", says.Until, network, subject));
        });

    private IEnumerable<WorkItem> Asked(ActiveNetwork network, NetworkFacts facts) =>
    [
        .. (facts.OpenJoins ?? []).Select(join => new WorkItem(
            WorkKinds.Asked, "join-request", null, null, network.Thing, picture.Register.OrganisationThing(join.OrganisationIds[0]))),
        .. picture.Register.Facilities.Values
            .Where(facility => facility.NetworkId == network.Id && facility.IsOffered(picture.Day))
            .SelectMany(facility => facility.Reuses.Where(reuse => reuse.From is null && reuse.Until is null).Select(_ => new WorkItem(
                WorkKinds.Asked, "reuse-request", null, null, network.Thing, new(facility.Id, facility.ExternalId, facility.Details.Name)))),
    ];

    // What is to come soon, and what should have been.
    private IEnumerable<WorkItem> Dated(string kind, string what, DateOnly? on, ActiveNetwork network, Thing? subject) =>
        on is not { } day || day > until ? [] :
        [
            new(kind, what, day, day < picture.Day ? picture.Day.DayNumber - day.DayNumber : null, network.Thing, subject),
        ];
}
