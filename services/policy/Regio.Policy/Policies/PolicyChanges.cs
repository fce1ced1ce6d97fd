using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Policies;

/// <summary>Changes of a policy by its owner.</summary>
internal sealed class PolicyChanges(Streams streams, PolicyReferences references)
{
    /// <summary>The stream that a path names: an id, or the identifier in the source.</summary>
    public static Guid IdOf(string called) => StreamId.Parse(PolicyDossier.StreamKind, called);

    /// <summary>204, or a problem: it says this from a day on, or should have.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> Say(
        string called, Writing writing, PolicyBody body, Func<PolicyDossier, PolicyDetails, PolicyKnown, Decision> decide, CancellationToken ct)
    {
        var (details, (before, _)) = (body.Details(), await streams.Read<PolicyDossier>(IdOf(called), ct));
        var known = await references.Of(details, before?.Latest.Said, ct);
        return await Change(called, writing, body, policy => decide(policy, details, known), ct);
    }

    /// <summary>204, or a problem.</summary>
    public Task<Results<NoContent, ProblemHttpResult>> Change(
        string called, Writing writing, object body, Func<PolicyDossier, Decision> decide, CancellationToken ct) =>
        streams.Change<PolicyDossier>(
            writing, IdOf(called), body, decide, ct, policy => PolicyFaults.AgainstChanging(policy, Caller.Of(writing.Http.User)));
}
