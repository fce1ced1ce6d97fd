using Regio.Hosting.Reading;
using Regio.Networks.Reading;

namespace Regio.Networks.Definitions;

/// <summary>A definition as it is kept for readers.</summary>
public sealed record DefinitionItem(Guid Id, long Version, Definition Details) : IView<DefinitionItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.DefinitionAgreed;

    /// <inheritdoc/>
    public DefinitionItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static DefinitionItem? After(DefinitionItem? view, object fact) => Definition.After(view?.Details, fact) switch
    {
        null => view,
        var state when view is null => new(state.Id, 0, state),
        var state => view with { Details = state },
    };
}

/// <summary>A network that uses a definition of another (overname).</summary>
/// <param name="Network">The network that uses it.</param>
/// <param name="Edition">Number of the edition (uitgave) that it took over.</param>
/// <param name="From">First day on which it does.</param>
public sealed record AdoptionRow(Reference Network, int Edition, DateOnly From);

/// <summary>What readers see of a definition (begripsomschrijving), as it is in use on the day asked for, today when none was.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="Network">The network (netwerk) that agreed it.</param>
/// <param name="Term">The term (begrip).</param>
/// <param name="Edition">Number of the edition (uitgave), from 1.</param>
/// <param name="From">First day of this edition.</param>
/// <param name="Until">First day on which the definition was withdrawn; absent when it was not.</param>
/// <param name="Text">What it means (omschrijving).</param>
/// <param name="Source">Where that is written (bron); unknown when absent.</param>
/// <param name="SharedWith">Other networks that may use it.</param>
/// <param name="AdoptedBy">Those that do, each with the edition that it took over.</param>
/// <param name="WithdrawalReason">Why it was withdrawn, when that is known.</param>
/// <param name="InForce">Whether it is in use on the day asked for, today when none was.</param>
public sealed record DefinitionRow(
    Guid Id, long Version, Reference Network, string Term, int Edition, DateOnly From, DateOnly? Until, string Text, string? Source,
    IReadOnlyList<Reference> SharedWith, IReadOnlyList<AdoptionRow> AdoptedBy, string? WithdrawalReason, bool InForce)
{
    internal static DefinitionRow Of(DefinitionItem item, ReferenceSet networks, DateOnly on)
    {
        var state = item.Details;
        var number = Math.Max(1, state.Editions.Count(edition => edition.From <= on));
        var edition = state.Editions[number - 1];
        return new(
            item.Id, item.Version, networks[state.NetworkId], state.Term, number, edition.From, edition.Until, edition.Text,
            edition.Source, [.. state.SharedWith.Select(id => networks[id])],
            [.. state.Adoptions.Where(a => a.From <= on).Select(a => new AdoptionRow(networks[a.NetworkId], a.Edition, a.From))],
            edition.Until is null ? null : state.Reason, Validity.Holds(edition.From, edition.Until, on));
    }
}
