using Regio.Landscape;
using Regio.Projections;

namespace Regio.Benchmarks;

/// <summary>An edition of a division against every other; by SQL without how each region falls apart.</summary>
internal static class CongruenceRows
{
    public const string Sql = """
        with mine as materialized (select distinct r.id region, m.organisation_id municipality from peer.region r join peer.region_municipality m on m.region_id = r.id where r.division_id = $2),
        theirs as materialized (
            select distinct r.division_id division, r.id region, m.organisation_id municipality from peer.region_municipality m join peer.region r on r.id = m.region_id
            where r.division_id <> $2 and m.organisation_id in (select municipality from mine)),
        common as materialized (select distinct division, municipality from theirs),
        l as (
            select distinct c.division, a.municipality one, b.municipality other from mine a join mine b on b.region = a.region and a.municipality < b.municipality
            join common c on c.municipality = a.municipality join common d on d.division = c.division and d.municipality = b.municipality),
        r as (select distinct a.division, a.municipality one, b.municipality other from theirs a join theirs b on b.region = a.region and a.municipality < b.municipality),
        counted as (
            select division, count(*) filter (where l.one is not null and r.one is not null) both_of, count(*) either
            from l full join r using (division, one, other) group by division),
        held as (select division, count(*) municipalities from common group by division)
        select count(*) over (), d.key, coalesce(h.municipalities, 0), both_of::float8 / nullif(either, 0)
        from peer.division d left join held h on h.division = d.id left join counted c on c.division = d.id where d.id <> $2 order by d.key limit 50
        """;

    public static IEnumerable<object?[]> Of(Picture picture, DivisionFacts division)
    {
        var rows = Congruence.Against(picture, division);
        _ = Basis.Of(rows, ("pairs", row => row.Congruence is null));
        return Readings.Page(rows, row => [row.Right.Key, row.Municipalities, row.Congruence]);
    }
}
