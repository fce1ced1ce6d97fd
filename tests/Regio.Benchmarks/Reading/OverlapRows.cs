using Regio.Landscape;
using Regio.Projections;

namespace Regio.Benchmarks;

/// <summary>The overlaps: pairs of networks in force that share members, and what they are to one another.</summary>
internal static class OverlapRows
{
    /// <summary>Members of the networks in force on the day, an organisation that ended counted as those that stand for it; and the pairs.</summary>
    public const string Pairs = """
        with recursive road (of, at) as (
            select id, id from peer.organisation where valid_until <= $1
            union
            select road.of, s.to_id from road join peer.organisation o on o.id = road.at and o.valid_until <= $1
            join peer.succession s on s.from_id = road.at and s.effective_on <= $1 and s.to_id <> s.from_id),
        standing as (
            select of, at from road join peer.organisation o on o.id = at
            where o.valid_until is null or o.valid_until > $1
               or not exists (select from peer.succession s where s.from_id = at and s.effective_on <= $1 and s.to_id <> s.from_id)),
        active as (select * from peer.network where in_force_from <= $1 and (in_force_until is null or $1 < in_force_until)),
        member as (
            select distinct a.id network, coalesce(s.at, m.organisation_id) organisation
            from active a join peer.membership m on m.network_id = a.id and coalesce(m.joined_on, a.in_force_from) <= $1 and (m.left_on is null or $1 < m.left_on)
            left join standing s on s.of = m.organisation_id),
        sat as (select m.network, m.organisation, o.kind = 'municipality' is_municipality from member m join peer.organisation o on o.id = m.organisation),
        size as (select network, count(*) members, count(*) filter (where is_municipality) municipalities from sat group by network),
        shared as (
            select l.network l, r.network r, count(*) shared, bool_or(l.is_municipality) meets
            from sat l join sat r on r.organisation = l.organisation and r.network <> l.network
            join active a on a.id = l.network join active b on b.id = r.network and a.key < b.key
            group by l.network, r.network),
        pair as (
            select a.id l, b.id r, a.key left_key, b.key right_key, shared, shared::float8 / (x.members + y.members - shared) jaccard,
                   shared::float8 / least(x.members, y.members) containment, d.similarity domains, g.similarity target_groups,
                   a.line = b.line same_line, shared = x.members and shared = y.members and x.municipalities > 0 same_members,
                   a.obligation left_obligation, b.obligation right_obligation, a.chain_start left_start, b.chain_start right_start
            from shared s join size x on x.network = s.l join size y on y.network = s.r join active a on a.id = s.l join active b on b.id = s.r
            left join peer.alike d on d.list = 'domains' and d.one = a.domain and d.other = b.domain
            left join peer.alike g on g.list = 'target-groups' and g.one = a.target_group and g.other = b.target_group
            where meets or x.municipalities = 0 or y.municipalities = 0)
        """;

    public const string Sql = Pairs + """
        select count(*) over (), left_key, right_key, shared, jaccard, containment, case
            when same_line or (left_obligation in ('form-obliged', 'cooperation-obliged') and right_obligation in ('form-obliged', 'cooperation-obliged') and same_members)
                then 'same-chain'
            when jaccard >= 0.6 and shared >= 2 and domains >= 0.5 and target_groups >= 0.5 then 'possible-duplicate'
            when containment >= 0.6 and domains >= 0.5
                and ((left_obligation in ('form-obliged', 'cooperation-obliged', 'scheme-induced') and right_obligation = 'voluntary' and left_start > right_start)
                  or (right_obligation in ('form-obliged', 'cooperation-obliged', 'scheme-induced') and left_obligation = 'voluntary' and right_start > left_start))
                then 'crossing'
            when jaccard >= 0.8 and shared >= 3 then 'same-table'
            else 'none' end
        from pair order by shared desc, jaccard desc, left_key, right_key limit 50
        """;

    public static IEnumerable<object?[]> Of(Picture picture)
    {
        var (pairs, tally) = new OverlapFilter().Of(picture);
        _ = Basis.OfPairs(tally);
        return Readings.Page(pairs, pair => [pair.Left.Key, pair.Right.Key, pair.Shared, pair.Jaccard, pair.Containment, pair.Kind]);
    }
}
