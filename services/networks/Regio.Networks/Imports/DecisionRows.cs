using System.Globalization;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.JointDecisions;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>What a row of decisions.csv says.</summary>
internal sealed record DecisionLine(Guid NetworkId, DecisionDetails Details, DateOnly? RepealedFrom, string? RepealReason) : IOfNetwork;

/// <summary>decisions.csv: one row is one decision, with its repeal.</summary>
internal static class DecisionRows
{
    /// <summary>Reads the rows.</summary>
    public static IReadOnlyList<Read<DecisionLine>> Of(CsvFile file) => IdentifiedRows.ReadAll(file, JointDecision.StreamKind, row =>
        new DecisionLine(
            StreamId.Parse(Network.StreamKind, row.Identifier("network_id")),
            new(
                row.Needed("subject"), row.Prose("text"), row.NeededDate("taken_on"), row.Text("taken_by"),
                [.. CodeLists.Consents.Concepts.SelectMany(consent => row.List(consent.Id)
                    .Select(who => new MemberConsent(KnownThings.OrganisationId(who), consent.Id)))]),
            row.Date("repealed_from"), row.Prose("repeal_reason")));

    /// <summary>Takes, corrects or leaves one, and repeals it where the row says so.</summary>
    public static Decision Weigh(Read<DecisionLine> row, JointDecision? known, Network network, DateOnly today)
    {
        var line = row.Says;
        var taken = known is null
            ? TakeDecision.Decide(network, new(row.Id, row.Row.ExternalId(), line.NetworkId, line.Details), today)
            : CorrectDecision.Decide(known, network, line.Details, today);
        if (taken is not Decision.Accepted { Facts: var facts } || line.RepealedFrom is not { } from)
        {
            return AtColumns(taken, line.Details);
        }

        var repealed = RepealDecision.Decide(
            facts.Aggregate(known, JointDecision.After)!, new(row.Id, from, line.RepealReason));
        return repealed is Decision.Accepted { Facts: var more }
            ? Decision.Accept([.. facts, .. more])
            : AtColumns(repealed, line.Details);
    }

    // "/consents/2/organisation" is in the column of that consent, "/from" in that of the repeal.
    private static Decision AtColumns(Decision decision, DecisionDetails details) => decision is Decision.Rejected { Problem: var refused }
        ? Decision.Reject(refused.Code, refused.Detail, [.. refused.Errors.Select(fault => fault with { Pointer = Column(fault.Pointer, details) })])
        : decision;

    private static string Column(string pointer, DecisionDetails details) => pointer.Split('/') switch
    {
        [_, "consents", var number, ..] => $"/{details.Consents[int.Parse(number, CultureInfo.InvariantCulture)].Consent}",
        [_, "from"] => "/repealedFrom",
        _ => pointer,
    };
}
