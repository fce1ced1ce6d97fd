namespace Regio.Projections;

/// <summary>What a network is for (waarvoor).</summary>
/// <param name="Objective">The objective in one statement.</param>
/// <param name="Domains">Codes of the list <c>domains</c>.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>.</param>
internal sealed record SheetPurpose(string? Objective, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups);

/// <summary>Who decides in it (wie beslist).</summary>
/// <param name="Rule">Code of the list <c>voting-rules</c>.</param>
/// <param name="OurWeight">Weight of our vote; null when it is not recorded, or not of each membership that we stand for.</param>
/// <param name="AllWeights">Of the votes of all members on the day together; null when that of one is not recorded.</param>
/// <param name="RepresentativeFunction">The function in which we are represented.</param>
internal sealed record SheetDecision(string Rule, decimal? OurWeight, decimal? AllWeights, string? RepresentativeFunction);

/// <summary>What it costs us (wat kost het ons), in euros.</summary>
/// <param name="Year">Year of the budget: that of the day, else the latest before it.</param>
/// <param name="OurContribution">What we pay; null when it is not recorded, or not of each membership that we stand for.</param>
/// <param name="Total">What all pay.</param>
/// <param name="CostKeyShare">Our agreed share in percent.</param>
internal sealed record SheetCosts(int? Year, decimal? OurContribution, decimal? Total, decimal? CostKeyShare);

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
