using Regio.Landscape;
using Regio.Projections;

namespace Regio.Benchmarks;

/// <summary>The meta-networks; by SQL without their cores, connectors and sensitivity.</summary>
internal static class MetaNetworkRows
{
    public const string Sql = OverlapRows.Pairs + """
        , edge as (select l, r from pair where jaccard >= 0.5 and shared >= 3),
        reach (network, reached) as (
            select l, l from edge union select r, r from edge
            union
            select x.network, e.other from reach x join (select l one, r other from edge union all select r, l from edge) e on e.one = x.reached),
        component as (select network, min(reached::text) root from reach group by network),
        described as (
            select root, count(distinct c.network) networks, count(distinct s.organisation) organisations, min(a.key) first_key
            from component c join sat s on s.network = c.network join active a on a.id = c.network group by root),
        edges as (select root, count(*) edges from edge e join component c on c.network = e.l group by root)
        select count(*) over (), first_key, networks, organisations, edges / (networks * (networks - 1) / 2.0::float8)
        from described join edges using (root) order by networks desc, first_key limit 50
        """;

    public static IEnumerable<object?[]> Of(Picture picture)
    {
        _ = Basis.OfMembers(picture);
        return Readings.Page(
            MetaNetworks.Of(picture, new()), meta => [meta.Networks[0].Key, meta.Networks.Count, meta.Organisations, meta.Density]);
    }
}
