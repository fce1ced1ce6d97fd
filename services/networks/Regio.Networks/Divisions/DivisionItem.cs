using Regio.Hosting.Reading;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.Divisions;

/// <summary>What readers see of an edition of a division (gebiedsindeling).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="ExternalId">Identifier of the edition, such as <c>ggd-2016</c>; absent when it has none.</param>
/// <param name="Kind">What it divides for; editions of one kind follow one another.</param>
/// <param name="Name">Dutch name.</param>
/// <param name="Domain">Policy domain it serves, unknown when absent.</param>
/// <param name="ReferenceYear">In force from 1 January of this year until the kind's next edition.</param>
/// <param name="Source">Where it was published.</param>
public sealed record DivisionItem(
    Guid Id, long Version, string? ExternalId, string Kind, string Name, [property: CodesOf("domains")] string? Domain, int ReferenceYear, string? Source)
    : IView<DivisionItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.DivisionRegistered;

    /// <inheritdoc/>
    public DivisionItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static DivisionItem? After(DivisionItem? view, object fact) => (view, fact) switch
    {
        (null, DivisionRegistered f) => Of(f.DivisionId, f.ExternalId, f.Details),
        ({ } known, DivisionCorrected f) => Of(known.Id, known.ExternalId, f.Details),
        _ => view,
    };

    private static DivisionItem Of(Guid id, string? externalId, DivisionDetails d) =>
        new(id, 0, externalId, d.Kind, d.Name, d.Domain, d.ReferenceYear, d.Source);
}
