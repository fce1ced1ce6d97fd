using Regio.Hosting.Decisions;
using Regio.Hosting.Reading;
using Regio.Rules;

namespace Regio.Networks.ReferenceDivisions;

/// <summary>The reference division of a domain as it is kept for readers.</summary>
public sealed record ReferenceDivisionItem(Guid Id, long Version, [property: CodesOf("domains")] string Domain, Values<ReferencePeriod> Periods)
    : IView<ReferenceDivisionItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.ReferenceDivisionSet;

    /// <inheritdoc/>
    public ReferenceDivisionItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static ReferenceDivisionItem? After(ReferenceDivisionItem? view, object fact) => fact is ReferenceDivisionSet f
        ? new(f.ReferenceDivisionId, 0, f.Domain, ReferencePeriod.After(view?.Periods ?? [], f))
        : view;
}

/// <summary>What the territories of networks in a domain are held against in a period (referentie-indeling in een periode).</summary>
/// <param name="Domain">Policy domain (beleidsterrein).</param>
/// <param name="From">First day (vanaf).</param>
/// <param name="Until">First day after it (tot); absent: until another is set.</param>
/// <param name="Division">An edition (`ggd-2016`), or a kind (`ggd`), which stands for its edition in force; absent: none.</param>
public sealed record ReferenceDivisionPeriod(string Domain, DateOnly From, DateOnly? Until, string? Division);

/// <summary>What readers see of the reference division of a domain (referentie-indeling).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it; 0 before the first time that one is set.</param>
/// <param name="Domain">Policy domain (beleidsterrein).</param>
/// <param name="Periods">Periods (perioden), in order; before the first there is none.</param>
public sealed record ReferenceDivisionRow(Guid Id, long Version, string Domain, IReadOnlyList<ReferencePeriod> Periods);
