using Regio.Rules;

namespace Regio.Projections;

/// <summary>What a network in force is for and who sits at its table, held against the rules (doelstelling en samenstelling).</summary>
/// <param name="Network">The network.</param>
/// <param name="Checks">In the order of <see cref="ObjectiveCodes.All"/>.</param>
/// <param name="ManagerRoles">Each role of a network manager, in the list's order, with who is known to cover it.</param>
internal sealed record NetworkObjective(Thing Network, IReadOnlyList<ObjectiveCheck> Checks, IReadOnlyList<CoveredRole> ManagerRoles) : ViewRow
{
    /// <summary>More top-level domains or target groups than this are too broad (an assumption).</summary>
    public const int Broad = 3;

    /// <summary>That of a network in force on the day of a picture.</summary>
    /// <param name="picture">The day.</param>
    /// <param name="network">The network.</param>
    /// <param name="broadAbove">More top-level domains or target groups than this are too broad.</param>
    public static NetworkObjective Of(Picture picture, ActiveNetwork network, int broadAbove = Broad)
    {
        var facts = picture.Register.Networks[network.Id];
        var roles = CoveredRole.Of(picture.Register, facts);
        return new(
            network.Thing,
            [TooBroad(network, picture.Register.Concepts, broadAbove), Success(facts, picture.Day), OneSided(facts, picture.Day), UserVoice(picture, network, facts), Managed(roles)], roles);
    }

    /// <summary>What it was computed from, besides what it says: the top-level concepts that were counted, and how many are too many.</summary>
    public static IReadOnlyDictionary<string, object?> Inputs(ActiveNetwork network, Concepts concepts, int broadAbove) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["broadAbove"] = broadAbove,
        ["domains"] = concepts.Domains.Tops(network.Domains).Order(StringComparer.Ordinal).ToList(),
        ["targetGroups"] = concepts.TargetGroups.Tops(network.TargetGroups).Order(StringComparer.Ordinal).ToList(),
    };

    private static ObjectiveCheck Managed(IReadOnlyList<CoveredRole> roles)
    {
        var open = roles.Where(role => role.By.Count == 0).ToList();
        return open.Count == roles.Count ? ObjectiveCheck.Unknown(ObjectiveCodes.ManagerRolesCovered, "managerRoles")
            : open.Count > 0 ? ObjectiveCheck.Unknown(ObjectiveCodes.ManagerRolesCovered, [.. open.Select(role => $"managerRoles.{role.Role}")])
            : ObjectiveCheck.Passed(ObjectiveCodes.ManagerRolesCovered, [.. roles.Select(role => role.Role)]);
    }

    private static ObjectiveCheck TooBroad(ActiveNetwork network, Concepts concepts, int broadAbove)
    {
        var domains = concepts.Domains.Tops(network.Domains);
        var groups = concepts.TargetGroups.Tops(network.TargetGroups);
        string[] inputs = [.. domains.Order(StringComparer.Ordinal), .. groups.Order(StringComparer.Ordinal)];
        string[] missing = [.. domains.Count == 0 ? ["domains"] : Array.Empty<string>(), .. groups.Count == 0 ? ["targetGroups"] : Array.Empty<string>()];
        return domains.Count > broadAbove || groups.Count > broadAbove ? ObjectiveCheck.Fired(ObjectiveCodes.TooBroad, inputs)
            : missing.Length > 0 ? ObjectiveCheck.Unknown(ObjectiveCodes.TooBroad, missing)
            : ObjectiveCheck.Passed(ObjectiveCodes.TooBroad, inputs);
    }

    private static ObjectiveCheck Success(NetworkFacts network, DateOnly day) => network.ObjectiveOn(day).SuccessMeasure switch
    {
        null => ObjectiveCheck.Unknown(ObjectiveCodes.NoSuccessMeasure, "successMeasure"),
        { Text: null } => ObjectiveCheck.Fired(ObjectiveCodes.NoSuccessMeasure),
        { Text: { } measure } => ObjectiveCheck.Passed(ObjectiveCodes.NoSuccessMeasure, measure),
    };

    // Two that are known to differ settle it, whatever the others are.
    private static ObjectiveCheck OneSided(NetworkFacts network, DateOnly day)
    {
        var perspectives = network.Memberships.Where(m => m.Holds(day, network.Details.InForceFrom))
            .Select(m => m.TermsOn(day).Terms?.Perspective).ToList();
        string[] known = [.. perspectives.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        return known.Length > 1 ? ObjectiveCheck.Passed(ObjectiveCodes.OneSided, known)
            : perspectives.Count < 2 ? ObjectiveCheck.Unknown(ObjectiveCodes.OneSided, "memberships")
            : perspectives.Contains(null) ? ObjectiveCheck.Unknown(ObjectiveCodes.OneSided, "perspective")
            : ObjectiveCheck.Fired(ObjectiveCodes.OneSided, known);
    }

    private static ObjectiveCheck UserVoice(Picture picture, ActiveNetwork network, NetworkFacts facts)
    {
        var groups = network.Members.Select(m => picture.Register.Organisations.GetValueOrDefault(m.OrganisationId))
            .Where(o => o?.Kind == OrganisationFacts.UserGroup).Select(o => o!.Name).ToList();
        return (groups, facts.UserVoice) switch
        {
            ({ Count: > 0 }, _) => ObjectiveCheck.Passed(ObjectiveCodes.UserVoiceMissing, groups),
            (_, null) => ObjectiveCheck.Unknown(ObjectiveCodes.UserVoiceMissing, "userVoice"),
            (_, { Text: null }) when network.Members.IsEmpty => ObjectiveCheck.Unknown(ObjectiveCodes.UserVoiceMissing, "members"),
            (_, { Text: null }) => ObjectiveCheck.Fired(ObjectiveCodes.UserVoiceMissing),
            (_, { Text: { } way }) => ObjectiveCheck.Passed(ObjectiveCodes.UserVoiceMissing, way),
        };
    }
}
