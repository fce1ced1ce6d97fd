using Regio.Contracts;
using Regio.Contracts.Networks;
using Regio.Hosting.EventStore;
using Regio.Local;

namespace Regio.Inventions;

/// <summary>What the networks service tells of an invented country.</summary>
internal static class NetworkStreams
{
    public static Guid Organisation(string id) => StreamId.Of("organisation", id);

    public static Guid Network(Arrangement network) => Network(network.Id);

    public static IEnumerable<InventedStream> Of(InventedCountry country) =>
    [
        .. country.Country.Places.Select(Of), .. country.Country.Passings.GroupBy(one => one.Event).Select(Of), .. country.Divisions.SelectMany(Of),
        .. country.Networks.Select(Of), .. country.Pulses.Select(Of),
    ];

    private static Guid Network(string id) => StreamId.Of("network", id);

    private static InventedStream Told(Guid id, params IReadOnlyList<object> contracts) => new("networks", id, contracts);

    private static InventedStream Of(Place place) => Told(Organisation(place.Id), new OrganisationRegistered(
        Organisation(place.Id), place.Id, place.Kind, place.Name, null, null, place.From, place.Until, place.Parent, place.Population));

    private static InventedStream Of(IGrouping<string, Passing> passed)
    {
        var id = StreamId.Of("succession", passed.Key);
        return Told(id, new SuccessionRecorded(
            id, passed.Key, passed.First().On, passed.First().Kind, [.. passed.Select(one => new SuccessionLink(Organisation(one.From), Organisation(one.To)))]));
    }

    private static IEnumerable<InventedStream> Of(InventedDivision division)
    {
        var id = StreamId.Of("division", division.Id);
        yield return Told(id, new DivisionRegistered(id, division.Id, division.Kind, division.Name, division.Domain, division.Year, "synthetic"));
        foreach (var region in division.Regions)
        {
            var one = StreamId.Of("region", region.Id);
            yield return Told(
                one, new RegionRegistered(one, region.Id, id, region.Name, region.Code),
                new RegionDelineated(one, [.. region.Municipalities.Select(place => Organisation(place.Id))]));
        }
    }

    private static InventedStream Of(Arrangement network)
    {
        var id = Network(network);
        List<object> facts =
        [
            new NetworkRegistered(id, network.Id, new(
                network.Name, network.LegalForm, network.Purpose, ["Delegatie", "Mandaat"], Parts(network.Areas), Parts(network.Grounds), network.Body,
                network.Body is null ? null : network.Name, network.From, network.Until, network.Obligation, null, [network.Domain], [network.TargetGroup], null)),
        ];
        if (network.Previous is not null || network.Next is not null)
        {
            facts.Add(new NetworkVersionsLinked(id, OrNone(network.Previous), OrNone(network.Next)));
        }

        facts.AddRange(network.Members.Select(member => new MemberAdmitted(
            id, StreamId.Of("membership", $"{network.Id} {member.Organisation}"), Organisation(member.Organisation), "participant", member.On, Parts(member.Bodies), null)));
        return Told(id, facts);
    }

    private static InventedStream Of(InventedPulse pulse)
    {
        var (id, closed) = (StreamId.Of("pulse", pulse.Id), pulse.OpenedOn.AddDays(21));
        return Told(
            id, new PulseOpened(id, Network(pulse.Network), pulse.OpenedOn, closed, Visibility.Public),
            new PulseClosed(
                id, closed, "half-or-more",
                [.. pulse.Means.Select(one => new QuestionResult(one.Question, one.Mean < 2.5m ? "low" : one.Mean < 3.5m ? "mid" : "high", one.Mean, "none-before", null))],
                Visibility.Public));
    }

    private static Guid? OrNone(string? network) => network is null ? null : Network(network);

    private static string[] Parts(string text) => text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
