using Regio.Hosting.Histories;
using Regio.Networks.Divisions;
using Regio.Networks.ReferenceDivisions;
using Regio.Networks.Regions;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Wording;

/// <summary>What the facts of divisions and their regions say.</summary>
internal static class DivisionWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        DivisionRegistered { Details: var d } => new(
            $"De gebiedsindeling {d.Name} ({d.ReferenceYear}) werd geregistreerd",
            $"The division {d.Name} ({d.ReferenceYear}) was registered"),
        DivisionCorrected { Details: var d } => new(
            $"De gegevens van de gebiedsindeling {d.Name} ({d.ReferenceYear}) werden gecorrigeerd",
            $"The details of the division {d.Name} ({d.ReferenceYear}) were corrected"),
        RegionRegistered { Details: var d } => new(
            $"Het gebied {d.Name} werd geregistreerd in {Name(d.DivisionId)}",
            $"The region {d.Name} was registered in {Name(d.DivisionId)}"),
        RegionCorrected { Details: var d } => new(
            $"De gegevens van het gebied {d.Name} werden gecorrigeerd", $"The details of the region {d.Name} were corrected"),
        RegionDelineated { MunicipalityIds.Count: 0 } => new(
            $"Het gebied heeft geen gemeenten meer", $"The region has no municipalities any more"),
        RegionDelineated f => new(
            $"Het gebied bestaat uit {Names(f.MunicipalityIds)}", $"The region consists of {Names(f.MunicipalityIds)}"),
        ReferenceDivisionSet { Division: null } f => new(
            $"Voor {Code("domains", f.Domain)} is er geen referentie-indeling{From(f.From)}",
            $"For {Code("domains", f.Domain)} there is no reference division{From(f.From)}"),
        ReferenceDivisionSet f => new(
            $"De referentie-indeling voor {Code("domains", f.Domain)} is {f.Division}{From(f.From)}",
            $"The reference division for {Code("domains", f.Domain)} is {f.Division}{From(f.From)}"),
        _ => null,
    };
}
