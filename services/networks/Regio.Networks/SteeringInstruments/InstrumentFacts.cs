using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Networks.SteeringInstruments;

/// <summary>A target of a scheme (doel), as the one that registers an instrument refers to it.</summary>
/// <param name="Id">Identifier of the target.</param>
/// <param name="Name">How it is called.</param>
public sealed record TargetReference(string Id, string Name);

/// <summary>What a steering instrument is: the fields that registering sets and a revision replaces, whole.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Code of the list <c>instrument-kinds</c>.</param>
/// <param name="EnforcementLevel">How much it enforces, from 1 (invites) to 5 (compels); unknown when absent.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="NetworkId">The network that it serves; absent when it serves a target.</param>
/// <param name="Target">The target that it serves; absent when it serves a network.</param>
/// <param name="From">First day on which it is used.</param>
/// <param name="Until">First day on which it is used no longer; absent while open.</param>
public sealed record InstrumentDetails(
    string Name, [property: CodesOf("instrument-kinds")] string Kind, int? EnforcementLevel, string Purpose, Guid? NetworkId, TargetReference? Target, DateOnly From,
    DateOnly? Until);

/// <summary>A steering instrument (regie-instrument) was registered.</summary>
/// <param name="InstrumentId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; absent when registered here.</param>
/// <param name="OwnerId">The organisation that uses it.</param>
/// <param name="Details">What it is.</param>
public sealed record InstrumentRegistered(Guid InstrumentId, string? ExternalId, Guid OwnerId, InstrumentDetails Details);

/// <summary>What it is was revised; this is what holds instead, whole.</summary>
public sealed record InstrumentRevised(Guid InstrumentId, InstrumentDetails Details);

/// <summary>A verdict (oordeel, code of the list <c>instrument-verdicts</c>) and why; the reason is unknown when absent.</summary>
public sealed record InstrumentVerdict([property: CodesOf("instrument-verdicts")] string Verdict, string? Reason);

/// <summary>An organisation evaluated an instrument; its other evaluation of the same day stands in for it.</summary>
/// <param name="InstrumentId">The instrument.</param>
/// <param name="OrganisationId">Who evaluated it.</param>
/// <param name="On">As of which day.</param>
/// <param name="Verdicts">One or more: it can work, and harm relations.</param>
/// <param name="Source">Where it is written; unknown when absent.</param>
public sealed record InstrumentEvaluated(
    Guid InstrumentId, Guid OrganisationId, DateOnly On, Values<InstrumentVerdict> Verdicts, string? Source);

/// <summary>It is used no longer; <paramref name="Until"/> is the first day without it.</summary>
public sealed record InstrumentEnded(Guid InstrumentId, DateOnly Until, string? Reason);
