namespace Regio.Projections;

/// <summary>What is asked of the money.</summary>
/// <param name="By">What it is counted under, of <see cref="MoneyDimensions.All"/>, in that order.</param>
/// <param name="IsSplit">Whether what has several values is divided over them; else it is counted in each.</param>
/// <param name="Division">The division whose regions are meant; null: that of each scheme.</param>
/// <param name="Network">Only this network.</param>
/// <param name="Region">Only what serves this region.</param>
/// <param name="Ministry">Only of this ministry, or of an owner that is part of it.</param>
/// <param name="Scheme">Only of this scheme.</param>
/// <param name="Domain">Only of this domain.</param>
/// <param name="TargetGroup">Only for this target group.</param>
/// <param name="Year">Only of this year.</param>
/// <param name="CliffFrom">From which ratio a cliff is a signal.</param>
/// <param name="Networks">Only these networks; null: any.</param>
internal sealed record MoneyQuestion(
    IReadOnlyList<string> By, bool IsSplit = false, DivisionFacts? Division = null, Guid? Network = null, Guid? Region = null,
    Guid? Ministry = null, Guid? Scheme = null, string? Domain = null, string? TargetGroup = null, int? Year = null,
    decimal CliffFrom = Cliff.Threshold, IReadOnlyCollection<Guid>? Networks = null)
{
    /// <summary>What has to be known of an amount: what it is counted under, and what is asked for.</summary>
    public IReadOnlyList<string> Dimensions { get; } =
    [
        .. MoneyDimensions.All.Where(dimension => By.Contains(dimension) || dimension switch
        {
            MoneyDimensions.Network => Network is not null || Networks is not null,
            MoneyDimensions.Region => Region is not null,
            MoneyDimensions.Domain => Domain is not null,
            MoneyDimensions.TargetGroup => TargetGroup is not null,
            MoneyDimensions.Year => Year is not null,
            _ => false,
        }),
    ];

    /// <summary>Whether what is counted under a key is asked for.</summary>
    public bool Wants(MoneyKey key) =>
        (Network is null || key.Network?.Id == Network) && (Networks is null || (key.Network is { } one && Networks.Contains(one.Id))) && (Region is null || key.Region?.Id == Region)
        && (Domain is null || key.Domain == Domain) && (TargetGroup is null || key.TargetGroup == TargetGroup) && (Year is null || key.Year == Year);

    /// <summary>A key of which only what was asked by is left.</summary>
    public MoneyKey Only(MoneyKey key) => new(
        Asked(MoneyDimensions.Network) ? key.Network : null, Asked(MoneyDimensions.Region) ? key.Region : null,
        Asked(MoneyDimensions.Ministry) ? key.Ministry : null, Asked(MoneyDimensions.Domain) ? key.Domain : null,
        Asked(MoneyDimensions.TargetGroup) ? key.TargetGroup : null, Asked(MoneyDimensions.Year) ? key.Year : null);

    /// <summary>What of what was asked by is not known under a key.</summary>
    public IReadOnlyList<string> Unallocated(MoneyKey key) => [.. By.Where(dimension => dimension switch
    {
        MoneyDimensions.Network => key.Network is null,
        MoneyDimensions.Region => key.Region is null,
        MoneyDimensions.Ministry => key.Ministry is null,
        MoneyDimensions.Domain => key.Domain is null,
        MoneyDimensions.TargetGroup => key.TargetGroup is null,
        _ => key.Year is null,
    })];

    private bool Asked(string dimension) => By.Contains(dimension);
}
