using Regio.Hosting.Histories;
using Regio.Policy.Checks;
using Regio.Policy.Clearances;
using Regio.Policy.Edges;
using Regio.Policy.Owners;
using Regio.Policy.Policies;
using static Regio.Hosting.Histories.Say;

namespace Regio.Policy;

/// <summary>What each fact of this service says to a reader, and since when it holds.</summary>
public static class FactWording
{
    /// <summary>How this service tells what happened.</summary>
    internal static Telling Telling { get; } = new(ValidFrom, Of, new Dictionary<string, Bilingual>
    {
        ["ownerId"] = new("Eigenaar", "Owner"),
        ["title"] = new("Titel", "Title"),
        ["goal"] = new("Doel", "Goal"),
        ["domains"] = new("Beleidsterreinen", "Policy domains"),
        ["targetGroups"] = new("Doelgroepen", "Target groups"),
        ["instruments"] = new("Instrumenten", "Instruments"),
        ["legalGrounds"] = new("Grondslagen", "Legal grounds"),
        ["from"] = new("Vanaf", "From"),
        ["until"] = new("Tot", "Until"),
        ["division"] = new("Gebiedsindeling", "Division"),
        ["regions"] = new("Regio's", "Regions"),
        ["name"] = new("Naam", "Name"),
        ["kind"] = new("Soort", "Kind"),
        ["parent"] = new("Onderdeel van", "Part of"),
        ["joinedOn"] = new("Doet mee sinds", "Joined on"),
    });

