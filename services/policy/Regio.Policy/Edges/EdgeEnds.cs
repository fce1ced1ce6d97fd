using Regio.Hosting.Access;
using Regio.Landscape;

namespace Regio.Policy.Edges;

/// <summary>A policy or scheme that an edge is of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its title.</param>
/// <param name="OwnerId">TOOI URI of its owner; null: unknown.</param>
/// <param name="IsPublic">Whether everyone may know of it.</param>
internal sealed record EdgeEnd(Guid Id, string? Name, string? OwnerId, bool IsPublic)
{
    /// <summary>Whether a caller may know of it: a draft is known to its owner alone.</summary>
    public bool IsVisibleTo(Caller? caller) => IsPublic || caller?.ActsFor(OwnerId) is true;
}

/// <summary>Finds the policies and schemes that edges are of.</summary>
internal static class EdgeEnds
{
    /// <summary>The policy or scheme that a caller means, of those that it may know of; null: none.</summary>
    public static EdgeEnd? Find(Register register, string called, Caller? caller, DateOnly today) =>
        (register.Policy(called)?.Id ?? register.Scheme(called)?.Id) is { } id && Of(register, id, today) is { } end && end.IsVisibleTo(caller) ? end : null;

    /// <summary>That of an id; null: it is not known here yet.</summary>
    public static EdgeEnd? Of(Register register, Guid id, DateOnly today) =>
        register.Policies.GetValueOrDefault(id) is { } policy ? new(id, policy.On(today).Title, policy.OwnerOn(today), IsPublic: true)
        : register.Schemes.GetValueOrDefault(id) is { } scheme ? new(id, scheme.On(today).Title, scheme.OwnerId, scheme.IsPublished(today))
        : null;

    /// <summary>Whether a caller owns one of the two.</summary>
    public static bool IsOwn(Register register, Ends ends, Caller? caller, DateOnly today) =>
        caller?.ActsFor(Of(register, ends.FromId, today)?.OwnerId) is true || caller?.ActsFor(Of(register, ends.ToId, today)?.OwnerId) is true;

    /// <summary>Whether a caller may know of an edge: of both its ends, and of what is only suggested as the owner of one.</summary>
    public static bool IsVisible(Register register, Edge edge, Caller? caller, DateOnly today) =>
        new[] { edge.Ends.FromId, edge.Ends.ToId }.All(id => Of(register, id, today)?.IsVisibleTo(caller) is not false)
        && (edge.Status != Edge.Suggested || IsOwn(register, edge.Ends, caller, today));
}
