using Regio.Funding.Indicators;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Histories;
using static Regio.Hosting.Histories.Say;

namespace Regio.Funding;

/// <summary>What each fact of this service says to a reader, and since when it holds.</summary>
public static class FactWording
{
    /// <summary>How this service tells what happened.</summary>
    internal static Telling Telling { get; } = new(ValidFrom, Of, new Dictionary<string, Bilingual>
    {
        ["ownerId"] = new("Eigenaar", "Owner"),
        ["title"] = new("Titel", "Title"),
        ["objective"] = new("Doelstelling", "Objective"),
        ["domains"] = new("Beleidsterreinen", "Policy domains"),
        ["targetGroups"] = new("Doelgroepen", "Target groups"),
        ["division"] = new("Gebiedsindeling", "Division"),
        ["from"] = new("Vanaf", "From"),
        ["until"] = new("Tot", "Until"),
        ["status"] = new("Status", "Status"),
        ["status.drafted"] = new("concept", "draft"),
        ["status.published"] = new("bekendgemaakt", "published"),
        ["publishedOn"] = new("Bekendgemaakt op", "Published on"),
        ["code"] = new("Code", "Code"),
        ["name"] = new("Naam", "Name"),
        ["concept"] = new("Begrip", "Concept"),
        ["kind"] = new("Soort", "Kind"),
        ["unit"] = new("Eenheid", "Unit"),
        ["direction"] = new("Gewenste richting", "Wanted direction"),
        ["period"] = new("Meetperiode", "Measurement period"),
        ["additive"] = new("Optelbaar", "Additive"),
        ["definition"] = new("Definitie", "Definition"),
        ["source"] = new("Gegevensbron", "Source of values"),
        ["editions"] = new("Uitgaven", "Editions"),
        ["reason"] = new("Reden", "Reason"),
        ["gazette"] = new("Nummer in de Staatscourant", "Number in the official gazette"),
    });

