using Regio.Hosting.Histories;
using Regio.Networks.Networks;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Wording;

/// <summary>What the facts of a network itself say.</summary>
internal static class NetworkWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        NetworkRegistered { Details: var d } => new(
            $"{d.Name} werd geregistreerd, van kracht per {d.InForceFrom}{Until(d.InForceUntil)}",
            $"{d.Name} was registered, in force as of {d.InForceFrom}{Until(d.InForceUntil)}"),
        NetworkCorrected { Details: var d } => new(
            $"De gegevens van {d.Name} werden gecorrigeerd", $"The details of {d.Name} were corrected"),
        NetworkVersionsLinked f => Versions(f),
        TerritorySet { MunicipalityIds.Count: 0 } => new(
            $"Er is geen werkgebied meer vastgelegd", $"No territory is registered any more"),
        TerritorySet f => new(
            $"Het werkgebied werd vastgelegd: {Names(f.MunicipalityIds)}", $"The territory was set: {Names(f.MunicipalityIds)}"),
        ObligationRecorded f => new(
            $"De verplichting werd vastgelegd: {Code("obligations", f.Obligation)}{Named(f.Division)}{Source(f.Source)}",
            $"The obligation was recorded: {Code("obligations", f.Obligation)}{Named(f.Division)}{Source(f.Source)}"),
        NetworkEnded f => new(
            $"Het samenwerkingsverband eindigt per {f.Until}{Kind(f)}{Because(f.Reason)}{Successors(f)}",
            $"The network ends as of {f.Until}{Kind(f)}{Because(f.Reason)}{Successors(f)}"),
        PredecessorConfirmed f => new(
            $"Het samenwerkingsverband bevestigde dat het {Name(f.PredecessorId)} opvolgt",
            $"The network confirmed that it succeeds {Name(f.PredecessorId)}"),
        PredecessorDenied f => new(
            $"Het samenwerkingsverband ontkende dat het {Name(f.PredecessorId)} opvolgt{Because(f.Reason)}",
            $"The network denied that it succeeds {Name(f.PredecessorId)}{Because(f.Reason)}"),
        ObjectiveRevised f => new(
            $"De doelstelling werd herzien{From(f.From)}: {f.Objective.Purpose ?? "–"}", $"The objective was revised{From(f.From)}: {f.Objective.Purpose ?? "–"}"),
        NetworkRenamed f => new($"Het samenwerkingsverband heet {f.Name}{From(f.From)}", $"The network is called {f.Name}{From(f.From)}"),
        ContactDeskSet f => new($"Het contactpunt is {f.ContactDesk}", $"The contact desk is {f.ContactDesk}"),
        CouncilMomentPlanned f => new(
            $"Een raadsmoment werd gepland op {f.On}: {Code("council-moments", f.Kind)}{Source(f.Source)}",
            $"A council moment was planned on {f.On}: {Code("council-moments", f.Kind)}{Source(f.Source)}"),
        CouncilMomentCancelled => new($"Een raadsmoment gaat niet door", $"A council moment does not take place"),
        UserVoiceRecorded { Voice.Text: { } voice } => new($"Gebruikers doen mee: {voice}", $"Users take part: {voice}"),
        UserVoiceRecorded => new($"Gebruikers doen niet mee", $"Users do not take part"),
        _ => null,
    };

    private static Sentence? Kind(NetworkEnded ended) => ended.ReasonCode is { } code
        ? new($": {Code("end-reasons", code)}", $": {Code("end-reasons", code)}")
        : null;

    private static Sentence? Successors(NetworkEnded ended) => ended.SuccessorIds is { } successors
        ? new($", opgevolgd door {Names(successors)}", $", succeeded by {Names(successors)}")
        : null;

    // The division that a law or scheme names.
    private static Sentence? Named(string? division) =>
        division is null ? null : new($", met de indeling {division}", $", with the division {division}");

    private static Sentence Versions(NetworkVersionsLinked versions) => versions switch
    {
        { PreviousId: { } previous, NextId: { } next } => new(
            $"Het samenwerkingsverband volgt {Name(previous)} op, en wordt opgevolgd door {Name(next)}",
            $"The network succeeds {Name(previous)}, and is succeeded by {Name(next)}"),
        { PreviousId: { } previous } => new(
            $"Het samenwerkingsverband volgt {Name(previous)} op", $"The network succeeds {Name(previous)}"),
        { NextId: { } next } => new(
            $"Het samenwerkingsverband wordt opgevolgd door {Name(next)}", $"The network is succeeded by {Name(next)}"),
        _ => new(
            $"Het samenwerkingsverband heeft geen vorige of volgende versie", $"The network has no earlier or later version"),
    };
}
