using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Divisions;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.Subjects;

/// <summary>Which networks one resembled, why it is another, and by which rules.</summary>
internal sealed record Despite(Guid NetworkId, Values<ResembledNetwork> Candidates, string Motive, string Rules);

/// <summary>How a network ended (beëindiging).</summary>
/// <param name="Until">First day without it.</param>
/// <param name="ReasonCode">Code of the list <c>end-reasons</c>, unknown when absent.</param>
/// <param name="Reason">Why, in words (toelichting); unknown when absent.</param>
/// <param name="Successors">Networks that go on with its work (opvolgers).</param>
public sealed record EndingRow(DateOnly Until, string? ReasonCode, string? Reason, IReadOnlyList<Reference> Successors);

/// <summary>The networks that one resembled when it was registered (gelijkende netwerken), why it is another, and by which rules.</summary>
public sealed record ResemblanceRow(IReadOnlyList<ResembledRow> Candidates, string Motive, string Rules);

/// <summary>Why there are networks, why there, and how they ended, a list for each subject.</summary>
internal static class GroundsSubjects
{
    /// <summary>Whether they are needed.</summary>
    public static readonly Subject<Network, NeedAssessed, NeedRow> Needs = new(
        Owners.Networks, "need-assessments", "listNeedAssessments", "List whether networks are needed", "$.grounds.need")
    {
        Of = network => network.Grounds.Need is { } need ? [need] : [],
        Names = part => part.Considered,
        Row = (part, named) => new(part.Alone, part.Explanation, [.. part.Considered.Select(id => named[id])], part.WhyNotThose),
        Columns =
        [
            ("alone", row => row.Alone), ("explanation", row => row.Explanation),
            ("considered", row => Columns.Of(row.Considered.Select(network => network.Called))), ("why_not_those", row => row.WhyNotThose),
        ],
        Read = (row, network) => new(
            network, row.NeededCode("alone", CodeLists.NeedAnswers), row.Prose("explanation"), Values.Set(row.Networks("considered")),
            row.Prose("why_not_those")),
        Decide = (network, part, around) => AssessNeed.Decide(network, part, around.Registered),
    };

    /// <summary>Why their territories deviate.</summary>
    public static readonly Subject<Network, DeviationExplained, DeviationRow> Deviations = new(
        Owners.Networks, "deviations", "listDeviations", "List why territories of networks deviate from the divisions of the country", "$.grounds.deviation")
    {
        Of = network => network.Grounds.Deviation is { } deviation ? [deviation] : [],
        Row = (part, _) => new(part.DivisionId, part.Motive, part.ReviewOn),
        Columns =
        [
            ("division_id", row => row.DivisionId.ToString()), ("motive", row => row.Motive), ("review_on", row => Columns.Of(row.ReviewOn)),
        ],
        Read = (row, network) => new(
            network, StreamId.Parse(Division.StreamKind, row.Identifier("division_id")), row.NeededProse("motive"), row.NeededDate("review_on")),
        Decide = (network, part, _) => network.Territory.Count > 0
            ? Decision.Accept(part)
            : Decision.Reject("does-not-deviate", "It has no territory.", new Fault("/division", "does-not-deviate", "The network has no territory.")),
    };

    /// <summary>How those that ended did.</summary>
    public static readonly Subject<Network, NetworkEnded, EndingRow> Endings = new(
        Owners.Networks, "network-ends", "listNetworkEnds", "List why networks ended, and which go on with their work",
        "$ ? (@.until != null && (@.reason != null || @.reasonCode != null || @.successorIds != null))")
    {
        Root = "jsonb_build_object('networkId', n.id, 'until', n.data->'details'->'inForceUntil', 'reason', n.data->'endReason', "
            + "'reasonCode', n.data->'course'->'ending'->'reasonCode', 'successorIds', nullif(n.data->'course'->'ending'->'successorIds', '[]'::jsonb))",
        Of = Ended,
        From = (fact, part) => fact is NetworkEnded f && f.Until == part.Until,
        Names = part => part.SuccessorIds ?? [],
        Row = (part, named) => new(part.Until, part.ReasonCode, part.Reason, [.. (part.SuccessorIds ?? []).Select(id => named[id])]),
        Columns =
        [
            ("until", row => Columns.Of(row.Until)), ("reason_code", row => row.ReasonCode), ("reason", row => row.Reason),
            ("successors", row => Columns.Of(row.Successors.Select(successor => successor.Called))),
        ],
        Read = (row, network) => new(
            network, row.NeededDate("until"), row.Prose("reason"), row.Code("reason_code", CodeLists.EndReasons),
            row.Networks("successors").Distinct().ToList() is { Count: > 0 } successors ? [.. successors] : null),
        Decide = (network, part, around) => EndNetwork.Decide(network, part, around.Registered),
    };

    /// <summary>Which they resembled when they were registered.</summary>
    public static readonly Subject<Network, Despite, ResemblanceRow> Resemblances = OfDespite(
        "resemblances", "listResemblances", "List which networks others resembled when they were registered", "$.grounds.despite",
        grounds => grounds.Despite is { } f ? new(f.NetworkId, f.Candidates, f.Motive, f.Rules) : null,
        part => new RegisteredDespiteResemblance(part.NetworkId, part.Candidates, part.Motive, part.Rules));

    /// <summary>Of which they have nearly the name.</summary>
    public static readonly Subject<Network, Despite, ResemblanceRow> NameResemblances = OfDespite(
        "name-resemblances", "listNameResemblances", "List of which networks others took nearly the name", "$.grounds.namedDespite",
        grounds => grounds.NamedDespite is { } f ? new(f.NetworkId, f.Candidates, f.Motive, f.Rules) : null,
        part => new RenamedDespiteResemblance(part.NetworkId, part.Candidates, part.Motive, part.Rules));

