using Regio.Hosting.Histories;
using Regio.Networks.Networks;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Wording;

/// <summary>What the facts of how a network is governed, and how far it is, say.</summary>
internal static class GovernanceWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        NetworkGoverned f => new(
            $"Het netwerktype werd vastgelegd: {Code("governance-forms", f.Form)}{Led(f.OrganisationId)}{ByLaw(f.ByLaw)}",
            $"The governance form was recorded: {Code("governance-forms", f.Form)}{Led(f.OrganisationId)}{ByLaw(f.ByLaw)}"),
        CoordinatorAppointed f => new(
            $"{Coordinator(f)} werd aangewezen als {Independent(f.Independent)}netwerkcoördinator per {f.From}{Style(f.Style)}",
            $"{Coordinator(f)} was appointed as {Independent(f.Independent)}network coordinator as of {f.From}{Style(f.Style)}"),
        PhaseAdvanced f => new(
            $"Het samenwerkingsverband komt in de fase {Code("phases", f.Phase)} per {f.From}",
            $"The network comes into the phase {Code("phases", f.Phase)} as of {f.From}"),
        PhasesCorrected { Phases.Count: 0 } => new($"De fasen werden gewist", $"The phases were cleared"),
        PhasesCorrected f => new(
            $"De fasen werden gecorrigeerd: {Each(f.Phases.Select(Phase))}", $"The phases were corrected: {Each(f.Phases.Select(Phase))}"),
        ArenaSet { Partners.Count: 0 } f => new(
            $"In de fase {Code("phases", f.Phase)} is niemand meer als nodig genoemd",
            $"Nobody is named as needed in the phase {Code("phases", f.Phase)} any more"),
        ArenaSet f => new(
            $"In de fase {Code("phases", f.Phase)} zijn nodig: {Each(f.Partners.Select(Needed))}",
            $"Needed in the phase {Code("phases", f.Phase)}: {Each(f.Partners.Select(Needed))}"),
        ManagerRolesSet f => new(
            $"De managementrollen werden verdeeld: {Each(f.Roles.Select(Covered))}",
            $"The manager roles were divided: {Each(f.Roles.Select(Covered))}"),
        NetworkSuspended f => new(
            $"Het werk wordt opgeschort per {f.From}{Because(f.Reason)}", $"The work is suspended as of {f.From}{Because(f.Reason)}"),
        NetworkResumed f => new($"Het werk wordt hervat per {f.From}", $"The work is resumed as of {f.From}"),
        _ => null,
    };

    private static object? Coordinator(CoordinatorAppointed appointed) =>
        appointed.OrganisationId is { } organisation ? Name(organisation) : appointed.Function;

    private static Sentence? Led(Guid? organisation) =>
        organisation is { } known ? new($", door {Name(known)}", $", by {Name(known)}") : null;

    private static Sentence? ByLaw(bool byLaw) => byLaw ? new($", volgens de wet", $", as the law has it") : null;

    private static Sentence? Independent(bool? independent) => independent is true ? new($"onafhankelijk ", $"independent ") : null;

    private static Sentence? Style(string? style) => style is null
        ? null
        : new($" (stijl: {Code("coordinator-styles", style)})", $" (style: {Code("coordinator-styles", style)})");

    private static Sentence Phase(PhasePeriod phase) => new(
        $"{Code("phases", phase.Phase)} per {phase.From}", $"{Code("phases", phase.Phase)} as of {phase.From}");

    private static Sentence Needed(ArenaPartner partner) => new(
        $"{Name(partner.OrganisationId)} ({Code("involvements", partner.Involvement)})",
        $"{Name(partner.OrganisationId)} ({Code("involvements", partner.Involvement)})");

    private static Sentence Covered(ManagerRole role) => new(
        $"{Code("manager-roles", role.Role)} door {Who(role)}", $"{Code("manager-roles", role.Role)} by {Who(role)}");

    private static object? Who(ManagerRole role) =>
        role.OrganisationId is { } organisation ? Name(organisation) : role.Function;
}
