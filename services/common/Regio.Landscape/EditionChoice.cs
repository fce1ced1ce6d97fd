namespace Regio.Landscape;

/// <summary>The edition a caller means, or the code of the reason why there is none.</summary>
/// <param name="Edition">The edition; says which one stands for a kind.</param>
/// <param name="Fault">One of the codes below; null when there is an edition.</param>
internal sealed record EditionChoice(DivisionFacts? Edition, string? Fault)
{
    /// <summary>Neither an edition nor a kind is called so.</summary>
    public const string UnknownDivision = "unknown-division";

    /// <summary>The kind is known, but all of its editions are of later years.</summary>
    public const string NoEditionInForce = "no-edition-in-force";

    /// <summary>
    /// The edition of an id or external id (<c>ggd-2016</c>), whatever the date; else, for a kind (<c>ggd</c>), the one
    /// in force on the date.
    /// </summary>
    public static EditionChoice Find(Register register, string called, DateOnly validOn) =>
        register.Division(called) is { } edition ? new(edition, null)
        : register.EditionsOf[called].IsEmpty ? new(null, UnknownDivision)
        : InForce(register, called, validOn) is { } current ? new(current, null)
        : new(null, NoEditionInForce);

    /// <summary>
    /// The edition of a kind with the latest reference year that is not after the date's; of two of one year the first
    /// in the order of things. Null when there is none yet.
    /// </summary>
    public static DivisionFacts? InForce(Register register, string kind, DateOnly validOn) => register.EditionsOf[kind]
        .Select(id => register.Divisions[id])
        .Where(d => d.ReferenceYear <= validOn.Year)
        .OrderByDescending(d => d.ReferenceYear)
        .ThenBy(d => d.ExternalId ?? d.Id.ToString(), StringComparer.Ordinal)
        .FirstOrDefault();
}
