namespace Regio.Contracts.Networks;

/// <summary>A pulse (relatiepeiling) of a network was opened: until it closes its members' respondents answer.</summary>
/// <param name="PulseId">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="OpenedOn">First day of answering.</param>
/// <param name="ClosesOn">First day on which no answer is taken any more.</param>
/// <param name="Visibility">Who may read it.</param>
[Contract("nl.regio.networks.pulse-opened.v1")]
public sealed record PulseOpened(Guid PulseId, Guid NetworkId, DateOnly OpenedOn, DateOnly ClosesOn, string Visibility);

/// <summary>What came of one question of a pulse (uitkomst van een vraag).</summary>
/// <param name="Question">Code of the list <c>pulse-questions</c>.</param>
/// <param name="Level">
/// <c>low</c>, <c>mid</c> or <c>high</c>; <c>too-few</c> when fewer than three organisations answered it, or when one or two
/// could be told from the rest by what an earlier pulse of the network told.
/// </param>
/// <param name="Mean">Mean of the organisations' means, 1 to 5, to 0.1; absent when fewer than five answered it, and when too few.</param>
/// <param name="ChangeLevel">
/// <c>fell</c>, <c>steady</c> or <c>rose</c> since the pulse before, over the organisations that answered both;
/// <c>none-before</c>; <c>too-few</c> when it would tell of fewer than three organisations.
/// </param>
/// <param name="Change">That change, to 0.1; absent when fewer than five organisations answered both.</param>
public sealed record QuestionResult(string Question, string Level, decimal? Mean, string ChangeLevel, decimal? Change);

/// <summary>A pulse was closed, for good: what came of it. Nothing else is left of its answers.</summary>
/// <param name="PulseId">The pulse.</param>
/// <param name="ClosedOn">First day on which no answer was taken any more.</param>
/// <param name="Response">
/// Which part of the member organisations answered: <c>under-half</c>, <c>half-or-more</c>, <c>nearly-all</c> (nine in
/// ten); <c>too-few</c> when fewer than three did.
/// </param>
/// <param name="Results">Each question, in the order of the list.</param>
/// <param name="Visibility">Who may read it.</param>
[Contract("nl.regio.networks.pulse-closed.v1")]
public sealed record PulseClosed(
    Guid PulseId, DateOnly ClosedOn, string Response, IReadOnlyList<QuestionResult> Results, string Visibility);

/// <summary>The network decided who may read a pulse, and what came of it.</summary>
/// <param name="PulseId">The pulse.</param>
/// <param name="Visibility">Who may read it from here on, earlier facts included.</param>
[Contract("nl.regio.networks.pulse-visibility-set.v1")]
public sealed record PulseVisibilitySet(Guid PulseId, string Visibility);

/// <summary>
/// The two members of a network stated together how their cooperation goes (gezamenlijke verklaring), where a pulse would
/// tell of each.
/// </summary>
/// <param name="StatementId">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Text">What they state.</param>
/// <param name="AgreedOn">Day on which they agreed on it.</param>
/// <param name="Visibility">Who may read it.</param>
[Contract("nl.regio.networks.joint-statement-recorded.v1")]
public sealed record JointStatementRecorded(Guid StatementId, Guid NetworkId, string Text, DateOnly AgreedOn, string Visibility);

/// <summary>What was recorded of a joint statement was wrong; this holds instead, whole.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="Text">What its members state.</param>
/// <param name="AgreedOn">Day on which they agreed on it.</param>
/// <param name="Visibility">Who may read it.</param>
[Contract("nl.regio.networks.joint-statement-corrected.v1")]
public sealed record JointStatementCorrected(Guid StatementId, string Text, DateOnly AgreedOn, string Visibility);

/// <summary>A joint statement was taken back: its members no longer state it, or never did.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="Reason">Why; unknown when absent.</param>
/// <param name="Visibility">Who may read it.</param>
[Contract("nl.regio.networks.joint-statement-withdrawn.v1")]
public sealed record JointStatementWithdrawn(Guid StatementId, string? Reason, string Visibility);
