using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Agreements;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>What a row of agreements.csv says: an agreement in the wording of a day.</summary>
internal sealed record AgreementLine(Guid NetworkId, DateOnly ValidFrom, AgreementWording Wording, DateOnly? ReviewOn) : IOfNetwork;

/// <summary>agreements.csv: one row is one agreement; the parties may be left out, and are unknown then.</summary>
internal static class AgreementRows
{
    /// <summary>Reads the rows.</summary>
    public static IReadOnlyList<Read<AgreementLine>> Of(CsvFile file) => IdentifiedRows.ReadAll(file, Agreement.StreamKind, row =>
        new AgreementLine(
            StreamId.Parse(Network.StreamKind, row.Identifier("network_id")), row.NeededDate("valid_from"),
            new(
                Values.Set(row.NeededCodes("kinds", CodeLists.AgreementKinds)), row.Needed("subject"), row.Prose("text"),
                [.. row.List("parties").Select(KnownThings.OrganisationId)], row.Date("valid_until")),
            row.Date("review_on")));

    /// <summary>
    /// Makes, corrects or leaves one; what lists show of it today is known, whatever is to come. It may have been planned to
    /// be reviewed after its end, before it was ended.
    /// </summary>
    public static Decision Weigh(Read<AgreementLine> row, Agreement? known, Network network, DateOnly today)
    {
        var line = row.Says;
        return known is null
            ? MakeAgreement.Decide(
                network, new(row.Id, row.Row.ExternalId(), line.NetworkId, line.ValidFrom, line.Wording, line.ReviewOn),
                mayOutlast: true)
            : (known.ValidFrom, known.WordingOn(today).Says, known.ReviewPlannedOn(today)) == (line.ValidFrom, line.Wording, line.ReviewOn)
                ? Decision.Nothing
            : CorrectAgreement.Decide(known, network, new(row.Id, line.ValidFrom, line.Wording, line.ReviewOn), mayOutlast: true);
    }
}
