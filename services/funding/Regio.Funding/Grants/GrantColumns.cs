using System.Globalization;
using Marten;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Landscape;

namespace Regio.Funding.Grants;

/// <summary>How grants stand in a file: who and what they name by identifiers that the world knows, where there are any.</summary>
internal static class GrantColumns
{
    /// <summary>The columns.</summary>
    /// <param name="register">Organisations, networks and regions.</param>
    /// <param name="schemes">Identifiers of schemes in their sources.</param>
    public static Csv<GrantRow> Csv(Register register, IReadOnlyDictionary<Guid, string> schemes) => new(
        "grants.csv",
        ("id", g => g.ExternalId ?? g.Id.ToString()), ("scheme", g => schemes.GetValueOrDefault(g.SchemeId) ?? g.SchemeId.ToString()),
        ("network", g => Called(g.NetworkId, id => register.Networks.GetValueOrDefault(id)?.ExternalId)),
        ("lead", g => Called(g.LeadId, id => register.Organisations.GetValueOrDefault(id)?.ExternalId)), ("recipient", g => g.Record?.RecipientName),
        ("region", g => Called(g.RegionId, id => register.Regions.GetValueOrDefault(id)?.ExternalId)), ("region_name", g => g.Record?.RegionName),
        ("title", g => g.Plan), ("budget_article", g => g.Record?.BudgetArticle), ("status", g => g.Status.ToString().ToLowerInvariant()),
        ("submitted_on", g => Columns.Of(g.SubmittedOn)), ("from", g => Columns.Of(g.From)), ("until", g => Columns.Of(g.Until)),
        ("costs", g => Columns.Of(g.Record is { } told ? told.Costs : g.Costs.Sum(cost => cost.Amount))),
        ("requested", g => g.Record is null ? Columns.Of(g.Requested.Sum(one => one.Amount)) : null),
        ("awarded", g => Columns.Of(g.Record is { } told ? told.Amount : g.Decided)),
        ("awarded_per_year", g => Columns.Of(g.Awarded.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Year}:{Columns.Of(one.Amount)}")))),
        ("decision", g => g.Decision), ("decided_on", g => Columns.Of(g.DecidedOn)), ("settled", g => Columns.Of(g.Settled)),
        ("settled_on", g => Columns.Of(g.SettledOn)));

    private static string? Called(Guid? id, Func<Guid, string?> name) => id is { } one ? name(one) ?? one.ToString() : null;
}

/// <summary>Knows the identifiers of schemes in their sources.</summary>
internal sealed class SchemeNames(IDocumentStore store)
{
    /// <summary>Those of all that have one.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ExternalIds(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return (await session.AdvancedSql.QueryAsync<Guid, string>(
            "select row(id), row(data->>'externalId') from mt_doc_schemeitem where data->>'externalId' is not null", ct))
            .ToDictionary(row => row.Item1, row => row.Item2);
    }
}
