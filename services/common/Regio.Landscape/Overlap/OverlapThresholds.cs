namespace Regio.Landscape;

/// <summary>From where on an overlap is of a kind (drempels). All are assumptions, which a question may set otherwise.</summary>
/// <param name="DuplicateJaccard">Share of members in common from which two that are alike may be one.</param>
/// <param name="DuplicateShared">Number of members in common from which they may.</param>
/// <param name="Alike">How alike their domains and their target groups are then.</param>
/// <param name="CrossingContainment">Share of the smaller one's members in common from which an obliged network crosses a voluntary one.</param>
/// <param name="FacilityJaccard">Share of members in common from which a facility of the one is of use to the other.</param>
/// <param name="TableJaccard">Share of members in common from which the same people sit at two tables.</param>
/// <param name="TableShared">Number of members in common from which they do.</param>
internal sealed record OverlapThresholds(
    double DuplicateJaccard = 0.6, int DuplicateShared = 2, double Alike = 0.5, double CrossingContainment = 0.6, double FacilityJaccard = 0.5,
    double TableJaccard = 0.8, int TableShared = 3)
{
    /// <summary>Those of who names none.</summary>
    public static OverlapThresholds Usual { get; } = new();
}
