using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Landscape;
using Regio.Networks.Organisations;
using Regio.Networks.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>What a caller wants to register.</summary>
internal sealed record Registration(Writing Writing, Caller Caller, RegisterNetwork.Request Request, RegisterNetwork.Command Command)
{
    /// <summary>The body that a confirmation is of.</summary>
    public object Body => Request with { Confirmation = null };

    /// <summary>Its stream.</summary>
    public Guid Id => Command.Network.NetworkId;
}

/// <summary>Registers a network after looking around: what it resembles, how its territory lies, what it was considered against.</summary>
internal sealed class Registrations(Streams streams, Lookout lookout, Confirmations confirmations, TimeProvider clock)
{
    /// <summary>201 with advice, 202 when it became a request to join, or a problem.</summary>
    /// <param name="registration">What is registered.</param>
    /// <param name="registering">What it comes to by itself.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Results<Created<RegistrationAdvice>, Accepted, ProblemHttpResult>> Register(
        Registration registration, Decision registering, CancellationToken ct)
    {
        if (registration.Request.Confirmation is { Decision: ConfirmationBody.Join } join)
        {
            return (await Join(registration, registering, join, ct)).Result switch
            {
                Accepted accepted => accepted,
                var problem => (ProblemHttpResult)problem,
            };
        }

        RegistrationAdvice? advice = null;
        var location = $"{NetworksModule.Base}/networks/{registration.Id}";
        var begun = await streams.Begin(
            registration.Writing, registration.Id, location, registration.Request,
            async stop =>
            {
                var (decision, near) = await Weigh(registration, registering, stop);
                advice = RegistrationAdvice.Of(near);
                return decision;
            },
            ct);
        return begun.Result switch
        {
            // A repeat under a key answers where the first one is, and gives no advice anew.
            Created created => TypedResults.Created(created.Location, advice),
            var problem => (ProblemHttpResult)problem,
        };
    }

    private async Task<(Decision Decision, IReadOnlyList<Resembling> Near)> Weigh(
        Registration registration, Decision registering, CancellationToken ct)
    {
        var (request, around) = (registration.Request, await lookout.Look(ct));
        var deviating = request.Territory is { Count: > 0 }
            ? ComplyOrExplain.Check(around.Standing, registration.Command.Territory, registration.Command.Network.Details.Domains)
            : null;
        var explained = ComplyOrExplain.Explained(registration.Id, deviating, request.Deviation);
        var need = request.Need?.Assessed(registration.Id);
        var whole = registering
            .Unless(ComplyOrExplain.Faults(deviating, explained, clock.Today()), explained)
            .Unless(need is null ? [] : [.. AssessNeed.Faults(need, await streams.Begun(need.Considered, ct), "/need")], need);
        var near = Near(around, whole);
        var candidates = AskFirst.Candidates(near);
        var shown = Shown(registration);
        return (
            AskFirst.Decide(
                whole, registration.Id, candidates, shown, Values.Text(request.Confirmation?.Motive),
                () => Question(registration, candidates, shown)),
            near);
    }

    private async Task<Results<Accepted, ProblemHttpResult>> Join(
        Registration registration, Decision registering, ConfirmationBody join, CancellationToken ct)
    {
        if (join.Candidate is null)
        {
            var fault = new Fault("/confirmation/candidate", "not-a-candidate", "Name one of the networks that you were shown.");
            return new Problem(fault.Code, fault.Detail, [fault]).AsResult();
        }

        var (candidate, requestId) = (StreamId.Parse(Network.StreamKind, join.Candidate), Guid.CreateVersion7());
        // Who registers for others asks for those who are not at the table yet, and for itself when all of them are.
        var own = registration.Caller.Organisation is { } uri ? Organisation.IdOf(uri) : (Guid?)null;
        var members = registration.Command.Members.Select(member => member.OrganisationId).ToList();
        return await streams.Ask<Network>(
            registration.Writing, candidate, registration.Request,
            async (network, stop) =>
            {
                var around = await lookout.Look(stop);
                var others = members.Exists(id => !network.HasMember(id, clock.Today()));
                IEnumerable<Guid> who = others || own is not { } self || !around.Standing.Register.Organisations.ContainsKey(self) ? members : [self];
                var asked = RequestJoin.Asked(
                    network, requestId, who, MembershipBody.Participant, Values.Text(join.Motive), clock.Today());
                requestId = RequestJoin.Open(network, asked)?.Asked.RequestId ?? requestId;
                var shown = Shown(registration);
                var near = Near(around, registering);
                return AskFirst.Join(asked, network, shown, () => Question(registration, AskFirst.Candidates(near), shown));
            },
            () => RequestJoin.Location(candidate, requestId), ct);
    }

    // What does not come to a network resembles none.
    private static IReadOnlyList<Resembling> Near(Surrounding around, Decision decision) =>
        decision is Decision.Accepted { Facts: { Count: > 0 } facts }
        && facts.Select(Published.ContractOf).Aggregate((IFacts?)null, (state, contract) => StreamFacts.After(state, contract!)) is NetworkFacts network
            ? Resemblance.Of(around.Standing, around.Vocabulary, network)
            : [];

    private IReadOnlyList<Guid>? Shown(Registration registration) => registration.Request.Confirmation is { Token: { } token }
        ? confirmations.Answered(token, registration.Caller, registration.Body)
        : null;

    private Problem Question(Registration registration, IReadOnlyList<Resembling> candidates, IReadOnlyList<Guid>? shown)
    {
        var (token, until) = confirmations.Ask(registration.Caller, registration.Body, [.. candidates.Select(c => c.Network.Id)]);
        return new(
            "resembles-existing", "It resembles networks in force: is it not one of these?",
            registration.Request.Confirmation is null ? []
            : shown is null ? [new("/confirmation/token", "confirmation-not-valid", "It is of another body, caller or rules, or older than an hour.")]
            : [new("/confirmation/token", "new-candidate", "There is a candidate that you were not shown.")])
        {
            More = new Dictionary<string, object?>
            {
                ["candidates"] = candidates.Select(CandidateRow.Of).ToList(),
                ["confirmation"] = new { token, until },
            },
        };
    }
}
