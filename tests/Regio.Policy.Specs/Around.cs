using Regio.Contracts;
using Regio.Contracts.Funding;
using Regio.Contracts.Policy;
using Regio.Landscape;

namespace Regio.Policy.Specs;

/// <summary>Policies and schemes as others told of them.</summary>
internal static class Around
{
    public static Register With(params IEnumerable<IFacts> facts) => Register.Empty.With(facts);

    public static PolicyFacts Policy(
        Guid id, string owner, string title = "Policy", string? goal = null, IReadOnlyList<string>? domains = null, IReadOnlyList<string>? groups = null,
        IReadOnlyList<string>? grounds = null, DateOnly? until = null) => PolicyFacts.After(null, new PolicyRegistered(
            id, owner, title, goal, domains ?? ["education"], groups ?? ["early-school-leavers"], grounds ?? [], Scene.First, until, PublishedOn: Scene.First))!;

    public static SchemeFacts Draft(
        Guid id, string owner, string title = "Scheme", string? objective = null, IReadOnlyList<string>? grounds = null) => SchemeFacts.After(null, new SchemeDrafted(
            id, owner, title, objective, ["education"], ["early-school-leavers"], null, Scene.First, null, Visibility.Owner, grounds))!;

    public static SchemeFacts Published(SchemeFacts draft) =>
        SchemeFacts.After(draft, new SchemePublished(draft.Id, Scene.First, "Stcrt. 2026, 1"))!;

    public static OwnerFacts Owner(string organisation, DateOnly? until = null, string? heir = null)
    {
        var id = Owners.OwnerChanges.IdOf(organisation);
        var owner = OwnerFacts.After(null, new OwnerRegistered(id, organisation, organisation, "ministry", null, Scene.First, Scene.First))!;
        return until is { } day ? OwnerFacts.After(owner, new OwnerEnded(id, day, [new(heir!, [])], null))! : owner;
    }

    public static EdgeFacts Rejected(Guid from, Guid to)
    {
        var edge = new EdgeSuggested(Guid.CreateVersion7(), new(from, "supplements", to), [], "1");
        return EdgeFacts.After(EdgeFacts.After(null, edge), new EdgeRejected(edge.EdgeId, "x", "No"))!;
    }
}
