namespace Regio.Landscape;

/// <summary>From where on two rules clash (drempels). All are assumptions, which a question may set otherwise.</summary>
/// <param name="DaysApart">Most days between two due dates that one submission serves.</param>
/// <param name="GapMonths">Most months between an initiative and the one that replaces it.</param>
/// <param name="TogetherShare">Least part of the shorter of two periods for which one that requires another is together with it.</param>
internal sealed record ClashThresholds(int DaysApart = 14, int GapMonths = 3, decimal TogetherShare = 0.5m)
{
    /// <summary>Those of who names none.</summary>
    public static ClashThresholds Usual { get; } = new();
}
