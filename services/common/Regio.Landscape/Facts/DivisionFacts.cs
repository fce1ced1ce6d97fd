using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>An edition of a division of the country as registered.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier of the edition, such as <c>ggd-2016</c>.</param>
/// <param name="Kind">What it divides for; editions of one kind follow one another.</param>
/// <param name="Name">Dutch name.</param>
/// <param name="Domain">Policy domain it serves, null when unknown.</param>
/// <param name="ReferenceYear">In force from 1 January of this year until the kind's next edition.</param>
/// <param name="Source">Where it was published.</param>
public sealed record DivisionFacts(
    Guid Id, string? ExternalId, string Kind, string Name, string? Domain, int ReferenceYear, string? Source) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static DivisionFacts? After(DivisionFacts? state, object contract) => (state, contract) switch
    {
        (null, DivisionRegistered f) => new(
            f.DivisionId, f.ExternalId, f.Kind, f.Name, f.Domain, f.ReferenceYear, f.Source),
        ({ } known, DivisionCorrected f) => new(
            known.Id, known.ExternalId, f.Kind, f.Name, f.Domain, f.ReferenceYear, f.Source),
        _ => state,
    };
}
