namespace Regio.Networks.Networks;

/// <summary>That an organisation stands for another, which has ended, on the days of a period.</summary>
/// <param name="OfId">Who has ended.</param>
/// <param name="HolderId">Who stands for it.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it no longer does; null: it is open.</param>
public sealed record Holding(Guid OfId, Guid HolderId, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether it lasts on a day.</summary>
    public bool Holds(DateOnly on) => From <= on && (Until is not { } end || on < end);
}