    /// <summary>Who asked to join them, and what became of it.</summary>
    public static readonly Subject<Network, JoinRequest, JoinRequestRow> Joins = new(
        Owners.Networks, "join-requests", "listJoinRequestsOfNetworks", "List who asked to join networks", "$.grounds.joins[*]")
    {
        Of = network => network.Grounds.Joins.Select(Told),
        From = (fact, part) => fact switch
        {
            JoinRequested f => f.RequestId == part.Asked.RequestId,
            JoinAccepted f => f.RequestId == part.Asked.RequestId,
            JoinDeclined f => f.RequestId == part.Asked.RequestId,
            JoinWithdrawn f => f.RequestId == part.Asked.RequestId,
            _ => false,
        },
        Names = part => part.Asked.OrganisationIds,
        Row = JoinRequestRow.Of,
        Columns =
        [
            ("id", row => row.Id.ToString()), ("organisations", row => Columns.Of(row.Organisations.Select(one => one.Called))),
            ("role", row => row.Role), ("motive", row => row.Motive), ("status", row => row.Status), ("reason", row => row.Reason),
        ],
        Read = (row, network) =>
        {
            var status = row.Needed("status");
            if (status.Length > 0 && !JoinRequestRow.Statuses.Contains(status))
            {
                row.Fault<string>("status", "invalid", $"Give {string.Join(", ", JoinRequestRow.Statuses)}.");
            }

            return new(
                new(
                    network, StreamId.Parse("join-request", row.Identifier("id")),
                    Values.Set(row.List("organisations").Select(KnownThings.OrganisationId)), row.NeededCode("role", CodeLists.Roles), row.Prose("motive")),
                status switch { "accepted" => true, "declined" => false, _ => null }, row.Prose("reason"), status == "taken-back");
        },
        Decide = Joined,
    };

    private static Subject<Network, Despite, ResemblanceRow> OfDespite(
        string name, string id, string summary, string path, Func<Grounds, Despite?> of, Func<Despite, object> fact) =>
        new(Owners.Networks, name, id, summary, path)
        {
            Of = network => of(network.Grounds) is { } despite ? [despite] : [],
            From = (recorded, part) => recorded.Equals(fact(part)),
            Names = part => part.Candidates.Select(candidate => candidate.NetworkId),
            Row = (part, named) => new([.. part.Candidates.Select(c => new ResembledRow(named[c.NetworkId], c.Reasons))], part.Motive, part.Rules),
            Lines = row => row.Candidates.Select(candidate => row with { Candidates = [candidate] }),
            Columns =
            [
                ("candidate_id", row => row.Candidates[0].Network.Called), ("reasons", row => Columns.Of(row.Candidates[0].Reasons)),
                ("motive", row => row.Motive), ("rules", row => row.Rules),
            ],
            Read = (row, network) => new(
                network, [new(StreamId.Parse(Network.StreamKind, row.Identifier("candidate_id")), Values.Texts(row.List("reasons")))],
                row.NeededProse("motive"), row.Needed("rules")),
            Key = _ => true,
            Whole = (part, all) => part with { Candidates = [.. all.SelectMany(one => one.Candidates)] },
            Decide = (network, part, around) => Refusals.Unless(
                [
                    .. of(network.Grounds) is null ? Array.Empty<Fault>() : [new Fault("/motive", "already-exists", "Why it is another network is known.")],
                    .. part.Candidates.Index().Where(one => !around.Registered.Contains(one.Item.NetworkId)).Select(one => new Fault(
                        $"/candidates/{one.Index}/candidate", "unknown-network", "No such network is registered.")),
                ],
                () => Decision.Accept(fact(part))),
        };

    // Who may take it back stays inside, as who registered a network does.
    private static JoinRequest Told(JoinRequest join) => join with { Asked = join.Asked with { AskedBy = null } };

    // Who was accepted is a member by memberships.csv; what a request came to stays.
    private static Decision Joined(Network network, JoinRequest part, Around around)
    {
        var (asked, known) = (part.Asked, network.Grounds.Join(part.Asked.RequestId));
        var faults = new List<Fault>();
        if (asked.OrganisationIds.Count == 0 || asked.OrganisationIds.Any(id => !around.Registered.Contains(id)))
        {
            faults.Add(new("/organisations", "unknown-organisation", "Give organisations, each of which is registered."));
        }

        if (part.Accepted is false && part.Reason is null)
        {
            faults.Add(new("/reason", "required", "Say why it was declined."));
        }

        if (known is not null && (Told(known).Asked != asked || !known.IsOpen))
        {
            faults.Add(new("/id", "already-exists", "A request of that id is known, and is another, or came to something else."));
        }

        return Refusals.Unless(faults, () => Decision.Accept([.. known is null ? [asked] : Array.Empty<object>(), .. CameTo(part)]));
    }

    private static IEnumerable<object> CameTo(JoinRequest part)
    {
        var (network, request) = (part.Asked.NetworkId, part.Asked.RequestId);
        return part switch
        {
            { IsWithdrawn: true } => [new JoinWithdrawn(network, request, part.Reason)],
            { Accepted: true } => [new JoinAccepted(network, request)],
            { Accepted: false, Reason: { } reason } => [new JoinDeclined(network, request, reason)],
            _ => [],
        };
    }

    private static IEnumerable<NetworkEnded> Ended(Network network)
    {
        var (until, ending) = (network.Details.InForceUntil, network.Course.Ending);
        if (until is { } day && (network.EndReason is not null || ending is not null))
        {
            yield return new(network.Id, day, network.EndReason, ending?.ReasonCode, ending?.SuccessorIds is { Count: > 0 } successors ? successors : null);
        }
    }
}
