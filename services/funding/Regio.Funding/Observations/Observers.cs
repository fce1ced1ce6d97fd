using Regio.Funding.Grants;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Problems;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Funding.Observations;

/// <summary>Who may report values, and of what.</summary>
internal static class ObservationRights
{
    /// <summary>Roles that may report some value.</summary>
    public static readonly IReadOnlyList<string> Reporting = [Roles.Region, Roles.Member, Roles.Ministry, Roles.Steward];
}

/// <summary>Finds what a value is of, and who may report it: those who take part in it, and the state.</summary>
internal sealed class Observers(Lookout lookout, TimeProvider clock)
{
    /// <summary>The network or region that is named; without an id when it is not known.</summary>
    public async Task<(string Kind, Guid? Id)> Find(string? network, string? region, CancellationToken ct)
    {
        var register = (await lookout.Look(ct)).Register;
        return network is not null
            ? (ObservedOf.Network, register.Network(network.Trim())?.Id)
            : (ObservedOf.Region, register.Region(region!.Trim())?.Id);
    }

    /// <summary>Why a caller may not report of it; null when it may.</summary>
    public async Task<Problem?> Against(Caller caller, string kind, Guid id, CancellationToken ct)
    {
        if (caller.Role is Roles.Ministry or Roles.Steward)
        {
            return null;
        }

        return kind == ObservedOf.Network
            ? await TakesPart(caller, id, ct) ? null : new("not-your-organisation", "Those who take part in a network report of it.")
            : Holds(await lookout.Look(ct), id, OwnOf(caller)) ? null : new("not-your-organisation", "The municipalities of a region report of it.");
    }

    /// <summary>Whether a caller takes part in a network: a member, who coordinates it, or who registered it.</summary>
    public async Task<bool> TakesPart(Caller? caller, Guid network, CancellationToken ct) =>
        caller is not null && TakesPart(await lookout.Look(ct), caller, network);

    /// <summary>The networks that a caller takes part in.</summary>
    public async Task<string[]> NetworksOf(Caller caller, CancellationToken ct)
    {
        var around = await lookout.Look(ct);
        return [.. around.Register.Networks.Keys.Where(network => TakesPart(around, caller, network)).Select(network => network.ToString())];
    }

    private static bool TakesPart(Surrounding around, Caller caller, Guid network) =>
        around.Standing.Index.Networks.GetValueOrDefault(network)?.Member(OwnOf(caller)) is not null
        || (around.Register.Networks.GetValueOrDefault(network) is { } known
            && (caller.ActsFor(known.RegisteredBy) || known.Governance?.CoordinatorOn(around.Standing.Day)?.OrganisationId == OwnOf(caller)));

    private static Guid OwnOf(Caller caller) => caller.Organisation is { } uri ? Parties.IdOf(uri) : Guid.Empty;

    private bool Holds(Surrounding around, Guid region, Guid own) =>
        around.Register.Regions.GetValueOrDefault(region) is { } known
        && new Succession(around.Register, clock.Today()).Of(known.MunicipalityIds).Contains(own);
}
