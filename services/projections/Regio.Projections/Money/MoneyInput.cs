namespace Regio.Projections;

/// <summary>An amount that is counted in a row (bedrag in een geldstroom), as it is told to who asks how the row came about.</summary>
/// <param name="Measure">What it is: <c>awarded</c>, <c>paid</c> and so on.</param>
/// <param name="Year">Its year; absent: a register does not tell.</param>
/// <param name="Amount">Euros, before they are divided over what they are counted under.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="Grant">The grant; absent: it is of none.</param>
/// <param name="Budget">The regional budget; absent: it is in none.</param>
internal sealed record MoneyInput(string Measure, int? Year, decimal Amount, string Scheme, Guid? Grant, Guid? Budget)
{
    /// <summary>An amount as it is told.</summary>
    public static MoneyInput Of(MoneyEntry entry) => new(
        char.ToLowerInvariant(entry.Measure.ToString()[0]) + entry.Measure.ToString()[1..], entry.Year, entry.Amount, entry.Scheme.ExternalId ?? entry.Scheme.Id.ToString(), entry.Grant?.Id, entry.Pooled?.Budget.BudgetId);
}
