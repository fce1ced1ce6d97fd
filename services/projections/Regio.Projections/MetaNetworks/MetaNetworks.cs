using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Regio.Projections;

/// <summary>
/// The meta-networks of one date: which networks share which partners. Figures of a graph, without a judgement.
/// </summary>
internal static class MetaNetworks
{
    private const int MostConnectors = 10;

    /// <summary>Those of a picture.</summary>
    public static IReadOnlyList<MetaNetwork> Of(Picture picture, MetaNetworkParameters parameters) =>
        picture.Once(parameters, [picture.Pairs, picture.Index, picture.Register.Organisations], () => Of(picture.Register, picture.Index, [.. picture.Pairs], parameters));

    /// <summary>
    /// Every meta-network, the largest first, then by their networks. <paramref name="pairs"/> are all pairs of the
    /// date, also those under the thresholds: what lies just under them tells how firm a meta-network is.
    /// </summary>
    public static IReadOnlyList<MetaNetwork> Of(
        Register register, ActiveIndex index, IReadOnlyList<OverlapPair> pairs, MetaNetworkParameters parameters)
    {
        var knots = new Knots(pairs, parameters);
        var below = Sizes(new(pairs, parameters.Moved(-1)));
        var above = Sizes(new(pairs, parameters.Moved(1)));
        var found = knots.Components().ConvertAll(component =>
        {
            var networks = component.Select(knots.Network).Order(Thing.Order).ToList();
            var sensitivity = new MetaNetworkSensitivity(
                below[networks[0].Id], networks.Max(n => above.GetValueOrDefault(n.Id)));
            return Describe(register, index, knots, component, networks) with
            {
                Id = Id(networks, parameters),
                Sensitivity = sensitivity,
            };
        });
        found.Sort(Compare);
        return found;
    }

    private static MetaNetwork Describe(
        Register register, ActiveIndex index, Knots knots, List<int> component, List<Thing> networks)
    {
        var tables = networks
            .SelectMany(n => index.Networks[n.Id].Members)
            .CountBy(m => m.OrganisationId)
            .ToList();
        var edges = knots.Edges(component).Order(OverlapPair.Order).ToList();
        var core = knots.Core(component);
        return new(
            string.Empty, networks, tables.Count, Density(networks.Count, edges.Count),
            Centralisation(knots, component),
            new(core.K, [.. core.Places.Select(knots.Network).Order(Thing.Order)]), new(0, 0),
            Connectors(register, tables))
        {
            Pairs = edges,
        };
    }

    private static double Density(int networks, int edges) => edges / (networks * (networks - 1) / 2.0);

    private static double Centralisation(Knots knots, List<int> component)
    {
        if (component.Count == 2)
        {
            return 0;
        }

        var highest = component.Max(knots.Degree);
        double apart = component.Sum(place => highest - knots.Degree(place));
        return apart / ((component.Count - 1.0) * (component.Count - 2));
    }

    private static List<Connector> Connectors(Register register, List<KeyValuePair<Guid, int>> tables) =>
    [
        .. tables
            .Where(t => t.Value >= 2)
            .Select(t => new Connector(register.OrganisationThing(t.Key), t.Value))
            .OrderByDescending(c => c.Networks)
            .ThenBy(c => c.Organisation, Thing.Order)
            .Take(MostConnectors),
    ];

    private static Dictionary<Guid, int> Sizes(Knots knots) => knots
        .Components()
        .SelectMany(c => c.Select(place => (knots.Network(place).Id, c.Count)))
        .ToDictionary(n => n.Id, n => n.Count);

    private static string Id(List<Thing> networks, MetaNetworkParameters parameters)
    {
        var ids = networks.Select(n => n.Id.ToString()).Order(StringComparer.Ordinal);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"minJaccard={parameters.MinJaccard:R};minShared={parameters.MinShared};{string.Join(',', ids)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }

    private static int Compare(MetaNetwork one, MetaNetwork other)
    {
        if (one.Networks.Count != other.Networks.Count)
        {
            return other.Networks.Count.CompareTo(one.Networks.Count);
        }

        // Two components never share a network, so the first decides.
        return Thing.Order.Compare(one.Networks[0], other.Networks[0]);
    }
}
