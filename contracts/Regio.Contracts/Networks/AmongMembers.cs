namespace Regio.Contracts.Networks;

/// <summary>
/// A member told the others what it needs and offers (belangen), whole. What it keeps outside the cooperation does not
/// travel.
/// </summary>
/// <param name="InterestsId">Its stream; one for a membership.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="MembershipId">The membership.</param>
/// <param name="Needs">What it needs; empty: it said so.</param>
/// <param name="Offers">What it offers; empty: it said so.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.networks.interests-stated.v1")]
public sealed record InterestsStated(
    Guid InterestsId, Guid NetworkId, Guid MembershipId, IReadOnlyList<string> Needs, IReadOnlyList<string> Offers,
    string Visibility);

/// <summary>Hours of work of one type.</summary>
/// <param name="Type">Code of the list <c>hour-types</c>.</param>
/// <param name="Hours">Hours.</param>
public sealed record HoursOfType(string Type, decimal Hours);

/// <summary>The hours of a network's coordinator in a quarter (uren van de coördinator) were recorded; others for the same quarter stand in for them.</summary>
/// <param name="CoordinationId">Its stream; one for a network.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Quarter">Quarter, 1 to 4.</param>
/// <param name="Hours">By type; of a type that is not named it is unknown.</param>
/// <param name="Visibility">Who may read this fact.</param>
[Contract("nl.regio.networks.coordination-hours-recorded.v1")]
public sealed record CoordinationHoursRecorded(
    Guid CoordinationId, Guid NetworkId, int Year, int Quarter, IReadOnlyList<HoursOfType> Hours, string Visibility);
