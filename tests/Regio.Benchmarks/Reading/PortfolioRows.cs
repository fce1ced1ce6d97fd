using Regio.Landscape;
using Regio.Projections;

namespace Regio.Benchmarks;

/// <summary>The portfolio of a municipality; by SQL its networks, partners and money, without what came of targets and pulses, and what is asked of it.</summary>
internal static class PortfolioRows
{
    public const string Sql = """
        with recursive me (id) as (
            select $2
            union
            select s.from_id from me join peer.succession s on s.to_id = me.id and s.effective_on <= $1 join peer.organisation o on o.id = s.from_id and o.valid_until <= $1),
        road (of, at) as (
            select m.organisation_id, m.organisation_id from peer.membership m where m.network_id in (select network_id from peer.membership where organisation_id in (select id from me))
            union
            select road.of, s.to_id from road join peer.organisation o on o.id = road.at and o.valid_until <= $1
            join peer.succession s on s.from_id = road.at and s.effective_on <= $1 and s.to_id <> s.from_id),
        standing as (
            select of, at from road join peer.organisation o on o.id = at
            where o.valid_until is null or o.valid_until > $1
               or not exists (select from peer.succession s where s.from_id = at and s.effective_on <= $1 and s.to_id <> s.from_id)),
        own as (
            select distinct n.id, n.key, n.in_force_from from peer.network n join peer.membership m on m.network_id = n.id and m.organisation_id in (select id from me)
            where n.in_force_from <= $1 and (n.in_force_until is null or $1 < n.in_force_until) and coalesce(m.joined_on, n.in_force_from) <= $1 and (m.left_on is null or $1 < m.left_on)),
        member as materialized (
            select own.id network, s.at organisation, min(coalesce(m.joined_on, own.in_force_from)) joined_on
            from own join peer.membership m on m.network_id = own.id and coalesce(m.joined_on, own.in_force_from) <= $1 and (m.left_on is null or $1 < m.left_on)
            join standing s on s.of = m.organisation_id group by own.id, s.at),
        running as (
            select a.network_id, sum(a.amount) awarded, sum((select sum(p.amount) from peer.money p where p.grant_id = a.id and p.measure = 'paid' and p.on_day <= $1)) paid
            from peer.award a where a.network_id in (select id from own) and a.on_day <= $1 and a.starts <= $1 and $1 < a.ends and a.amount > 0 group by a.network_id),
        partners as (select organisation, count(*) met from member where organisation <> $2 group by organisation)
        select own.key, (select count(*) from member m where m.network = own.id),
            (select joined_on from member m where m.network = own.id and organisation = $2), running.awarded, running.paid,
            (select count(*) from partners),
            (select string_agg(key, ' ' order by met desc, key) from (select key, met from partners join peer.organisation o on o.id = organisation order by met desc, key limit 3) most)
        from own left join running on running.network_id = own.id order by own.key
        """;

    public static IEnumerable<object?[]> Of(Picture picture, Guid municipality)
    {
        var portfolio = Portfolio.Of(picture.Standing, municipality, new(picture.Register, null, picture.Day), isTrusted: false);
        var most = string.Join(' ', portfolio.MostFrequentPartners.Select(partner => partner.Organisation.Key));
        return portfolio.Networks.Select(row => (object?[])
        [
            row.Network.Key, row.Members, row.JoinedOn, row.Money.Count == 0 ? null : row.Money.Sum(one => one.Awarded), row.Money.Count == 0 ? null : row.Money.Sum(one => one.Paid),
            portfolio.DistinctPartners, most,
        ]);
    }
}
