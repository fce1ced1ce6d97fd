namespace Regio.Rules;

/// <summary>
/// Counts of persons under ten are not released as they are (assumption, after the practice of Statistics Netherlands): who
/// is counted could be known by others.
/// </summary>
public static class SmallCounts
{
    /// <summary>What is released instead.</summary>
    public const string Released = "<10";

    private const decimal Fewest = 10;

    /// <summary>Whether values in a unit can be such counts.</summary>
    public static bool Count(string unit) => unit == "persons";

    /// <summary>Whether a value in a unit is such a count.</summary>
    public static bool IsSmall(decimal value, string unit) => Count(unit) && value is > 0 and < Fewest;
}
