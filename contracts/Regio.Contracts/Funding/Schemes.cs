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
/// <param name="LegalGrounds">Laws and articles it rests on; absent is unknown.</param>
/// <param name="LeadKinds">Kinds of organisations that may apply for a network (list <c>organisation-kinds</c>); absent: any.</param>
/// <param name="PartnerKinds">Kinds of organisations of which one must take part; absent: none.</param>
/// <param name="ContactDesk">Desk of the owner that answers questions; unknown when absent.</param>
/// <param name="ExternalId">Identifier in the source; absent when drafted here.</param>
/// <param name="Terms">What it asks and promises; absent: nothing is told.</param>
[Contract("nl.regio.funding.scheme-drafted.v1")]
public sealed record SchemeDrafted(
    Guid SchemeId, string OwnerId, string Title, string? Objective, IReadOnlyList<string> Domains,
    IReadOnlyList<string> TargetGroups, string? Division, DateOnly From, DateOnly? Until, string Visibility,
    IReadOnlyList<string>? LegalGrounds = null, IReadOnlyList<string>? LeadKinds = null, IReadOnlyList<string>? PartnerKinds = null,
    string? ContactDesk = null, string? ExternalId = null, SchemeTerms? Terms = null);

/// <summary>What a scheme says (inhoud van een regeling).</summary>
/// <param name="Title">Its title.</param>
/// <param name="Objective">What it is for, unknown when absent.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Division">External id of the division whose regions it addresses, unknown when absent.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; absent while open.</param>
/// <param name="LegalGrounds">Laws and articles it rests on; empty is unknown.</param>
/// <param name="LeadKinds">Kinds of organisations that may apply for a network; empty: any.</param>
/// <param name="PartnerKinds">Kinds of organisations of which one must take part; empty: none.</param>
/// <param name="ContactDesk">Desk of the owner that answers questions; unknown when absent.</param>
/// <param name="Terms">What it asks and promises; absent: nothing is told.</param>
public sealed record SchemeDetails(
    string Title, string? Objective, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups, string? Division, DateOnly From,
    DateOnly? Until, IReadOnlyList<string> LegalGrounds, IReadOnlyList<string> LeadKinds, IReadOnlyList<string> PartnerKinds,
    string? ContactDesk, SchemeTerms? Terms = null);

/// <summary>A draft says something else (herzien concept), whole; its owner alone may read this.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Details">What it says now.</param>
/// <param name="Visibility">Who may read this fact.</param>
/// <param name="On">Day on which it was revised; absent: not recorded.</param>
[Contract("nl.regio.funding.scheme-revised.v1")]
public sealed record SchemeRevised(Guid SchemeId, SchemeDetails Details, string Visibility, DateOnly? On = null);

/// <summary>
/// The owner tells the other ministries that it prepares a scheme (voornemen): its owner, domains, target groups, division,
/// period and contact desk; not its text.
/// </summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="On">First day on which they know.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.funding.scheme-intended.v1")]
public sealed record SchemeIntended(Guid SchemeId, DateOnly On, string Visibility);

/// <summary>A scheme stood in the gazette before it was published here: it is public, and nobody checked it first.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Gazette">Number in the official gazette.</param>
[Contract("nl.regio.funding.publication-elsewhere-recorded.v1")]
public sealed record PublicationElsewhereRecorded(Guid SchemeId, DateOnly PublishedOn, string Gazette);

/// <summary>A published scheme says something else from a day on (wijziging), whole.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="From">First day on which it does.</param>
/// <param name="Details">What it says then.</param>
/// <param name="Gazette">Number of the amendment in the official gazette.</param>
/// <param name="Reason">Why; unknown when absent.</param>
[Contract("nl.regio.funding.scheme-amended.v1")]
public sealed record SchemeAmended(Guid SchemeId, DateOnly From, SchemeDetails Details, string Gazette, string? Reason);

/// <summary>A scheme takes no applications for the time being (opschorting).</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="From">First day without applications.</param>
/// <param name="Reason">Why; unknown when absent.</param>
[Contract("nl.regio.funding.scheme-suspended.v1")]
public sealed record SchemeSuspended(Guid SchemeId, DateOnly From, string? Reason);

/// <summary>A scheme takes applications again (hervatting).</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="From">First day with applications.</param>
[Contract("nl.regio.funding.scheme-resumed.v1")]
public sealed record SchemeResumed(Guid SchemeId, DateOnly From);

/// <summary>A scheme runs longer than it said (verlenging).</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Until">First day after its period.</param>
/// <param name="Gazette">Number of the extension in the official gazette.</param>
/// <param name="DecidedOn">
/// Day of the decision: it holds from then on, or from the first day of what the scheme says last where that is later; absent: it holds for as
/// long as what the scheme says last does.
/// </param>
[Contract("nl.regio.funding.scheme-extended.v1")]
public sealed record SchemeExtended(Guid SchemeId, DateOnly Until, string Gazette, DateOnly? DecidedOn = null);

/// <summary>A scheme takes no applications any more (sluiting); what was awarded goes on.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="On">First day without applications.</param>
/// <param name="Reason">Why; unknown when absent.</param>
[Contract("nl.regio.funding.scheme-closed.v1")]
public sealed record SchemeClosed(Guid SchemeId, DateOnly On, string? Reason);

/// <summary>A scheme is of another owner from a day on (overgang): its owner went up in another.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="From">First day.</param>
/// <param name="OwnerId">External id of who owns it from then on.</param>
/// <param name="CauseId">The owner that ended.</param>
[Contract("nl.regio.funding.scheme-moved.v1")]
public sealed record SchemeMoved(Guid SchemeId, DateOnly From, string OwnerId, Guid CauseId);

/// <summary>A scheme was published, as drafted: from here on it is public.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Gazette">Number in the official gazette.</param>
/// <param name="CheckId">The check that it rests on; absent: from before publishing asked for one.</param>
/// <param name="Asked">How many other owners were asked and answered; absent: unknown.</param>
/// <param name="Explained">How many deviations were explained; absent: unknown.</param>
[Contract("nl.regio.funding.scheme-published.v1")]
public sealed record SchemePublished(
    Guid SchemeId, DateOnly PublishedOn, string Gazette, Guid? CheckId = null, int? Asked = null, int? Explained = null);
