using Regio.Landscape;
using Regio.Projections;

namespace Regio.Benchmarks;

/// <summary>Clashes of one type: where two policies or schemes that pay the same costs may pay more than all of them.</summary>
internal static class ClashRows
{
    public const string Sql = """
        with recursive road (of, at) as (
            select id, id from peer.organisation where valid_until <= $1
            union
            select road.of, s.to_id from road join peer.organisation o on o.id = road.at and o.valid_until <= $1
            join peer.succession s on s.from_id = road.at and s.effective_on <= $1 and s.to_id <> s.from_id),
        standing as (
            select of, at from road join peer.organisation o on o.id = at
            where o.valid_until is null or o.valid_until > $1
               or not exists (select from peer.succession s where s.from_id = at and s.effective_on <= $1 and s.to_id <> s.from_id)),
        going as materialized (select * from peer.initiative where ends is null or $1 < ends),
        covered as materialized (
            select distinct r.division_id division, coalesce(s.at, m.organisation_id) municipality from peer.region r join peer.region_municipality m on m.region_id = r.id
            left join standing s on s.of = m.organisation_id where r.division_id in (select division_id from going)),
        over as materialized (select distinct a.division one, b.division other from covered a join covered b using (municipality)),
        paid as materialized (select distinct scheme_id, network_id from peer.award where on_day <= $1 and amount > 0 and network_id is not null),
        sharing as materialized (select distinct a.scheme_id one, b.scheme_id other from paid a join paid b using (network_id) where a.scheme_id <> b.scheme_id)
        select count(*) over (), l.key, r.key
        from going l join going r on l.key < r.key and l.starts < coalesce(r.ends, 'infinity') and r.starts < coalesce(l.ends, 'infinity')
            and l.target_group = r.target_group and l.domain = r.domain and l.others_share + r.others_share < 100
            and not (r.is_scheme and l.forbids_stacking) and not (l.is_scheme and r.forbids_stacking)
        left join over on over.one = l.division_id and over.other = r.division_id
        left join sharing on sharing.one = l.id and sharing.other = r.id
        where over.one is not null or sharing.one is not null
        order by l.key, r.key limit 50
        """;

    public static IEnumerable<object?[]> Of(Picture picture)
    {
        _ = InitiativeBasis.Of(picture);
        return Readings.Page(new ClashFilter(picture, Type: ClashTypes.CoFinancing).Of(), clash => Row(ClashRow.Of(picture, clash)));
    }

    private static object?[] Row(ClashRow clash) => [clash.Left.Initiative.Key, clash.Right!.Initiative.Key];
}
