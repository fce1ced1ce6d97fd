namespace Regio.Contracts.Funding;

/// <summary>A subsidy scheme (subsidieregeling) was drafted; its owner alone may read this.</summary>
/// <param name="SchemeId">Its stream.</param>
/// <param name="OwnerId">External id of the ministry or directorate that owns it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Objective">What it is for, unknown when absent.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Division">External id of the division whose regions it addresses, unknown when absent.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; absent while open.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.scheme-drafted.v1")]
public sealed record SchemeDrafted(
    Guid SchemeId, string OwnerId, string Title, string? Objective, IReadOnlyList<string> Domains,
    IReadOnlyList<string> TargetGroups, string? Division, DateOnly From, DateOnly? Until, string Visibility);

/// <summary>A scheme was published, as drafted: from here on it is public.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Gazette">Number in the official gazette.</param>
[Contract("nl.regio.funding.scheme-published.v1")]
public sealed record SchemePublished(Guid SchemeId, DateOnly PublishedOn, string Gazette);