    /// <summary>The sentence; null for what is no fact of this service.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        SchemeDrafted f => new(
            $"{Name(f.OwnerId)} legde een concept vast van de regeling {f.Title}{From(f.From)}{Until(f.Until)}",
            $"{Name(f.OwnerId)} drafted the scheme {f.Title}{From(f.From)}{Until(f.Until)}"),
        SchemeRecorded f => new(
            $"Overgenomen uit een register: de regeling {f.Record.Title}{From(f.Record.From)}{Until(f.Record.Until)}",
            $"Taken over from a register: the scheme {f.Record.Title}{From(f.Record.From)}{Until(f.Record.Until)}"),
        SchemeRecordCorrected f => new(
            $"Het register zegt iets anders van de regeling {f.Record.Title}", $"The register tells something else of the scheme {f.Record.Title}"),
        SchemePublished { CheckId: null } f => new(
            $"De regeling werd bekendgemaakt op {f.PublishedOn}{Source(f.Gazette)}",
            $"The scheme was published on {f.PublishedOn}{Source(f.Gazette)}"),
        SchemePublished f => new(
            $"De regeling werd bekendgemaakt op {f.PublishedOn}{Source(f.Gazette)}, na een toets; gevraagd: {f.Asked}, uitgelegd: {f.Explained}",
            $"The scheme was published on {f.PublishedOn}{Source(f.Gazette)}, after a check; asked: {f.Asked}, explained: {f.Explained}"),
        PublicationRequested f => new(
            $"De eigenaar vroeg om bekendmaking op {f.PublishedOn}{Source(f.Gazette)}",
            $"The owner asked for publication on {f.PublishedOn}{Source(f.Gazette)}"),
        PublicationWithdrawn => new($"Het verzoek om bekendmaking werd ingetrokken", $"The request for publication was taken back"),
        PublicationHeldBack f => new(
            $"De bekendmaking werd aangehouden: {Codes("hold-reasons", f.Reasons.Select(one => one.Code).Distinct())}",
            $"The publication was held back: {Codes("hold-reasons", f.Reasons.Select(one => one.Code).Distinct())}"),
        PublicationLapsed => new(
            $"Het verzoek om bekendmaking verliep: er kwam niet op tijd antwoord", $"The request for publication lapsed: it was not answered in time"),
        SchemeRevised f => new(
            $"Het concept werd herzien: {f.Details.Title}{From(f.Details.From)}{Until(f.Details.Until)}",
            $"The draft was revised: {f.Details.Title}{From(f.Details.From)}{Until(f.Details.Until)}"),
        SchemeIntended f => new($"Het voornemen is aan de andere ministeries gemeld{From(f.On)}", $"The other ministries were told of the intention{From(f.On)}"),
        PublicationElsewhereRecorded f => new(
            $"De regeling was al bekendgemaakt op {f.PublishedOn}{Source(f.Gazette)}, zonder voorafgaande toets",
            $"The scheme had been published on {f.PublishedOn}{Source(f.Gazette)}, without a check before"),
        SchemeAmended f => new(
            $"De regeling werd gewijzigd{From(f.From)}{Source(f.Gazette)}{Because(f.Reason)}",
            $"The scheme was amended{From(f.From)}{Source(f.Gazette)}{Because(f.Reason)}"),
        SchemeSuspended f => new($"De regeling werd opgeschort{From(f.From)}{Because(f.Reason)}", $"The scheme was suspended{From(f.From)}{Because(f.Reason)}"),
        SchemeResumed f => new($"De regeling werd hervat{From(f.From)}", $"The scheme was resumed{From(f.From)}"),
        SchemeExtended f => new($"De regeling werd verlengd{Until(f.Until)}{Source(f.Gazette)}", $"The scheme was extended{Until(f.Until)}{Source(f.Gazette)}"),
        SchemeClosed f => new($"De regeling werd gesloten{From(f.On)}{Because(f.Reason)}", $"The scheme was closed{From(f.On)}{Because(f.Reason)}"),
        SchemeMoved f => new(
            $"De regeling ging over naar {Name(f.OwnerId)}{From(f.From)}, omdat {Name(f.CauseId)} ophield",
            $"The scheme went to {Name(f.OwnerId)}{From(f.From)}, because {Name(f.CauseId)} ended"),
        IndicatorDefined f => new(
            $"De indicator {f.Details.Name} ({Code("indicator-kinds", f.Details.Kind)}, {Code("indicator-units", f.Details.Unit)}) werd vastgelegd{From(f.From)}: {f.Details.Definition}",
            $"The indicator {f.Details.Name} ({Code("indicator-kinds", f.Details.Kind)}, {Code("indicator-units", f.Details.Unit)}) was defined{From(f.From)}: {f.Details.Definition}"),
        IndicatorDefinedDespiteResemblance f => new(
            $"Uitgave {f.Edition} werd vastgelegd hoewel zij lijkt op {Names(f.Candidates.Select(c => c.IndicatorId))}{Because(f.Motive)}",
            $"Edition {f.Edition} was defined although it resembles {Names(f.Candidates.Select(c => c.IndicatorId))}{Because(f.Motive)}"),
        IndicatorRevised f => new(
            $"De indicator telt anders{From(f.From)}: {f.Details.Definition}", $"The indicator counts otherwise{From(f.From)}: {f.Details.Definition}"),
        IndicatorCorrected f => new(
            $"De laatste uitgave van de indicator werd gecorrigeerd: {f.Details.Name}{From(f.From)}: {f.Details.Definition}",
            $"The latest edition of the indicator was corrected: {f.Details.Name}{From(f.From)}: {f.Details.Definition}"),
        IndicatorWithdrawn f => new(
            $"De indicator werd ingetrokken{From(f.Until)}{Because(f.Reason)}", $"The indicator was withdrawn{From(f.Until)}{Because(f.Reason)}"),
        CallPlanned f => new(
            $"Het tijdvak {f.Call.Title} werd gepland: open van {Day(f.Call.OpensAt)} tot {Day(f.Call.ClosesAt)}, {Code("call-orders", f.Call.Order)}",
            $"The call {f.Call.Title} was planned: open from {Day(f.Call.OpensAt)} until {Day(f.Call.ClosesAt)}, {Code("call-orders", f.Call.Order)}"),
        CallWithdrawn f => new($"Een tijdvak werd ingetrokken{Because(f.Reason)}", $"A call was withdrawn{Because(f.Reason)}"),
        _ => MoneyWording.Of(fact),
    };

    private static DateOnly? ValidFrom(object fact) => fact switch
    {
        SchemeDrafted f => f.From,
        SchemeRecorded f => f.Record.From,
        SchemeRecordCorrected f => f.Record.From,
        SchemeRevised f => f.Details.From,
        SchemeIntended f => f.On,
        SchemePublished f => f.PublishedOn,
        PublicationRequested f => Day(f.At),
        PublicationWithdrawn f => Day(f.At),
        PublicationHeldBack f => Day(f.At),
        PublicationLapsed f => Day(f.At),
        PublicationElsewhereRecorded f => f.PublishedOn,
        SchemeAmended f => f.From,
        SchemeSuspended f => f.From,
        SchemeResumed f => f.From,
        SchemeExtended f => f.DecidedOn ?? f.Until,
        SchemeClosed f => f.On,
        SchemeMoved f => f.From,
        IndicatorDefined f => f.From,
        IndicatorRevised f => f.From,
        IndicatorCorrected f => f.From,
        IndicatorWithdrawn f => f.Until,
        CallPlanned f => Day(f.Call.OpensAt),
        _ => MoneyWording.ValidFrom(fact),
    };

    private static DateOnly Day(DateTimeOffset at) => at.DayHere();
}
