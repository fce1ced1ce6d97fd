using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Purses;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Funding.Schemes;

/// <summary>Changes of a scheme by its owner.</summary>
internal sealed class SchemeChanges(Streams streams, TermsReferences references)
{
    /// <summary>The stream that a path names: an id, or the identifier in the source.</summary>
    public static Guid IdOf(string called) => StreamId.Parse(Scheme.StreamKind, called);

    /// <summary>204, or a problem: it says this from now on, or from a day on.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> Say(
        string called, Writing writing, object body, SchemeDetails details, Func<Scheme, SchemeDetails, TermsKnown, Decision> decide,
        CancellationToken ct)
    {
        var (before, _) = await streams.Read<Scheme>(IdOf(called), ct);
        var known = await references.Of(details.Terms, before?.Details.Terms ?? SchemeTerms.Untold, ct);
        return await Change(called, writing, body, scheme => decide(scheme, details, known), ct);
    }

    /// <summary>204, or a problem: where it is held against what of its money is committed.</summary>
    public Task<Results<NoContent, ProblemHttpResult>> WithPurse(
        string called, Writing writing, object body, Func<Scheme, Purse, Decision> decide, CancellationToken ct)
    {
        var caller = Caller.Of(writing.Http.User);
        return streams.ChangeTogether<Scheme, Purse>(
            writing, IdOf(called), scheme => (Purse.IdOf(scheme.Id), Purse.Empty(scheme.Id)), body, decide, Purse.IsOfIt,
            scheme => SchemeRules.AgainstChanging(scheme, caller), ct);
    }

    /// <summary>204, or a problem; someone else's private draft is not found, whatever is asked of it.</summary>
    public Task<Results<NoContent, ProblemHttpResult>> Change(
        string called, Writing writing, object? body, Func<Scheme, Decision> decide, CancellationToken ct, Func<string>? location = null)
    {
        var caller = Caller.Of(writing.Http.User);
        return streams.Change<Scheme>(writing, IdOf(called), body, decide, ct, scheme => SchemeRules.AgainstChanging(scheme, caller), location);
    }
}
