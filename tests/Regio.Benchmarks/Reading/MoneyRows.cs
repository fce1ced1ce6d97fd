using Regio.Landscape;
using Regio.Projections;

namespace Regio.Benchmarks;

/// <summary>The money of a network, and that which lands in a region, year by year: of applications only those that were awarded, as anyone may know.</summary>
internal static class MoneyRows
{
    private const string Years = """

        select extract(year from m.on_day)::int, count(distinct m.grant_id), sum(m.amount) filter (where measure = 'applied'), sum(m.amount) filter (where measure = 'awarded'),
            sum(m.amount) filter (where measure = 'paid'), sum(m.amount) filter (where measure = 'settled'), sum(m.amount) filter (where measure = 'own')
        from landed join peer.money m on m.grant_id = landed.id and m.on_day <= $1 join peer.initiative i on i.id = landed.scheme_id and i.published_on <= $1
        group by 1 order by 1
        """;

    public const string SqlOfNetwork = "with landed as (select id, scheme_id from peer.award where network_id = $2)" + Years;

    public const string SqlOfRegion = """
        with recursive road (of, at) as (
            select id, id from peer.organisation where valid_until <= $1
            union
            select road.of, s.to_id from road join peer.organisation o on o.id = road.at and o.valid_until <= $1
            join peer.succession s on s.from_id = road.at and s.effective_on <= $1 and s.to_id <> s.from_id),
        standing as (
            select of, at from road join peer.organisation o on o.id = at
            where o.valid_until is null or o.valid_until > $1
               or not exists (select from peer.succession s where s.from_id = at and s.effective_on <= $1 and s.to_id <> s.from_id)),
        here as (select distinct coalesce(s.at, m.organisation_id) id from peer.region_municipality m left join standing s on s.of = m.organisation_id where m.region_id = $2),
        who (id) as (select id from here union select s.of from standing s join here on here.id = s.at),
        serving as (
            select distinct m.network_id from who join peer.membership m on m.organisation_id = who.id join peer.network n on n.id = m.network_id
            where coalesce(m.joined_on, n.in_force_from) <= least($1, n.in_force_until - 1) and (m.left_on is null or least($1, n.in_force_until - 1) < m.left_on)),
        landed as (select a.id, a.scheme_id from peer.award a join serving on serving.network_id = a.network_id)
        """ + Years;

    public static IEnumerable<object?[]> OfNetwork(Picture picture, Guid network) => Of(picture, new([MoneyDimensions.Year], Network: network));

    public static IEnumerable<object?[]> OfRegion(Picture picture, RegionFacts region) =>
        Of(picture, new([MoneyDimensions.Year], Division: picture.Register.Divisions[region.DivisionId], Region: region.Id));

    private static IEnumerable<object?[]> Of(Picture picture, MoneyQuestion question) => MoneyView.Of(picture, question, grant => grant.Awards.Count > 0).Rows
        .Select(row => (object?[])[row.Year, row.Grants, row.Money.Applied, row.Money.Awarded, row.Money.Paid, row.Money.Settled, row.Money.OwnContribution]);
}
