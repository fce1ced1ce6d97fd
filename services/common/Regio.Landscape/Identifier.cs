namespace Regio.Landscape;

/// <summary>
/// Finds a stream by what a caller calls it: its id, its external id, or for an organisation the last segment of its
/// URI (<c>gm0363</c>), in any case.
/// </summary>
internal static class Identifier
{
    /// <summary>An external id as it is indexed: case does not tell things apart.</summary>
    public static string Normal(string externalId) => externalId.ToLowerInvariant();

    /// <summary>What follows the last slash of an organisation's URI, in lower case; all when it has none.</summary>
    public static string LastSegment(string externalId) =>
        Normal(externalId[(externalId.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/'));

    /// <summary>The organisation that is meant; null when there is none.</summary>
    public static OrganisationFacts? Organisation(this Register register, string called) =>
        Find(register, called, register.Organisations);

    /// <summary>The network that is meant; null when there is none.</summary>
    public static NetworkFacts? Network(this Register register, string called) =>
        Find(register, called, register.Networks);

    /// <summary>The edition of a division that is meant, not a kind; null when there is none.</summary>
    public static DivisionFacts? Division(this Register register, string called) =>
        Find(register, called, register.Divisions);

    /// <summary>The region that is meant; null when there is none.</summary>
    public static RegionFacts? Region(this Register register, string called) =>
        Find(register, called, register.Regions);

    /// <summary>The scheme that is meant; null when there is none.</summary>
    public static SchemeFacts? Scheme(this Register register, string called) =>
        Find(register, called, register.Schemes);

    /// <summary>The scheme that is meant, where everyone may read it; null when there is none.</summary>
    public static SchemeFacts? PublicScheme(this Register register, string called) =>
        register.Scheme(called) is { Visibility: Contracts.Visibility.Public } open ? open : null;

    /// <summary>The policy that is meant; null when there is none.</summary>
    public static PolicyFacts? Policy(this Register register, string called) =>
        Find(register, called, register.Policies);

    /// <summary>The ministry or directorate that is meant, by its URI, code or id; null when it takes no part.</summary>
    public static OwnerFacts? Owner(this Register register, string called) =>
        Find(register, called, register.Owners);

    /// <summary>The indicator that is meant, by its code or id; null when there is none.</summary>
    public static IndicatorFacts? Indicator(this Register register, string called) =>
        Find(register, called, register.Indicators);

    /// <summary>The case of two policies or schemes; null: none was opened by the day.</summary>
    public static CaseFacts? CaseOf(this Register register, Guid one, Guid other, DateOnly on) => register.CasesOf[one].Select(id => register.Cases[id])
        .FirstOrDefault(known => (known.OneId == other || known.OtherId == other) && known.OpenedOn <= on);

    /// <summary>The facts of a stream, of whatever kind; null when there is none.</summary>
    public static IFacts? Facts(this Register register, Guid stream) =>
        register.Networks.GetValueOrDefault(stream)
        ?? register.Organisations.GetValueOrDefault(stream)
        ?? register.Regions.GetValueOrDefault(stream)
        ?? register.Successions.GetValueOrDefault(stream)
        ?? register.Divisions.GetValueOrDefault(stream)
        ?? register.ReferenceDivisions.GetValueOrDefault(stream)
        ?? register.CodeLists.GetValueOrDefault(stream)
        ?? register.Agreements.GetValueOrDefault(stream)
        ?? register.Facilities.GetValueOrDefault(stream)
        ?? register.Instruments.GetValueOrDefault(stream)
        ?? register.Pulses.GetValueOrDefault(stream)
        ?? register.Decisions.GetValueOrDefault(stream)
        ?? register.Coordinations.GetValueOrDefault(stream)
        ?? register.Schemes.GetValueOrDefault(stream)
        ?? register.Budgets.GetValueOrDefault(stream)
        ?? register.Grants.GetValueOrDefault(stream)
        ?? register.RecordedGrants.GetValueOrDefault(stream)
        ?? register.Indicators.GetValueOrDefault(stream)
        ?? register.Observations.GetValueOrDefault(stream)
        ?? register.AdoptedTargets.GetValueOrDefault(stream)
        ?? register.Reports.GetValueOrDefault(stream)
        ?? register.RegionalBudgets.GetValueOrDefault(stream)
        ?? register.Policies.GetValueOrDefault(stream)
        ?? register.Owners.GetValueOrDefault(stream)
        ?? register.Edges.GetValueOrDefault(stream)
        ?? register.Cases.GetValueOrDefault(stream)
        ?? register.Checks.GetValueOrDefault(stream)
        ?? (IFacts?)register.BlindMatches.GetValueOrDefault(stream);

    /// <summary>How an organisation is named in a view, also one that is referred to but not registered.</summary>
    public static Thing OrganisationThing(this Register register, Guid id) =>
        register.Organisations.GetValueOrDefault(id) is { } o ? new(id, o.ExternalId, o.Name) : new(id, null, null);

    /// <summary>How a network is named in a view of a day.</summary>
    public static Thing NetworkThing(this Register register, Guid id, DateOnly on) =>
        register.Networks.GetValueOrDefault(id)?.ThingOn(on) ?? new(id, null, null);

    /// <summary>How an edition of a division is named in a view.</summary>
    public static Thing DivisionThing(this Register register, Guid id) =>
        register.Divisions.GetValueOrDefault(id) is { } d ? new(id, d.ExternalId, d.Name) : new(id, null, null);

    /// <summary>How a region is named in a view.</summary>
    public static Thing RegionThing(this Register register, Guid id) =>
        register.Regions.GetValueOrDefault(id) is { } r ? new(id, r.ExternalId, r.Name) : new(id, null, null);

    /// <summary>How a scheme is named in a view of a day.</summary>
    public static Thing SchemeThing(this Register register, Guid id, DateOnly on) =>
        register.Schemes.GetValueOrDefault(id)?.ThingOn(on) ?? new(id, null, null);

    private static T? Find<T>(Register register, string called, IReadOnlyDictionary<Guid, T> things) where T : class
    {
        if (Guid.TryParse(called, out var id) && things.TryGetValue(id, out var byId))
        {
            return byId;
        }

        foreach (var candidate in register.Identifiers[Normal(called)])
        {
            if (things.TryGetValue(candidate, out var known))
            {
                return known;
            }
        }

        return null;
    }
}
