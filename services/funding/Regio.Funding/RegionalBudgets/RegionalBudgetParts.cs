namespace Regio.Funding.RegionalBudgets;

/// <summary>A priority of a regional budget (prioriteit), with what was allocated to it beside its place.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Domain">Policy domain; absent when it is told by target group.</param>
/// <param name="TargetGroup">Target group; absent when it is told by domain.</param>
/// <param name="OrganisationId">The member that proposed it; absent: it comes from the agenda of the region.</param>
/// <param name="Rank">Its place by the latest vote; absent: it was not voted on.</param>
/// <param name="Points">What it got in that vote; absent: it was not voted on.</param>
/// <param name="InFavour">Weight of the votes that ranked it; absent: it was not counted.</param>
/// <param name="IsCarried">Whether the rule of the network carries it; absent: no rule is known, or what is known does not decide it.</param>
/// <param name="Allocated">Euros allocated to it.</param>
public sealed record PriorityRow(
    int Number, string Title, string? Domain, string? TargetGroup, Guid? OrganisationId, int? Rank, decimal? Points, decimal? InFavour,
    bool? IsCarried, decimal Allocated)
{
    internal static PriorityRow Of(RegionalBudget budget, Priority one)
    {
        var ranked = budget.Ranking.FirstOrDefault(ranked => ranked.Number == one.Number);
        return new(
            one.Number, one.Aim.Title, one.Aim.Domain, one.Aim.TargetGroup, one.OrganisationId, ranked?.Rank, ranked?.Points, ranked?.InFavour,
            ranked?.IsCarried,
            budget.Allocations.Where(given => given.Given.Priority == one.Number).Sum(given => given.Given.Amount));
    }
}

/// <summary>A vote on the priorities (stemming); what each voted nobody reads.</summary>
/// <param name="OpenedOn">First day.</param>
/// <param name="Until">First day on which no votes are taken.</param>
/// <param name="ClosedOn">Day of the outcome; absent: it is open.</param>
/// <param name="IsRuleKnown">Whether the network had agreed on a rule: without one nothing is carried or not, and the ranking alone counts.</param>
/// <param name="Rule">How the network had agreed to decide; absent: no rule is known.</param>
/// <param name="Count">How much was voted; absent: it is open.</param>
/// <param name="Voters">Who may vote.</param>
public sealed record VoteRow(
    DateOnly OpenedOn, DateOnly Until, DateOnly? ClosedOn, bool IsRuleKnown, AgreedRule? Rule, VoteCount? Count, IReadOnlyList<VoterRow> Voters)
{
    internal static VoteRow Of(Vote vote) => new(
        vote.Opened.On, vote.Opened.Until, vote.Closed?.On, vote.Opened.Rule is not null, vote.Opened.Rule, vote.Closed?.Count,
        [.. vote.Opened.Voters.Select(voter => new VoterRow(voter.OrganisationId, voter.Weight, vote.Cast.Any(one => one.OrganisationId == voter.OrganisationId)))]);
}

/// <summary>Who may vote (stemgerechtigde).</summary>
/// <param name="OrganisationId">The member.</param>
/// <param name="Weight">Weight of its vote.</param>
/// <param name="HasVoted">Whether it voted.</param>
public sealed record VoterRow(Guid OrganisationId, decimal Weight, bool HasVoted);

/// <summary>What a scheme put in, or was asked to (bijdrage).</summary>
/// <param name="Number">Its number.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Year">Year of the scheme's budget.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Earmark">What it may be spent on alone; absent: free.</param>
/// <param name="Status">How far it is.</param>
/// <param name="ProposedOn">Day of the proposal.</param>
/// <param name="AnsweredOn">Day on which the owner consented or declined.</param>
/// <param name="Decision">Number of the consent.</param>
/// <param name="Reason">Why it was declined, or withdrawn.</param>
public sealed record ContributionRow(
    int Number, Guid SchemeId, int Year, decimal Amount, Aim? Earmark, ContributionStatus Status, DateOnly ProposedOn, DateOnly? AnsweredOn,
    string? Decision, string? Reason)
{
    internal static ContributionRow Of(Contribution one) => new(
        one.Number, one.Proposed.SchemeId, one.Proposed.Year, one.Proposed.Amount, one.Proposed.Earmark,
        StatusOf(one), one.Proposed.On, one.Consented?.On ?? one.Declined?.On, one.Consented?.Decision, one.Declined?.Reason ?? one.Withdrawn?.Reason);

    private static ContributionStatus StatusOf(Contribution one) => one switch
    {
        { Consented: not null } => ContributionStatus.Consented,
        { Declined: not null } => ContributionStatus.Declined,
        { Withdrawn: not null } => ContributionStatus.Withdrawn,
        _ => ContributionStatus.Proposed,
    };
}

/// <summary>Money that was allocated (toekenning), with the place of its priority beside it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Year">Year in which it is to be spent.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Priority">The priority that it serves; absent: none.</param>
/// <param name="Rank">Place of that priority by the latest vote; absent: none.</param>
/// <param name="Motive">Why it went against the ranking; absent: it did not.</param>
/// <param name="NetworkId">The network that it is for; absent: none in particular.</param>
/// <param name="Domain">Policy domain; absent: not told.</param>
/// <param name="TargetGroup">Target group; absent: not told.</param>
/// <param name="Earmarked">What comes of each earmarked contribution.</param>
/// <param name="Free">What comes of the free money.</param>
/// <param name="Spent">Euros spent.</param>
/// <param name="Payments">What was paid.</param>
/// <param name="ReportedOn">Day of the report; absent: not reported on.</param>
/// <param name="Narrative">What was done and reached; absent: not reported on.</param>
public sealed record AllocationRow(
    int Number, string Decision, DateOnly On, int Year, decimal Amount, string Purpose, int? Priority, int? Rank, string? Motive, Guid? NetworkId,
    string? Domain, string? TargetGroup, IReadOnlyList<DrawnAmount> Earmarked, decimal Free, decimal Spent, IReadOnlyList<PaymentRow> Payments,
    DateOnly? ReportedOn, string? Narrative)
{
    internal static AllocationRow Of(RegionalBudget budget, Allocation one)
    {
        var given = one.Given;
        return new(
            given.Number, given.Decision, given.On, given.Year, given.Amount, given.Purpose, given.Priority,
            budget.Ranking.FirstOrDefault(ranked => ranked.Number == given.Priority)?.Rank, given.Motive, given.NetworkId, given.Domain, given.TargetGroup,
            given.Earmarked, given.Free, one.Spent, [.. one.Payments.Select(paid => new PaymentRow(paid.Reference, paid.On, paid.Amount, paid.Purpose))],
            one.Report?.On, one.Report?.Narrative);
    }
}

/// <summary>A payment out of an allocation (besteding).</summary>
/// <param name="Reference">What tells it apart in the keeper's books.</param>
/// <param name="On">Day.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Purpose">What was paid; absent: not told.</param>
public sealed record PaymentRow(string Reference, DateOnly On, decimal Amount, string? Purpose);

/// <summary>Unspent money that came back at a scheme (terugontvangst).</summary>
/// <param name="Number">Its number among what came back.</param>
/// <param name="Contribution">The contribution that it is of.</param>
/// <param name="On">Day.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Reference">What tells the payment apart in the books of who got it; absent: not told.</param>
public sealed record ReturnRow(int Number, int Contribution, DateOnly On, decimal Amount, string? Reference);