    /// <summary>The sentence; null for what is no fact of this service.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        PolicyRegistered f => new(
            $"{Name(f.OwnerId)} registreerde het beleid {f.Title}{From(f.From)}{Until(f.Until)}",
            $"{Name(f.OwnerId)} registered the policy {f.Title}{From(f.From)}{Until(f.Until)}"),
        PolicyRevised f => new($"Het beleid werd gewijzigd{From(f.From)}{Because(f.Reason)}", $"The policy was revised{From(f.From)}{Because(f.Reason)}"),
        PolicyCorrected f => new($"Wat het beleid zegt werd gecorrigeerd{Because(f.Reason)}", $"What the policy says was corrected{Because(f.Reason)}"),
        PolicyEnded f => new($"Het beleid werd beëindigd{From(f.Until)}{Because(f.Reason)}", $"The policy was ended{From(f.Until)}{Because(f.Reason)}"),
        PolicyMoved f => new(
            $"Het beleid ging over naar {Name(f.OwnerId)}{From(f.From)}, omdat {Name(f.CauseId)} ophield",
            $"The policy went to {Name(f.OwnerId)}{From(f.From)}, because {Name(f.CauseId)} ended"),
        CooperationObliged f => f.CostPerYear is { } cost
            ? new(
                $"Het beleid verplicht anderen tot samenwerking{From(f.From)}: het kost {Euros(cost)} per jaar, en er gaat {Euros(Money(f))} mee",
                $"The policy obliges others to work together{From(f.From)}: it costs {Euros(cost)} a year, and {Euros(Money(f))} goes with it")
            : new(
                $"Het beleid verplicht anderen tot samenwerking{From(f.From)}: wat het kost is niet gezegd, en er gaat {Euros(Money(f))} per jaar mee",
                $"The policy obliges others to work together{From(f.From)}: what it costs is not stated, and {Euros(Money(f))} a year goes with it"),
        ObligationWithdrawn f => new(
            $"Het beleid verplicht niemand meer tot samenwerking{From(f.Until)}{Because(f.Reason)}",
            $"The policy no longer obliges anyone to work together{From(f.Until)}{Because(f.Reason)}"),
        OwnerRegistered f => new(
            $"{f.Name} ({Code("owner-kinds", f.Kind)}) doet mee sinds {f.JoinedOn}", $"{f.Name} ({Code("owner-kinds", f.Kind)}) takes part since {f.JoinedOn}"),
        OwnerRenamed f => new($"De eigenaar heet {f.Name}{From(f.From)}", $"The owner is called {f.Name}{From(f.From)}"),
        OwnerPlaced { Parent: { } parent } f => new(
            $"De eigenaar is onderdeel van {Name(parent)}{From(f.From)}", $"The owner is part of {Name(parent)}{From(f.From)}"),
        OwnerPlaced f => new($"De eigenaar is nergens onderdeel van{From(f.From)}", $"The owner is part of nothing{From(f.From)}"),
        OwnerCorrected f => new(
            $"De eigenaar werd gecorrigeerd: {f.Name}{From(f.From)}{Because(f.Reason)}", $"The owner was corrected: {f.Name}{From(f.From)}{Because(f.Reason)}"),
        OwnerEnded f => new(
            $"De eigenaar hield op{From(f.Until)}; {Each(f.Heirs.Select(Taking))}{Because(f.Reason)}",
            $"The owner ended{From(f.Until)}; {Each(f.Heirs.Select(Taking))}{Because(f.Reason)}"),
        PublicationCleared f => new(
            $"De regeling mag bekendgemaakt worden; gevraagd: {f.Asked}, uitgelegd: {f.Explained}",
            $"The scheme may be published; asked: {f.Asked}, explained: {f.Explained}"),
        PublicationHeld f => new(
            $"De bekendmaking werd aangehouden: {Codes("hold-reasons", f.Reasons.Select(one => one.Code).Distinct())}",
            $"The publication was held: {Codes("hold-reasons", f.Reasons.Select(one => one.Code).Distinct())}"),
        _ => OfEdge(fact),
    };

    private static Sentence? OfEdge(object fact) => fact switch
    {
        EdgeSuggested f => new(
            $"{Name(f.Edge.FromId)} en {Name(f.Edge.ToId)} hangen misschien samen: {Code("edge-kinds", f.Edge.Kind)}",
            $"{Name(f.Edge.FromId)} and {Name(f.Edge.ToId)} may hang together: {Code("edge-kinds", f.Edge.Kind)}"),
        EdgeDeclared f => new(
            $"{Name(f.By)} legde vast wat {Name(f.Edge.FromId)} voor {Name(f.Edge.ToId)} is: {Code("edge-kinds", f.Edge.Kind)}{Because(f.Explanation)}",
            $"{Name(f.By)} declared what {Name(f.Edge.FromId)} is to {Name(f.Edge.ToId)}: {Code("edge-kinds", f.Edge.Kind)}{Because(f.Explanation)}"),
        EdgeConfirmed f => new($"{Name(f.By)} bevestigde het", $"{Name(f.By)} confirmed it"),
        EdgeRejected f => new($"{Name(f.By)} verwierp het{Because(f.Reason)}", $"{Name(f.By)} rejected it{Because(f.Reason)}"),
        DraftChecked f => new(
            $"{Name(f.OwnerId)} toetste {f.Title}: het raakt {f.Pairs.Count} van wat er is",
            $"{Name(f.OwnerId)} checked {f.Title}: it meets {f.Pairs.Count} of what is there"),
        _ => CaseWording.Of(fact) ?? BlindMatchWording.Of(fact),
    };

    private static decimal Money(CooperationObliged f) => f.Funding.Sum(one => one.Amount);

    private static Sentence Taking(Heir heir) => heir.Domains.Count == 0
        ? new($"{Name(heir.Organisation)} neemt over wat geen ander overneemt", $"{Name(heir.Organisation)} takes over what no other takes")
        : new($"{Name(heir.Organisation)} neemt over: {Codes("domains", heir.Domains)}", $"{Name(heir.Organisation)} takes over: {Codes("domains", heir.Domains)}");

    private static DateOnly? ValidFrom(object fact) => fact switch
    {
        PolicyRegistered f => f.From,
        PolicyRevised f => f.From,
        PolicyEnded f => f.Until,
        PolicyMoved f => f.From,
        CooperationObliged f => f.From,
        ObligationWithdrawn f => f.Until,
        OwnerRegistered f => f.From,
        OwnerRenamed f => f.From,
        OwnerPlaced f => f.From,
        OwnerCorrected f => f.From,
        OwnerEnded f => f.Until,
        DraftChecked f => f.On,
        EdgeDeclared f => f.On,
        EdgeConfirmed f => f.On,
        EdgeRejected f => f.On,
        PublicationCleared f => f.On,
        PublicationHeld f => f.On,
        _ => CaseWording.ValidFrom(fact) ?? BlindMatchWording.ValidFrom(fact),
    };
}
