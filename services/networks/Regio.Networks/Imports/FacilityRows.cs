using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Facilities;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>What a row of facilities.csv says.</summary>
internal sealed record FacilityLine(Guid NetworkId, FacilityDetails Details) : IOfNetwork
{
    /// <summary>Reads a row.</summary>
    public static FacilityLine Of(RowReader row) => new(
        StreamId.Parse(Network.StreamKind, row.Identifier("network_id")),
        new(
            row.Needed("name"), row.NeededCode("kind", CodeLists.FacilityKinds),
            row.Codes("target_groups", CodeLists.TargetGroups), Capacity(row),
            [.. row.List("municipalities").Select(KnownThings.OrganisationId).Distinct()], row.NeededDate("from"),
            row.Date("until")));

    private static FacilityCapacity? Capacity(RowReader row) =>
        (row.Row.Text("capacity"), row.Row.Text("capacity_unit")) is (null, null)
            ? null
            : new(
                row.Needed("capacity").Length > 0 ? row.Number("capacity", 0.01m, 1_000_000_000m) ?? 0 : 0,
                row.Needed("capacity_unit"));
}

/// <summary>facilities.csv: one row is one facility; what is reused is no part of it.</summary>
internal sealed class FacilityRows(CsvFile file, States states, KnownThings known)
{
    private readonly IReadOnlyList<Read<FacilityLine>> rows =
        IdentifiedRows.ReadAll(file, Facility.StreamKind, FacilityLine.Of);

    /// <summary>Offers, revises or leaves each.</summary>
    public IEnumerable<ImportStep> Steps() => rows.InSteps<FacilityLine, Facility>(states, async (some, ct) =>
    {
        var organisations = await known.Organisations(some.SelectMany(row => row.Says.Details.MunicipalityIds), ct);
        return (row, facility, network) => Weigh(row, facility, network, organisations);
    });

    /// <summary>What a row comes to: a new facility, a revised one, or nothing.</summary>
    internal static Decision Weigh(
        Read<FacilityLine> row, Facility? facility, Network network, IReadOnlyDictionary<Guid, bool> organisations) => facility is null
        ? OfferFacility.Decide(network, new(row.Id, row.Row.ExternalId(), row.Says.NetworkId, row.Says.Details), organisations)
        : ReviseFacility.Decide(facility, network, row.Says.Details, organisations);
}
