using Regio.Hosting.Histories;
using Regio.Networks.Facilities;
using Regio.Networks.Regions;
using Regio.Networks.SteeringInstruments;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Wording;

/// <summary>What the facts of facilities, steering instruments and agendas say.</summary>
internal static class SharingWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        FacilityOffered { Details: var d } f => new(
            $"{Name(f.NetworkId)} biedt {d.Name} aan{From(d.From)}{Until(d.Until)} ({Code("facility-kinds", d.Kind)})",
            $"{Name(f.NetworkId)} offers {d.Name}{From(d.From)}{Until(d.Until)} ({Code("facility-kinds", d.Kind)})"),
        FacilityRevised { Details: var d } => new(
            $"Het aanbod van {d.Name} werd herzien{From(d.From)}{Until(d.Until)}", $"The offer of {d.Name} was revised{From(d.From)}{Until(d.Until)}"),
        FacilityWithdrawn f => new(
            $"De voorziening wordt niet meer aangeboden per {f.Until}", $"The facility is offered no longer as of {f.Until}"),
        ReuseRequested f => new(
            $"{Name(f.NetworkId)} verzocht om hergebruik{From(f.From)}{Because(f.Purpose)}",
            $"{Name(f.NetworkId)} asked to reuse it{From(f.From)}{Because(f.Purpose)}"),
        ReuseAgreed f => new(
            $"Met het hergebruik werd ingestemd{From(f.From)}{On(f.Conditions)}", $"The reuse was agreed to{From(f.From)}{On(f.Conditions)}"),
        ReuseRefused f => new($"Het hergebruik werd geweigerd{Because(f.Reason)}", $"The reuse was refused{Because(f.Reason)}"),
        ReuseEnded f => new(
            $"Het hergebruik eindigt per {f.Until}{Because(f.Reason)}", $"The reuse ends as of {f.Until}{Because(f.Reason)}"),
        _ => OfInstrument(fact) ?? OfAgenda(fact),
    };

    private static Sentence? OfInstrument(object fact) => fact switch
    {
        InstrumentRegistered { Details: var d } f => new(
            $"{Name(f.OwnerId)} zette {d.Name} in{From(d.From)}{Until(d.Until)} ({Code("instrument-kinds", d.Kind)})",
            $"{Name(f.OwnerId)} put {d.Name} to use{From(d.From)}{Until(d.Until)} ({Code("instrument-kinds", d.Kind)})"),
        InstrumentRevised { Details: var d } => new(
            $"Het regie-instrument {d.Name} werd herzien{From(d.From)}{Until(d.Until)}",
            $"The steering instrument {d.Name} was revised{From(d.From)}{Until(d.Until)}"),
        InstrumentEvaluated f => new(
            $"{Name(f.OrganisationId)} evalueerde het regie-instrument op {f.On}: {Each(f.Verdicts.Select(Verdict))}{Source(f.Source)}",
            $"{Name(f.OrganisationId)} evaluated the steering instrument on {f.On}: {Each(f.Verdicts.Select(Verdict))}{Source(f.Source)}"),
        InstrumentEnded f => new(
            $"Het regie-instrument wordt beëindigd per {f.Until}{Because(f.Reason)}",
            $"The steering instrument ends as of {f.Until}{Because(f.Reason)}"),
        _ => null,
    };

    private static Sentence? OfAgenda(object fact) => fact switch
    {
        RegionalAgendaSet { Agenda: var a } => new(
            $"{a.DecidedBy} stelde de regionale agenda vast{From(a.From)}{Until(a.Until)}: {Titles(a)}{Source(a.Source)}",
            $"{a.DecidedBy} set the regional agenda{From(a.From)}{Until(a.Until)}: {Titles(a)}{Source(a.Source)}"),
        RegionalAgendaCorrected { Agenda: var a } => new(
            $"De regionale agenda werd gecorrigeerd{From(a.From)}{Until(a.Until)}: {Titles(a)}{Source(a.Source)}",
            $"The regional agenda was corrected{From(a.From)}{Until(a.Until)}: {Titles(a)}{Source(a.Source)}"),
        _ => null,
    };

    private static Sentence Verdict(InstrumentVerdict given) => new(
        $"{Code("instrument-verdicts", given.Verdict)}{Because(given.Reason)}", $"{Code("instrument-verdicts", given.Verdict)}{Because(given.Reason)}");

    private static Sentence? On(string? conditions) => conditions is null ? null : new(
        $" (voorwaarden: {conditions})", $" (conditions: {conditions})");

    private static object Titles(RegionalAgenda agenda) =>
        Each(agenda.Priorities.Select(priority => new Sentence($"{priority.Title}", $"{priority.Title}")));
}
