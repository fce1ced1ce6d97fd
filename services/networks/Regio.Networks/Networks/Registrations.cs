using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Networks.Reading;
using Regio.Networks.Surroundings;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>A network that would begin, new or as a next version.</summary>
/// <param name="Body">As sent.</param>
/// <param name="Command">With everything resolved.</param>
/// <param name="Registering">What it comes to by itself.</param>
internal sealed record Registration(RegistrationBody Body, RegisterNetwork.Command Command, Decision Registering)
{
    /// <summary>Its stream.</summary>
    public Guid Id => Command.Network.NetworkId;

    /// <summary>Who would take part.</summary>
    public IReadOnlyList<Guid> Members => [.. Command.Members.Select(member => member.OrganisationId)];
}

/// <summary>Begins a network after looking around: what it resembles, how its territory lies, what it was considered against.</summary>
internal sealed class Registrations(Streams streams, States states, Lookout lookout, Questions questions, TimeProvider clock)
{
    /// <summary>201 with advice, 202 when it became a request to join, or a problem.</summary>
    /// <param name="proposal">The request.</param>
    /// <param name="registration">What is registered.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Results<Created<RegistrationAdvice>, Accepted, ProblemHttpResult>> Register(
        Proposal proposal, Registration registration, CancellationToken ct)
    {
        if (proposal.IsToJoin)
        {
            return await Join(proposal, registration, ct);
        }

        RegistrationAdvice? advice = null;
        var begun = await streams.Begin(
            proposal.Writing, registration.Id, Location(registration.Id), proposal.Sent,
            async stop =>
            {
                var (decision, near) = await Weigh(proposal, registration, previous: null, stop);
                advice = RegistrationAdvice.Of(near);
                return decision;
            },
            ct);
        return Told(begun, advice);
    }

    /// <summary>The same, of a next version, beside which the one before it changes: both, or neither.</summary>
    /// <param name="proposal">The request.</param>
    /// <param name="previousId">The version before it.</param>
    /// <param name="nextId">The next version.</param>
    /// <param name="next">What is registered, given the version before it.</param>
    /// <param name="mayNot">Why the caller may not; null when it may.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Results<Created<RegistrationAdvice>, Accepted, ProblemHttpResult>> Succeed(
        Proposal proposal, Guid previousId, Guid nextId, Func<Network, CancellationToken, Task<Registration>> next,
        Func<Network, Problem?> mayNot, CancellationToken ct)
    {
        if (proposal.IsToJoin)
        {
            return await states.Network(previousId, ct) is not { } previous ? Views.NotFound()
                : mayNot(previous) is { } forbidden ? forbidden.AsResult()
                : await Join(proposal, await next(previous, ct), ct);
        }

        RegistrationAdvice? advice = null;
        var around = await lookout.Look(ct);
        var begun = await streams.BeginFrom<Network>(
            proposal.Writing, previousId, nextId, Location(nextId), proposal.Sent,
            async (previous, stop) =>
            {
                var (decision, near) = await Weigh(proposal, await next(around.Held(previous), stop), previous, stop);
                advice = RegistrationAdvice.Of(near);
                return decision;
            },
            SucceedNetwork.IsOfPrevious, previous => mayNot(around.Held(previous)), ct);
        return Told(begun, advice);
    }

    private async Task<(Decision Decision, IReadOnlyList<Resembling> Near)> Weigh(
        Proposal proposal, Registration registration, Network? previous, CancellationToken ct)
    {
        var (around, today, id) = (await lookout.Look(ct), clock.Today(), registration.Id);
        var (body, territory, details) = (registration.Body, registration.Command.Territory, registration.Command.Network.Details);
        var deviating = territory.Count > 0
            ? ComplyOrExplain.Check(around.Standing, territory, details.Domains, details.ObligationDivision)
            : null;
        var explained = ComplyOrExplain.Explained(id, deviating, body.Deviation)
            ?? CarriedOver.Deviation(previous, id, territory, deviating, today);
        var need = body.Need?.Assessed(id);
        var whole = registration.Registering
            .Unless(NamedDivision.Faults(around.Standing.Register, details.ObligationDivision, "/obligationDivision"), null)
            .Unless(ComplyOrExplain.Faults(deviating, explained, today), explained)
            .Unless(need is null ? [] : [.. AssessNeed.Faults(need, await streams.Begun(need.Considered, ct), "/need")], need);
        var near = Near(around, whole);
        return (
            questions.Weigh(
                proposal, whole, near, (candidates, motive, rules) => new RegisteredDespiteResemblance(id, candidates, motive, rules)),
            near);
    }

    private async Task<Results<Created<RegistrationAdvice>, Accepted, ProblemHttpResult>> Join(
        Proposal proposal, Registration registration, CancellationToken ct) =>
        (await questions.Join(proposal, registration.Members, around => Near(around, registration.Registering), ct)).Result switch
        {
            Accepted accepted => accepted,
            var problem => (ProblemHttpResult)problem,
        };

    private static IReadOnlyList<Resembling> Near(Surrounding around, Decision decision) =>
        around.Near(before: null, decision, fact => !SucceedNetwork.IsOfPrevious(fact));

    private static string Location(Guid id) => $"{NetworksModule.Base}/networks/{id}";

    // A repeat under a key answers where the first one is, and gives no advice anew.
    private static Results<Created<RegistrationAdvice>, Accepted, ProblemHttpResult> Told(
        Results<Created, ProblemHttpResult> begun, RegistrationAdvice? advice) => begun.Result switch
        {
            Created created => TypedResults.Created(created.Location, advice),
            var problem => (ProblemHttpResult)problem,
        };
}
