namespace Regio.Landscape;

/// <summary>Months between days.</summary>
internal static class Months
{
    /// <summary>Full months from a day to another.</summary>
    public static int Full(DateOnly from, DateOnly until)
    {
        var months = ((until.Year - from.Year) * 12) + until.Month - from.Month;
        return from.AddMonths(months) > until ? months - 1 : months;
    }
}
