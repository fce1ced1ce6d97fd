using Regio.Funding.Purses;
using Regio.Hosting.Decisions;

namespace Regio.Funding.Grants;

/// <summary>What an award comes to, as it was last changed.</summary>
/// <param name="Decision">Number of the decision that made it so.</param>
/// <param name="On">Day of that decision.</param>
/// <param name="Amounts">Euros per year.</param>
/// <param name="From">First day of what is paid for.</param>
/// <param name="Until">First day after it.</param>
/// <param name="After">Number of the settlement that it was changed after, which is then made anew; null: none.</param>
public sealed record Award(string Decision, DateOnly On, Values<YearAmount> Amounts, DateOnly From, DateOnly Until, string? After = null)
{
    /// <summary>Euros in all.</summary>
    public decimal Total => Amounts.Sum(amount => amount.Amount);
}
