using Regio.Contracts.Networks;

namespace Regio.Projections;

/// <summary>What a network is for (waarvoor).</summary>
/// <param name="Objective">The objective in one statement.</param>
/// <param name="Domains">Codes of the list <c>domains</c>.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>.</param>
internal sealed record SheetPurpose(string? Objective, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups);

/// <summary>Who decides in it (wie beslist).</summary>
/// <param name="Rule">Code of the list <c>voting-rules</c>; null: unknown.</param>
/// <param name="OurWeight">
/// Weight of our vote, as the voting tells; where that tells neither ours nor that of all, of our voice, as our terms tell. Null when it is not
/// recorded, or not of each membership that we stand for.
/// </param>
/// <param name="AllWeights">Weight of all members on the day together, by the same of both; null when that of one is not recorded.</param>
/// <param name="RepresentativeFunction">The function in which we are represented.</param>
/// <param name="DecisionPower">What we may decide by our terms; null: none of it is known.</param>
internal sealed record SheetDecision(string? Rule, decimal? OurWeight, decimal? AllWeights, string? RepresentativeFunction, string? DecisionPower)
{
    /// <summary>By the voting that was set, if any, and our terms; null: unknown.</summary>
    public static SheetDecision? Of(VotingSet? voting, OurPart part)
    {
        // Weights are compared with others of the same kind alone: those of votes are not added to those of terms.
        var votes = part.Of((voting?.Weights ?? []).Select(one => (one.OrganisationId, one.Weight)));
        var weights = votes is (null, null) ? (Ours: part.Terms?.DecisionWeight, All: part.WeightOfAll) : votes;
        return voting is null && weights is (null, null) && part.Terms?.DecisionPower is null
            ? null
            : new(voting?.Rule, weights.Ours, weights.All, voting?.RepresentativeFunction, part.Terms?.DecisionPower);
    }
}

/// <summary>What it costs us (wat kost het ons), in euros.</summary>
/// <param name="Year">Year of the budget: that of the day, else the latest before it; null: no budget is recorded.</param>
/// <param name="OurContribution">
/// What we pay: by the budget, else a year by our terms; null when it is not recorded, or not of each membership that we stand for.
/// </param>
/// <param name="Total">What all pay.</param>
/// <param name="CostKeyShare">Our agreed share in percent.</param>
/// <param name="MoneyPerYear">What we pay a year by our terms; null: that is not known.</param>
/// <param name="HoursPerYear">Hours of work a year that we put in by our terms; null: none are known.</param>
/// <param name="InKind">What else we bring by our terms; null: nothing is known.</param>
internal sealed record SheetCosts(
    int? Year, decimal? OurContribution, decimal? Total, decimal? CostKeyShare, decimal? MoneyPerYear, decimal? HoursPerYear, string? InKind)
{
    /// <summary>By a budget, if any, our agreed share and our terms; null: unknown.</summary>
    public static SheetCosts? Of(BudgetRecorded? budget, decimal? share, OurPart part)
    {
        var (terms, ours) = (part.Terms, part.Of((budget?.Contributions ?? []).Select(one => (one.OrganisationId, one.Amount))).Ours);
        return budget is null && (share ?? terms?.MoneyPerYear ?? terms?.HoursPerYear) is null && terms?.InKind is null
            ? null
            : new(budget?.Year, ours ?? terms?.MoneyPerYear, budget?.Total, share, terms?.MoneyPerYear, terms?.HoursPerYear, terms?.InKind);
    }
}

/// <summary>Until when, and how we leave (tot wanneer, en hoe eruit).</summary>
/// <param name="Until">First day without it; null while open.</param>
/// <param name="NoticeMonths">Notice, in months.</param>
/// <param name="Costs">What the one who leaves pays.</param>
/// <param name="Article">Article that says so.</param>
internal sealed record SheetExit(DateOnly? Until, int? NoticeMonths, string? Costs, string? Article);

/// <summary>When the council is heard (raadsmoment).</summary>
/// <param name="Kind">Code of the list <c>council-moments</c>.</param>
/// <param name="On">The day; of one that the law sets the last on which it may be.</param>
/// <param name="Derived">Whether the law sets it, and nobody planned it.</param>
/// <param name="Subject">What it is about; else the article that sets it.</param>
internal sealed record SheetMoment(string Kind, DateOnly On, bool Derived, string? Subject);

/// <summary>An answer that nobody recorded (onbekend).</summary>
/// <param name="Question">Field of the sheet.</param>
/// <param name="Ask">Who can tell: the contact desk, else who leads it, else the network.</param>
internal sealed record SheetUnknown(string Question, string Ask)
{
    /// <summary>As a reader sees it.</summary>
    public string Answer => $"unknown: ask {Ask}";
}
