using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Inbox;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Funding.Grants;

/// <summary>Who and what an application names, as far as it is known here.</summary>
/// <param name="NetworkId">The network; null: not known.</param>
/// <param name="LeadId">The lead; null: not known.</param>
/// <param name="PartnerIds">The partners that are known.</param>
/// <param name="RegionId">The region; null: none is named, or it is not known.</param>
/// <param name="Faults">What is not known.</param>
internal sealed record NamedParties(
    Guid? NetworkId, Guid? LeadId, IReadOnlyList<Guid> PartnerIds, Guid? RegionId, IReadOnlyList<Fault> Faults);

/// <summary>Looks up who applies, and what a decision about it needs to know: all from what this service keeps itself.</summary>
internal sealed class Applicants(Lookout lookout, Views views, OtherGrants grants, Positions positions, TimeProvider clock)
{
    /// <summary>Up to where the facts of networks are known.</summary>
    public async Task<long> Known(CancellationToken ct) =>
        (await positions.All(ct)).FirstOrDefault(source => source.Source == "networks")?.Position ?? 0;

    /// <summary>Who and what are named.</summary>
    public async Task<NamedParties> Find(string? network, string? lead, IReadOnlyList<string> partners, string? region, CancellationToken ct)
    {
        var register = (await lookout.Look(ct)).Register;
        var found = partners.Select(called => register.Organisation(called)?.Id).ToList();
        var (itsLead, itsRegion) = (lead is null ? null : register.Organisation(lead)?.Id, region is null ? null : register.Region(region)?.Id);
        return new(
            network is null ? null : register.Network(network)?.Id, itsLead, [.. found.OfType<Guid>()], itsRegion,
            [
                .. lead is not null && itsLead is null ? [new Fault("/lead", "unknown-organisation", "No such organisation is known here.")] : Array.Empty<Fault>(),
                .. found.Index().Where(one => one.Item is null)
                    .Select(one => new Fault($"/partners/{one.Index}", "unknown-organisation", "No such organisation is known here.")),
                .. region is not null && itsRegion is null ? [new Fault("/region", "unknown-region", "No such region is known here.")] : Array.Empty<Fault>(),
            ]);
    }

    /// <summary>What a decision needs to know; null when there is no such scheme.</summary>
    public async Task<Candidacy?> Of(Guid schemeId, Guid grantId, Guid? networkId, ApplicationDetails asked, Guid leadId, CancellationToken ct)
    {
        if (await views.Read<SchemeItem>(schemeId, knownOn: null, ct) is not { } scheme)
        {
            return null;
        }

        var (standing, now) = ((await lookout.Look(ct)).Standing, clock.GetUtcNow());
        var today = clock.Today();
        var register = standing.Register;
        var active = networkId is { } id ? standing.Index.Networks.GetValueOrDefault(id) : null;
        var said = scheme.On(today).Said.Details;
        return new(
            scheme.State, said, now, today,
            active is null ? null : new(active.Id, active.Members.Select(member => member.OrganisationId).ToHashSet()),
            asked.PartnerIds.Append(leadId).Distinct().Select(register.Organisations.GetValueOrDefault).OfType<OrganisationFacts>()
                .ToDictionary(one => one.Id, one => one.Kind),
            asked.RegionId is { } region && register.Regions.GetValueOrDefault(region) is { } of
                && register.Divisions.GetValueOrDefault(of.DivisionId) is { } division ? (division.ExternalId, division.Kind) : null,
            networkId is { } its ? await grants.Beside(its, schemeId, grantId, today, ct) : [],
            active is { Territory.IsEmpty: false } ? Home(register, said.Division, [.. active.Territory], today) : null);
    }

    private static Guid? Home(Register register, string? called, IReadOnlyList<Guid> territory, DateOnly today)
    {
        var succession = new Succession(register, today);
        return called is not null && EditionChoice.Find(register, called, today).Edition is { } division
            && register.RegionsOf[division.Id].Where(id => territory.All(succession.Of(register.Regions[id].MunicipalityIds).Contains)).ToList() is [var one]
            ? one
            : null;
    }
}
