using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Landscape;
using Regio.Networks.Organisations;
using Regio.Networks.Surroundings;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>Asks who proposes a network that resembles others in force whether it is not one of those, and takes the answer.</summary>
internal sealed class Questions(Streams streams, Lookout lookout, Confirmations confirmations, TimeProvider clock)
{
    /// <summary>What a proposal comes to: the question, until it is answered.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="proposing">What it comes to by itself.</param>
    /// <param name="near">The networks in force that it is near to.</param>
    /// <param name="despite">That it is so although it resembles these, for that motive, by that version of the rules.</param>
    public Decision Weigh(
        Proposal proposal, Decision proposing, IReadOnlyList<Resembling> near,
        Func<Values<ResembledNetwork>, string, string, object> despite)
    {
        var (candidates, shown) = (AskFirst.Candidates(near), Shown(proposal));
        return AskFirst.Decide(
            proposing, candidates, shown, proposal.Proposed.Motive, () => Question(proposal, candidates, shown),
            despite);
    }

    /// <summary>202 when members ask to join the candidate that the answer names instead, or a problem.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="members">Who would take part.</param>
    /// <param name="near">The networks in force that it is near to.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Results<Accepted, ProblemHttpResult>> Join(
        Proposal proposal, IReadOnlyCollection<Guid> members, Func<Surrounding, IReadOnlyList<Resembling>> near, CancellationToken ct)
    {
        var (candidate, requestId, today) = (Candidate(proposal), Guid.CreateVersion7(), clock.Today());
        if (!(await lookout.Look(ct)).Standing.Register.Networks.ContainsKey(candidate))
        {
            return AskFirst.NoCandidate.AsResult();
        }

        return await streams.Ask<Network>(
            proposal.Writing, candidate, proposal.Sent,
            async (unheld, stop) =>
            {
                var around = await lookout.Look(stop);
                var network = around.Held(unheld);
                var asked = RequestJoin.Asked(
                    network, requestId, Asking(proposal, members, network, around), MembershipBody.Participant,
                    proposal.Proposed.Motive, today, proposal.Caller.Organisation);
                requestId = RequestJoin.Open(network, asked)?.Asked.RequestId ?? requestId;
                var (candidates, shown) = (AskFirst.Candidates(near(around)), Shown(proposal));
                return AskFirst.Join(asked, network, shown, today, () => Question(proposal, candidates, shown));
            },
            () => RequestJoin.Location(candidate, requestId), ct);
    }

    private static Guid Candidate(Proposal proposal) =>
        proposal.Confirmation?.Candidate is { } called ? StreamId.Parse(Network.StreamKind, called) : Guid.Empty;

    // Who proposes for others asks for those who are not at the table yet, and for itself when all of them are.
    private IReadOnlyCollection<Guid> Asking(Proposal proposal, IReadOnlyCollection<Guid> members, Network network, Surrounding around)
    {
        var own = proposal.Caller.Organisation is { } uri ? Organisation.IdOf(uri) : (Guid?)null;
        var others = members.Any(id => !network.HasMember(id, clock.Today()));
        return others || own is not { } self || !around.Standing.Register.Organisations.ContainsKey(self) ? members : [self];
    }

    private IReadOnlyList<Guid>? Shown(Proposal proposal) => confirmations.Shown(proposal.Proposed);

    private Problem Question(Proposal proposal, IReadOnlyList<Resembling> candidates, IReadOnlyList<Guid>? shown) => confirmations.Question(
        proposal.Proposed, "It resembles networks in force: is it not one of these?",
        [.. candidates.Select(c => (c.Network.Id, (object)CandidateRow.Of(c)))], shown);
}
