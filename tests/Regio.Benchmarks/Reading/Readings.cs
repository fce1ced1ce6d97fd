using Regio.Hosting.Lists;
using Regio.Landscape;
using Regio.Projections;

namespace Regio.Benchmarks;

/// <summary>A read of the views, and the same by SQL over <see cref="PeerTables"/>; both give the same rows.</summary>
/// <param name="Name">What is read.</param>
/// <param name="Bar">How many times faster the view must be.</param>
/// <param name="Ours">The rows, from a picture.</param>
/// <param name="Sql">The same rows; $1 is the day, $2 the subject.</param>
/// <param name="Subject">What is read of; null: of all.</param>
/// <param name="Path">The same over HTTP.</param>
internal sealed record Reading(string Name, double Bar, Func<Picture, IEnumerable<object?[]>> Ours, string Sql, Guid? Subject, string Path);

/// <summary>The reads that are measured: of the whole the first page, with how many there are in all.</summary>
internal static class Readings
{
    private const double OfTheWhole = 20;
    private const double OfOneSubject = 1;

    /// <summary>Those of a picture, whose subjects are of the middle size.</summary>
    public static IReadOnlyList<Reading> Of(Picture picture)
    {
        var municipality = Middle(
            picture.Register.Organisations.Values.Where(one => one.Kind == OrganisationFacts.Municipality && one.ValidUntil is null),
            one => picture.Index.NetworksOf(one.Id).Length, one => one.ExternalId);
        var network = Middle(
            picture.Index.Networks.Values.Where(one => picture.Register.GrantsFor[one.Id].Length > 0), one => picture.Register.GrantsFor[one.Id].Length, one => one.Thing.Key);
        var division = picture.Register.Divisions.Values.Where(one => one.Kind.StartsWith("arbeidsmarktregio", StringComparison.Ordinal) && one.ReferenceYear == 2026)
            .MinBy(one => one.ExternalId, StringComparer.Ordinal)!;
        var region = picture.Register.Regions[picture.Register.RegionsOf[division.Id].MinBy(id => picture.Register.Regions[id].ExternalId, StringComparer.Ordinal)];
        return
        [
            new("overlap", OfTheWhole, OverlapRows.Of, OverlapRows.Sql, null, "overlaps"),
            new("meta-networks", OfTheWhole, MetaNetworkRows.Of, MetaNetworkRows.Sql, null, "meta-networks"),
            new("congruence", OfTheWhole, one => CongruenceRows.Of(one, division), CongruenceRows.Sql, division.Id, $"congruence?left={division.ExternalId}"),
            new("clashes of co-financing", OfTheWhole, ClashRows.Of, ClashRows.Sql, null, "clashes?type=co-financing"),
            new("portfolio", OfOneSubject, one => PortfolioRows.Of(one, municipality.Id), PortfolioRows.Sql, municipality.Id, $"municipalities/{Uri.EscapeDataString(municipality.Id.ToString())}/portfolio"),
            new("money of a network", OfOneSubject, one => MoneyRows.OfNetwork(one, network.Id), MoneyRows.SqlOfNetwork, network.Id, $"money?by=year&network={network.Id}"),
            new("money of a region", OfOneSubject, one => MoneyRows.OfRegion(one, region), MoneyRows.SqlOfRegion, region.Id, $"money?by=year&region={region.Id}"),
        ];
    }

    /// <summary>The first page of rows, each with how many there are in all.</summary>
    public static IEnumerable<object?[]> Page<T>(IReadOnlyList<T> rows, Func<T, object?[]> row) =>
        Paging.Of(null, null).Of(rows).Select(one => (object?[])[rows.Count, .. row(one)]);

    private static T Middle<T>(IEnumerable<T> all, Func<T, int> size, Func<T, string> key)
    {
        var sorted = all.OrderBy(size).ThenBy(key, StringComparer.Ordinal).ToList();
        return sorted[sorted.Count / 2];
    }
}
