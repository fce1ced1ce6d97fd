using System.Collections.Immutable;
using Npgsql;
using Regio.Landscape;
using Regio.Rules;

namespace Regio.Benchmarks;

/// <summary>
/// What is known, as somebody would lay it out who answers by SQL: normalised tables, indexed and analysed, beside the views in the same
/// database. They are given two things that a query could only find by walking: the chain of a network, and which codes are alike.
/// </summary>
internal static class PeerTables
{
    private const string Schema = """
        drop schema if exists peer cascade;
        create schema peer;
        create table peer.organisation (id uuid primary key, key text collate "C" not null, kind text not null, valid_until date, population int, parent text);
        create table peer.succession (from_id uuid not null, to_id uuid not null, effective_on date not null);
        create table peer.division (id uuid primary key, key text collate "C" not null, kind text not null, year int not null);
        create table peer.region (id uuid primary key, key text collate "C" not null, division_id uuid not null);
        create table peer.region_municipality (region_id uuid not null, organisation_id uuid not null);
        create table peer.network (id uuid primary key, key text collate "C" not null, in_force_from date not null, in_force_until date, obligation text not null,
            domain text, target_group text, line uuid not null, chain_start date not null);
        create table peer.membership (network_id uuid not null, organisation_id uuid not null, joined_on date, left_on date, role text not null);
        create table peer.alike (list text not null, one text not null, other text not null, similarity float8 not null, primary key (list, one, other));
        create table peer.initiative (id uuid primary key, key text collate "C" not null, is_scheme boolean not null, owner text, published_on date,
            starts date not null, ends date, division_id uuid, domain text, target_group text, others_share numeric, forbids_stacking boolean not null);
        create table peer.award (id uuid primary key, key text collate "C" not null, scheme_id uuid not null, network_id uuid, on_day date not null, amount numeric not null,
            starts date not null, ends date not null, region_id uuid);
        create table peer.money (grant_id uuid not null, measure text not null, on_day date not null, amount numeric not null);
        """;

    private const string Indexes = """
        create index on peer.organisation (valid_until);
        create index on peer.succession (from_id);
        create index on peer.succession (to_id);
        create index on peer.division (kind);
        create index on peer.region (division_id);
        create index on peer.region_municipality (region_id);
        create index on peer.region_municipality (organisation_id);
        create index on peer.membership (network_id);
        create index on peer.membership (organisation_id);
        create index on peer.initiative (division_id);
        create index on peer.award (scheme_id);
        create index on peer.award (network_id);
        create index on peer.money (grant_id);
        analyze;
        """;

    /// <summary>Lays out everything that stands on the day.</summary>
    public static async Task Fill(NpgsqlDataSource database, Picture picture, CancellationToken ct)
    {
        var register = picture.Register;
        await Run(database, Schema, ct);
        await Copy(database, "organisation", register.Organisations.Values.Select(one =>
            new object?[] { one.Id, one.ExternalId, one.Kind, one.ValidUntil, one.Population, one.ParentExternalId }), ct);
        await Copy(database, "succession", register.Successions.Values.Where(one => !one.Withdrawn)
            .SelectMany(one => one.Links.Select(link => new object?[] { link.FromId, link.ToId, one.EffectiveOn })), ct);
        await Copy(database, "division", register.Divisions.Values.Select(one => new object?[] { one.Id, one.ExternalId, one.Kind, one.ReferenceYear }), ct);
        await Copy(database, "region", register.Regions.Values.Select(one => new object?[] { one.Id, one.ExternalId, one.DivisionId }), ct);
        await Copy(database, "region_municipality", register.Regions.Values.SelectMany(one => one.MunicipalityIds.Select(id => new object?[] { one.Id, id })), ct);
        await Copy(database, "network", register.Networks.Values.Select(one => Network(register, one)), ct);
        await Copy(database, "membership", register.Networks.Values.SelectMany(one => one.Memberships.Select(member =>
            new object?[] { one.Id, member.OrganisationId, member.JoinedOn, member.LeftOn, member.RoleOn(picture.Day) })), ct);
        await Copy(database, "alike", Alike("domains", CodeLists.Domains, register.Concepts.Domains).Concat(Alike("target-groups", CodeLists.TargetGroups, register.Concepts.TargetGroups)), ct);
        await Copy(database, "initiative", picture.Landings.Public.Select(Initiative), ct);
        await Copy(database, "award", register.Grants.Values.SelectMany(grant => grant.Awards.Select(award =>
            new object?[] { grant.Id, grant.ExternalId, grant.SchemeId, grant.NetworkId, award.On, award.Total, award.From, award.Until, grant.Details.RegionId })), ct);
        await Copy(database, "money", register.Grants.Values.SelectMany(Money), ct);
        await Run(database, Indexes, ct);
    }

    private static object?[] Network(Register register, NetworkFacts one)
    {
        var (chain, details) = (Chain.Of(register, one), one.Details);
        return
        [
            one.Id, one.ExternalId, details.InForceFrom, details.InForceUntil, details.Obligation, details.Domains.SingleOrDefault(), details.TargetGroups.SingleOrDefault(),
            chain.Line, chain.Start,
        ];
    }

    private static object?[] Initiative(Initiative one) =>
    [
        one.Id, one.Thing.Key, one.Kind == Landscape.Initiative.Scheme, one.OwnerId, one.PublishedOn, one.From, one.Until, one.Land?.Division.Id, Only(one.Domains),
        Only(one.TargetGroups), one.Rules.CoFinancing?.MinimumShare, one.Rules.Stacking?.Rule == "forbidden",
    ];

    private static IEnumerable<object?[]> Money(GrantFacts grant) =>
    [
        [grant.Id, "applied", grant.SubmittedOn, grant.Details.Requested.Sum(year => year.Amount)],
        .. grant.Awards.Select(award => new object?[] { grant.Id, "awarded", award.On, award.Total }),
        .. grant.Awards.Take(1).SelectMany(award => grant.Details.Others.Select(other => new object?[] { grant.Id, "own", award.On, other.Amount })),
        .. grant.Instalments.Where(one => one.PaidOn is not null).Select(one => new object?[] { grant.Id, "paid", one.PaidOn, one.Amount }),
        .. grant.Settlements.Select(one => new object?[] { grant.Id, "settled", one.On, one.Amount }),
    ];

    private static IEnumerable<object?[]> Alike(string list, CodeList codes, ConceptScheme scheme) =>
        from one in codes.Concepts
        from other in codes.Concepts
        select new object?[] { list, one.Id, other.Id, scheme.Similarity(one.Id, other.Id) };

    private static string? Only(ImmutableArray<string> codes) => codes.IsEmpty ? null : codes.Single();

    private static async Task Copy(NpgsqlDataSource database, string table, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var copy = await connection.BeginBinaryImportAsync($"copy peer.{table} from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var value in row)
            {
                await (value is null ? copy.WriteNullAsync(ct) : copy.WriteAsync(value, ct));
            }
        }

        await copy.CompleteAsync(ct);
    }

    private static async Task Run(NpgsqlDataSource database, string sql, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(ct);
    }
}
