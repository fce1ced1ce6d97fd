using Marten;
using Regio.Funding.Grants;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Funding.Accountability;

/// <summary>Gathers what a municipality accounts for in a year, from its grants as they are known.</summary>
internal sealed class SisaStatements(IDocumentStore store, Views views, Lookout lookout, TimeProvider clock)
{
    /// <summary>The statement, by code and decision; null: no such municipality is known here.</summary>
    /// <param name="called">The municipality.</param>
    /// <param name="year">The year; null: last year.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<SisaRow>?> Of(string called, int? year, CancellationToken ct)
    {
        var (register, today) = ((await lookout.Look(ct)).Register, clock.Today());
        if (register.Organisation(called) is not { Kind: OrganisationFacts.Municipality } municipality)
        {
            return null;
        }

        var (of, rows) = (year ?? today.Year - 1, new List<SisaRow>());
        await using var session = store.QuerySession();
        foreach (var grant in await Grants(session, new Parties(register, today).StandingFor(municipality.ExternalId), ct))
        {
            var scheme = (await views.Read<SchemeItem>(grant.SchemeId, knownOn: null, ct))!;
            var history = SisaHistory.Of((await session.Events.FetchStreamAsync(grant.Id, token: ct)).Select(fact => fact.Data));
            if (SisaRow.Of(grant, history, SisaScheme.At(scheme, register.Schemes.GetValueOrDefault(scheme.Id), of), municipality.ExternalId, register, of) is { } row)
            {
                rows.Add(row);
            }
        }

        return [.. rows.OrderBy(row => row.SchemeCode ?? "~", StringComparer.Ordinal).ThenBy(row => row.Decision, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<Grant>> Grants(IQuerySession session, string[] leads, CancellationToken ct) =>
        (await session.AdvancedSql.QueryAsync<GrantItem>(
            "select data from mt_doc_grantitem where data->'state'->'application'->>'leadId' = any(?) and data->'state'->>'award' is not null", ct,
            (object)leads)).Select(item => item.State);
}
