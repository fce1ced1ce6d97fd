using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Owners;

/// <summary>Changes of an owner.</summary>
internal sealed class OwnerChanges(Streams streams)
{
    /// <summary>The stream of a ministry or directorate, by its URI.</summary>
    public static Guid IdOf(string organisation) => StreamId.Of(Owner.StreamKind, organisation);

    /// <summary>204, or a problem.</summary>
    public Task<Results<NoContent, ProblemHttpResult>> Change(
        Guid id, Writing writing, object body, Func<Owner, Decision> decide, CancellationToken ct) =>
        streams.Change<Owner>(writing, id, body, decide, ct, owner => OwnerRules.AgainstChanging(owner, Caller.Of(writing.Http.User)));
}
