namespace Regio.Landscape;

/// <summary>What an owner that published owed to look at (afstemmingsplicht): what another had, or was known to prepare, on that day.</summary>
/// <param name="Later">What was published.</param>
/// <param name="Earlier">What was visible on that day.</param>
/// <param name="On">Day of publication.</param>
/// <param name="State">Code of the list <c>alignment-states</c>.</param>
/// <param name="Clashes">What clashes between the two.</param>
/// <param name="Case">The case of the two; null: none was opened.</param>
/// <param name="Met">How the two meet.</param>
internal sealed record OwedPair(
    Initiative Later, Initiative Earlier, DateOnly On, string State, IReadOnlyList<Clash> Clashes, CaseFacts? Case, Encounter Met)
{
    /// <summary>Whether it was answered, and the case about it is closed.</summary>
    public bool IsAligned(DateOnly on) => State == AlignmentStates.Answered && Case?.IsClosed(on) is true;
}
