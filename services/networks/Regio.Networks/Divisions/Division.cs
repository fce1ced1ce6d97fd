using Regio.Hosting.EventStore;

namespace Regio.Networks.Divisions;

/// <summary>What an edition of a division is.</summary>
/// <param name="Kind">What it divides for, such as <c>ggd</c>; editions of one kind follow one another.</param>
/// <param name="Name">Dutch name.</param>
/// <param name="Domain">Policy domain it serves, unknown when absent.</param>
/// <param name="ReferenceYear">In force from 1 January of this year until the kind's next edition.</param>
/// <param name="Source">Where it was published.</param>
public sealed record DivisionDetails(string Kind, string Name, string? Domain, int ReferenceYear, string? Source);

/// <summary>An edition of a division of the country (gebiedsindeling) was registered.</summary>
/// <param name="DivisionId">Its stream.</param>
/// <param name="ExternalId">Identifier of the edition, such as <c>ggd-2016</c>; absent when registered here.</param>
/// <param name="Details">What it is.</param>
public sealed record DivisionRegistered(Guid DivisionId, string? ExternalId, DivisionDetails Details);

/// <summary>What was recorded was wrong; this is what holds instead, whole.</summary>
public sealed record DivisionCorrected(Guid DivisionId, DivisionDetails Details);

/// <summary>What a decision about a division needs to know.</summary>
public sealed record Division(Guid Id, DivisionDetails Details) : IFold<Division>
{
    /// <summary>Kind of stream, for name-based ids.</summary>
    public const string StreamKind = "division";

    /// <inheritdoc/>
    public static Division? After(Division? state, object fact) => (state, fact) switch
    {
        (null, DivisionRegistered f) => new(f.DivisionId, f.Details),
        ({ } known, DivisionCorrected f) => known with { Details = f.Details },
        _ => state,
    };
}
