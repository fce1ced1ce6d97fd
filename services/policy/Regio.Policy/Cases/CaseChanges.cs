using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Landscape;
using Regio.Policy.BlindMatches;
using Regio.Surroundings;

namespace Regio.Policy.Cases;

/// <summary>Changes of a case: by its parties, and by who decides from above.</summary>
internal sealed class CaseChanges(Streams streams, Lookout lookout, TimeProvider clock)
{
    /// <summary>Today.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>Where a consultation of a case is.</summary>
    public static string Location(Guid id, int number) => $"{PolicyModule.Base}/cases/{id}/consultations/{number}";

    /// <summary>204, or a problem: by a party, that speaks for itself.</summary>
    /// <param name="id">The case.</param>
    /// <param name="writing">What the request carries beside its body.</param>
    /// <param name="body">The body, as understood.</param>
    /// <param name="decide">What follows.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="location">Where what it makes is.</param>
    /// <param name="isTold">Whether the party tells by it what its own draft asks.</param>
    public async Task<Results<NoContent, ProblemHttpResult>> ByParty(
        Guid id, Writing writing, object? body, Func<AlignmentCase, string, CasePair, Register, Decision> decide, CancellationToken ct, Func<string>? location = null,
        bool isTold = false)
    {
        var (around, caller) = (await lookout.Look(ct), Caller.Of(writing.Http.User)!);
        return await streams.Change<AlignmentCase>(
            writing, id, body, known => decide(known, caller.Organisation!, PairOf(around, known, isTold ? [caller.Organisation!] : []), around.Register), ct,
            known => known.Parties.Contains(caller.Organisation!) ? null : Against(known, caller), location);
    }

    /// <summary>204, or a problem: by who it lies before, or a steward that writes down what was decided.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> FromAbove(
        Guid id, Writing writing, object body, Func<AlignmentCase, CasePair, Decision> decide, CancellationToken ct)
    {
        var (around, caller) = (await lookout.Look(ct), Caller.Of(writing.Http.User)!);
        return await streams.Change<AlignmentCase>(
            writing, id, body, known => decide(known, PairOf(around, known, [])), ct,
            known => known.IsVisibleTo(caller) && (known.Escalation is not { } lies || caller.Role == Roles.Steward || caller.ActsFor(lies.To))
                ? null
                : Against(known, caller));
    }

    /// <summary>Two policies or schemes that a caller names, as they stand to each other; null where there is no such that it may see.</summary>
    public async Task<(CasePair? Pair, bool[] Seen)> Between(string one, string other, Caller caller, CancellationToken ct)
    {
        var initiatives = new Initiatives((await lookout.Look(ct)).Standing);
        Initiative?[] called = [Find(initiatives, one), Find(initiatives, other)];
        Initiative?[] found = AreOpened(initiatives, called, caller) ? called : [.. called.Select(each => Seen(initiatives, each, caller))];
        return (
            found is [{ } first, { } second] && first.Id != second.Id ? CasePair.Of(initiatives, first.Id, second.Id, [], LaidOpen.OnlyBy(caller.Organisation!), []) : null,
            [found[0] is not null, found[1] is not null]);
    }

    /// <summary>The two of a case, as they stand to each other.</summary>
    public async Task<CasePair> PairOf(AlignmentCase known, CancellationToken ct) => PairOf(await lookout.Look(ct), known, []);

    private static Initiative? Find(Initiatives initiatives, string called) =>
        (initiatives.Standing.Register.Scheme(called) is { } scheme ? initiatives.Of(scheme) : null)
        ?? (initiatives.Standing.Register.Policy(called) is { } policy ? initiatives.Of(policy) : null);

    // Both owners of two private drafts accepted that they meet.
    private static bool AreOpened(Initiatives initiatives, Initiative?[] called, Caller caller) =>
        called is [{ } one, { } other] && (caller.ActsFor(one.OwnerId) || caller.ActsFor(other.OwnerId))
        && BlindPairs.AreOpened(initiatives, initiatives.Standing.Register.BlindMatches.GetValueOrDefault(BlindMatch.IdOf(one.Id, other.Id)));

    private static Initiative? Seen(Initiatives initiatives, Initiative? called, Caller caller) =>
        called is { } found
        && (found.IsPublic(initiatives.Standing.Day) || found.IsVisible(initiatives.Standing.Day) || caller.ActsFor(found.OwnerId)) ? found : null;

    // What a case is about stays, whatever becomes of it.
    private static CasePair PairOf(Surrounding around, AlignmentCase known, IReadOnlyCollection<string> telling)
    {
        var laidOpen = LaidOpen.In(known);
        return CasePair.Of(
            new(around.Standing), known.Opening.OneId, known.Opening.OtherId, [], laidOpen with { By = [.. laidOpen.By, .. telling] }, known.Parties);
    }

    private static Problem Against(AlignmentCase known, Caller caller) => known.IsVisibleTo(caller)
        ? new("not-your-organisation", "The case is of others.")
        : new("not-found", "There is no such thing.");
}
