using Regio.Rules;

namespace Regio.Projections;

/// <summary>What a network is on a day (kenmerken van een samenwerkingsverband); what is absent or empty is unknown.</summary>
/// <param name="InForce">Whether it is in force.</param>
/// <param name="From">First day in force.</param>
/// <param name="Until">First day no longer in force; absent while open.</param>
/// <param name="EndReasonCode">Code of the list <c>end-reasons</c>, why it ended; absent while it goes on, and when unknown.</param>
/// <param name="EndReason">The same in words; absent likewise.</param>
/// <param name="Purpose">Its objective in one statement.</param>
/// <param name="Domains">Codes of the list <c>domains</c>.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>.</param>
/// <param name="SuccessMeasure">What would show success; known to be nothing: an empty text.</param>
/// <param name="Obligation">Code of the list <c>obligations</c>.</param>
/// <param name="MadeFor">The article or scheme that says so, and what that is.</param>
/// <param name="ObligedBy">The policies in force that oblige its cooperation; empty when it is not in force.</param>
/// <param name="Phase">Code of the list <c>phases</c>.</param>
/// <param name="PhaseFrom">First day of that phase.</param>
/// <param name="Coordinator">Who coordinates it.</param>
/// <param name="ContactDesk">Desk that answers questions about it.</param>
internal sealed record AboutNetwork(
    bool InForce, DateOnly From, DateOnly? Until, [property: CodesOf("end-reasons")] string? EndReasonCode, string? EndReason, string? Purpose, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups,
    string? SuccessMeasure, [property: CodesOf("obligations")] string Obligation, SheetObligation? MadeFor, IReadOnlyList<Thing> ObligedBy,
    [property: CodesOf("phases")] string? Phase, DateOnly? PhaseFrom,
    RoleHolder? Coordinator, string? ContactDesk)
{
    /// <summary>Of a network, in force or not.</summary>
    public static AboutNetwork Of(Picture picture, NetworkFacts network)
    {
        var (day, details, aim) = (picture.Day, network.Details, network.ObjectiveOn(picture.Day));
        var (phase, coordinator) = (network.Governance?.PhaseOn(day), network.Governance?.CoordinatorOn(day));
        var hasEnded = details.InForceUntil <= day;
        return new(
            network.IsActive(day), details.InForceFrom, details.InForceUntil, hasEnded ? network.EndReasonCode : null, hasEnded ? network.EndReason : null, aim.Purpose, aim.Domains, aim.TargetGroups,
            aim.SuccessMeasure is { } measure ? measure.Text ?? "" : null, details.Obligation, SheetObligation.Of(picture, network),
            picture.Index.Networks.GetValueOrDefault(network.Id)?.ObligedBy ?? [], phase?.Phase, phase?.From,
            coordinator is null ? null : new(coordinator.Function, coordinator.OrganisationId is { } id ? picture.Register.OrganisationThing(id) : null),
            details.ContactDesk);
    }
}

/// <summary>A member of a network on a day (deelnemer).</summary>
/// <param name="Organisation">The organisation that stands there on the day.</param>
/// <param name="Role">Code of the list <c>roles</c>.</param>
/// <param name="JoinedOn">First day as a member, of itself or its predecessor.</param>
/// <param name="Through">Predecessors that the role or the date comes from.</param>
internal sealed record MemberOfNetwork(Thing Organisation, [property: CodesOf("roles")] string Role, DateOnly JoinedOn, IReadOnlyList<Thing> Through)
{
    /// <summary>Those of a network, in the order of things; none when it is not in force.</summary>
    public static IReadOnlyList<MemberOfNetwork> Of(Picture picture, Guid network) =>
    [
        .. (picture.Index.Networks.GetValueOrDefault(network)?.Members ?? [])
            .Select(member => new MemberOfNetwork(
                picture.Register.OrganisationThing(member.OrganisationId), member.Role, member.JoinedOn,
                [.. member.Through.Select(picture.Register.OrganisationThing).Order(Thing.Order)]))
            .OrderBy(member => member.Organisation, Thing.Order),
    ];
}
