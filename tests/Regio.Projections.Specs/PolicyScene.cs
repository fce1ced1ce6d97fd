using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;

namespace Regio.Projections.Specs;

/// <summary>Policies, owners and what hangs together, by contracts with the fewest words.</summary>
internal static class PolicyScene
{
    /// <summary>What a policy says when it is registered.</summary>
    public static PolicyRegistered Policy(
        string id, string owner = "szw", string from = "2020-01-01", string? until = null, string[]? domains = null, string[]? groups = null,
        string? division = null, string[]? regions = null, PolicyRules? rules = null, string? published = null) => new(
        Ids.Id(id), owner, id, null, domains ?? [], groups ?? [], [], Ids.Day(from), Ids.DayOrNone(until), null, division, regions, rules,
        Ids.Day(published ?? from), id);

    /// <summary>What one is to another, as its owner says.</summary>
    public static Scene Edge(this Scene scene, string from, string kind, string to) =>
        scene.Then($"{from} {kind} {to}", new EdgeDeclared(Ids.Id($"{from} {kind} {to}"), new(Ids.Id(from), kind, Ids.Id(to)), "szw", null));

    /// <summary>An owner that takes part from a day on.</summary>
    public static Scene Owner(this Scene scene, string organisation, string joined = "2019-01-01", string kind = "ministry", string? parent = null) =>
        scene.Then($"owner {organisation}", new OwnerRegistered(Ids.Id($"owner {organisation}"), organisation, organisation, kind, parent, Ids.Day("2010-01-01"), Ids.Day(joined)));

    /// <summary>A directorate that is known as an organisation alone, and as part of another.</summary>
    public static Scene Part(this Scene scene, string organisation, string of) => scene.Then(
        organisation, new OrganisationRegistered(Ids.Id(organisation), organisation, "directorate", organisation, null, null, null, null, of, null));

    /// <summary>An indicator of a concept; each counts what it counts, unless its definition is given.</summary>
    public static Scene Counted(this Scene scene, string code, string concept, string? definition = null) =>
        scene.Then(code, new IndicatorDefined(Ids.Id(code), code, null, Ids.Day("2010-01-01"), Details(concept, definition ?? $"what counts for {code}")));

    /// <summary>A definition.</summary>
    public static IndicatorDetails Details(string concept, string definition) => new(concept, concept, "output", "persons", "higher", "calendar-year", true, definition, null);
}
