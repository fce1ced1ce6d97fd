using System.Text.Json;
using Npgsql;
using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Policy.Cases;
using Regio.Policy.Policies;

namespace Regio.Integration;

/// <summary>A fact of the store of notices, as the test reads it.</summary>
internal sealed record StoredFact(Guid Id, long Position, Guid Stream, string Type, JsonElement Data)
{
    /// <summary>What it is told as; null: nobody is told of such a fact.</summary>
    public string? Kind => Goings.Kinds.GetValueOrDefault(Type);

    /// <summary>What it is about, of what the test sent; null: nothing of that.</summary>
    public Concern? About(Realm realm) => Kind switch
    {
        "scheme-intended" => realm.Concerns.GetValueOrDefault(Data.GetProperty("schemeId").GetGuid()),
        "clash-found" or "clash-gone" => Concern.Between(
            Stream, [.. Those("oneId", "otherId").Select(id => realm.Concerns[id])],
            [.. Data.GetProperty("clashes").EnumerateArray().Select(clash => clash.GetProperty("type").GetString()!)], new(true, false, [])),
        _ => realm.Concerns.GetValueOrDefault(Stream),
    };

    private IEnumerable<Guid> Those(params string[] names) =>
        names.Select(name => Data.TryGetProperty(name, out var id) && id.ValueKind == JsonValueKind.String ? id.GetGuid() : (Guid?)null).OfType<Guid>();
}

/// <summary>What goes on in a realm while others listen, and what the store of notices holds of it.</summary>
internal static class Goings
{
    /// <summary>What facts are told as, by their stored names.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["policy.intention-disclosed.v1"] = "scheme-intended",
        ["nl.regio.funding.scheme-published.v1"] = "scheme-published",
        ["nl.regio.funding.scheme-amended.v1"] = "scheme-amended",
        ["nl.regio.funding.scheme-extended.v1"] = "scheme-amended",
        ["nl.regio.funding.scheme-closed.v1"] = "scheme-closed",
        ["policy.policy-registered.v1"] = "policy-registered",
        ["policy.policy-revised.v1"] = "policy-revised",
        ["policy.policy-corrected.v1"] = "policy-revised",
        ["nl.regio.networks.network-ended.v1"] = "network-ended",
        ["policy.clashes-detected.v1"] = "clash-found",
        ["policy.clashes-ended.v1"] = "clash-gone",
        ["policy.case-closed.v1"] = "case-closed",
        ["policy.case-reopened.v1"] = "case-reopened",
        ["policy.consultation-asked.v1"] = "consultation-asked",
        ["policy.consultation-answered.v1"] = "consultation-answered",
    };

    /// <summary>So many facts: of things that are there in whatever stage, and some of things that begin.</summary>
    public static List<Happened> On(Realm realm, int count)
    {
        var (all, random) = (new List<Happened>(), realm.Random);
        Guid[] cases = [.. realm.Cases.Keys];
        var asked = cases.ToDictionary(id => id, _ => 0);
        while (all.Count < count)
        {
            all.AddRange(random.Next(100) switch
            {
                < 60 => OfScheme(realm),
                < 80 => OfPolicy(realm),
                < 95 => OfCase(realm.Cases[random.GetItems(cases, 1)[0]], asked),
                < 97 => Ending(realm),
                97 => realm.Scheme(random.GetItems(["public", "intended", "draft"], 1)[0]),
                98 => [realm.Policy()],
                _ => [new("networks", Town(realm), new OrganisationCorrected(Town(realm), "municipality", "Stad", null, null, null, null, null, null))],
            });
        }

        return all;
    }

    /// <summary>What the store holds up to a position, in order.</summary>
    public static async IAsyncEnumerable<StoredFact> Stored(Service policy, long until)
    {
        await using var store = NpgsqlDataSource.Create(policy.Store);
        await using var command = store.CreateCommand(
            "select id, seq_id, stream_id, type, data::text from mt_events where seq_id <= $1 and type <> 'tombstone' order by seq_id");
        command.Parameters.Add(new() { Value = until });
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            yield return new(row.GetGuid(0), row.GetInt64(1), row.GetGuid(2), row.GetString(3), JsonDocument.Parse(row.GetString(4)).RootElement);
        }
    }

    private static Guid Town(Realm realm) => Realm.Id(realm.Towns[0]);

    private static IEnumerable<Happened> OfScheme(Realm realm)
    {
        var (id, said) = realm.Random.GetItems(realm.Schemes.ToArray(), 1)[0];
        object[] facts = realm.Random.Next(10) switch
        {
            0 => [new SchemeExtended(id, new(2090, 1, 1), "Stcrt. 2")],
            1 => [new SchemeSuspended(id, new(2021, 1, 1), null), new SchemeResumed(id, new(2021, 2, 1))],
            2 => [new SchemeClosed(id, new(2030, 1, 1), null)],
            _ => [new SchemeAmended(
                id, new(2021, 1, 1), new($"{said.Title}.", null, said.Domains, said.TargetGroups, said.Division, said.From, null, [], [], [], null),
                "Stcrt. 3", null)],
        };
        return facts.Select(fact => new Happened("funding", id, fact));
    }

    private static IEnumerable<Happened> OfPolicy(Realm realm)
    {
        var (id, said) = realm.Random.GetItems(realm.Policies.ToArray(), 1)[0];
        var details = said.Told() with { Title = $"{said.Title}." };
        return [new("policy", id, realm.Random.Next(2) == 0
            ? new PolicyRevised(id, new(2021, 1, 1), details, null, new(0, 0))
            : new PolicyCorrected(id, details, "Een fout.", new(0, 0)))];
    }

    private static IEnumerable<Happened> OfCase(CaseOpened opened, Dictionary<Guid, int> asked)
    {
        var (id, by, of, on) = (opened.CaseId, opened.Parties[0], opened.Parties[1], opened.On);
        var number = ++asked[id];
        object[] facts = number % 2 == 0
            ? [new CaseClosed(id, on, by, opened.Visibility), new CaseReopened(id, on, [], opened.Visibility)]
            :
            [
                new ConsultationAsked(id, number, on, by, of, "Kan dit samen?", new(2090, 1, 1), opened.Visibility),
                new ConsultationAnswered(id, number, on, "agreed", null, opened.Visibility),
            ];
        return facts.Select(fact => new Happened("policy", id, fact));
    }

    // A network ends once.
    private static IEnumerable<Happened> Ending(Realm realm)
    {
        if (realm.Networks.Count == 0)
        {
            return [];
        }

        var id = realm.Networks[^1];
        realm.Networks.RemoveAt(realm.Networks.Count - 1);
        return [new("networks", id, new NetworkEnded(id, new(2022, 1, 1), null))];
    }
}
