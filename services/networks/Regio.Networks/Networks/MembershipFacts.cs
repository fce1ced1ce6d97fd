using Regio.Hosting.Decisions;

namespace Regio.Networks.Networks;

/// <summary>An organisation was admitted to a network (deelname).</summary>
/// <param name="NetworkId">The network; the fact is in its stream.</param>
/// <param name="MembershipId">This membership; an organisation that leaves and returns has two.</param>
/// <param name="OrganisationId">Who joined.</param>
/// <param name="Role">Code of the list <c>roles</c>.</param>
/// <param name="JoinedOn">First day; may precede the network's own. Absent: the network's first day.</param>
/// <param name="GoverningBodies">Bodies that take part, as the source words them.</param>
/// <param name="CostKeyShare">Agreed share of the costs in percent, unknown when absent.</param>
/// <param name="Terms">What it brings, may decide and speaks for; unknown when absent.</param>
public sealed record MemberAdmitted(
    Guid NetworkId, Guid MembershipId, Guid OrganisationId, string Role, DateOnly? JoinedOn,
    Values<string> GoverningBodies, decimal? CostKeyShare, MemberTerms? Terms = null);

/// <summary>A member takes another role from a date on.</summary>
public sealed record MemberRoleChanged(Guid NetworkId, Guid MembershipId, string Role, DateOnly From);

/// <summary>A member takes part on other terms from a date on, whole.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="MembershipId">The membership.</param>
/// <param name="From">First day of these terms.</param>
/// <param name="CostKeyShare">Agreed share of the costs in percent, unknown when absent.</param>
/// <param name="Terms">What it brings, may decide and speaks for; unknown when absent.</param>
public sealed record MemberTermsChanged(
    Guid NetworkId, Guid MembershipId, DateOnly From, decimal? CostKeyShare, MemberTerms? Terms);

/// <summary>A member leaves; <paramref name="LeftOn"/> is the first day it is no longer a member.</summary>
public sealed record MemberWithdrawn(Guid NetworkId, Guid MembershipId, DateOnly LeftOn);

/// <summary>What was recorded was wrong; this is what holds instead, whole, its role and terms from the start.</summary>
public sealed record MembershipCorrected(
    Guid NetworkId, Guid MembershipId, string Role, DateOnly? JoinedOn, DateOnly? LeftOn,
    Values<string> GoverningBodies, decimal? CostKeyShare, MemberTerms? Terms = null);
