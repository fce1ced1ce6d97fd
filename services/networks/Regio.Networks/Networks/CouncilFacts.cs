using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>A council moment (raadsmoment) of a network was planned.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="MomentId">This moment.</param>
/// <param name="Kind">Code of the list <c>council-moments</c>.</param>
/// <param name="On">The day.</param>
/// <param name="Subject">What it is about; unknown when absent.</param>
/// <param name="Source">Where it is written; unknown when absent.</param>
public sealed record CouncilMomentPlanned(
    Guid NetworkId, Guid MomentId, [property: CodesOf("council-moments")] string Kind, DateOnly On, string? Subject, string? Source);

/// <summary>A council moment that was planned does not take place.</summary>
public sealed record CouncilMomentCancelled(Guid NetworkId, Guid MomentId);
