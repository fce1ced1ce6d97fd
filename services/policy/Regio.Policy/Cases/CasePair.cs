using Regio.Hosting.Decisions;
using Regio.Landscape;
using Regio.Policy.BlindMatches;

namespace Regio.Policy.Cases;

/// <summary>A duty to look at the other of two (afstemmingsplicht).</summary>
/// <param name="ByOne">Whether it is the owner of the one that owed it; else that of the other.</param>
/// <param name="On">Day of publication.</param>
public sealed record Owing(bool ByOne, DateOnly On);

/// <summary>What a party had to do with a case is another's now (opvolging).</summary>
/// <param name="Party">TOOI URI of the party.</param>
/// <param name="Heir">TOOI URI of who speaks for it.</param>
public sealed record Succeeding(string Party, string Heir);

/// <summary>Two policies or schemes as they stand to each other now.</summary>
/// <param name="OneId">The first, in the order of lists.</param>
/// <param name="OtherId">The other.</param>
/// <param name="OwnersOfOne">TOOI URIs of who owned the one, the present owner last; empty: unknown.</param>
/// <param name="OwnersOfOther">The same of the other.</param>
/// <param name="Clashes">What clashes between them, as far as the parties may know of both.</param>
/// <param name="Owed">Who owed it to look; nobody who published before it took part.</param>
/// <param name="IsKnown">Whether everyone can know of both; of an intention nobody knows what it asks.</param>
public sealed record CasePair(
    Guid OneId, Guid OtherId, Values<string> OwnersOfOne, Values<string> OwnersOfOther, Values<RulePair> Clashes, Values<Owing> Owed, bool IsKnown)
{
    /// <summary>Who speaks for parties that do not speak for themselves any more.</summary>
    public Values<Succeeding> Heirs { get; init; } = [];

    /// <summary>
    /// TOOI URIs of the owners of what is known to the parties alone: a draft, and an intention of which they were told what it asks.
    /// </summary>
    public Values<string> Confiding { get; init; } = [];

    /// <summary>Their case.</summary>
    public Guid CaseId => AlignmentCase.IdOf(OneId, OtherId);

    /// <summary>The present owners, each once.</summary>
    public Values<string> Owners => [.. OwnersOfOne.TakeLast(1).Concat(OwnersOfOther.TakeLast(1)).Distinct()];

    /// <summary>Who may read of it.</summary>
    public string Visibility => IsKnown ? Contracts.Visibility.Ministries : Contracts.Visibility.Parties;

    /// <summary>Who owned what is not an owner's own: of who owns neither, who owned the one and who owned the other.</summary>
    public IReadOnlyList<Values<string>> Across(string owner) =>
        OwnersOfOne.Contains(owner) && !(OwnersOfOther is [.., var present] && present == owner) ? [OwnersOfOther]
        : OwnersOfOther.Contains(owner) ? [OwnersOfOne]
        : [OwnersOfOne, OwnersOfOther];

    /// <summary>Whether an owner speaks for a party: for itself, or for whom it took over from.</summary>
    public bool SpeaksFor(string owner, string party) =>
        Heirs.Any(one => one.Party == party) ? Heirs.Contains(new(party, owner)) : owner == party;

    /// <summary>The pair, whichever is named first.</summary>
    /// <param name="initiatives">The day.</param>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="owed">Who owed it to look.</param>
    /// <param name="laidOpen">What the parties of their case were let know.</param>
    /// <param name="parties">TOOI URIs of the owners that take part in their case; empty: there is none.</param>
    internal static CasePair Of(
        Initiatives initiatives, Guid one, Guid other, IEnumerable<OwedPair> owed, LaidOpen laidOpen, IEnumerable<string> parties)
    {
        var (here, there, day) = (initiatives.Find(one)!, initiatives.Find(other)!, initiatives.Standing.Day);
        var (first, second) = Thing.Order.Compare(here.Thing, there.Thing) <= 0 ? (here, there) : (there, here);
        var match = initiatives.Standing.Register.BlindMatches.GetValueOrDefault(BlindMatch.IdOf(one, other));
        var (isOpened, wasOpened) = (BlindPairs.AreOpened(initiatives, match), match?.WasOpened is true);
        return new(
            first.Id, second.Id, [.. first.Owners], [.. second.Owners], [.. isOpened || !wasOpened ? Between(Told(first), Told(second)) : Remembered()],
            [.. owed.Select(pair => new Owing(pair.Later.Id == first.Id, pair.On)).OrderBy(one => !one.ByOne)],
            first.IsPublic(day) && second.IsPublic(day))
        {
            Heirs = [.. parties.SelectMany(Speaking)],
            Confiding = [.. new[] { first, second }.Where(IsConfided).Select(each => each.OwnerId).OfType<string>().Distinct()],
        };

        IEnumerable<Succeeding> Speaking(string party) => initiatives.SpeakersFor(party, one, other) is var speakers && speakers is [var sole] && sole == party
            ? []
            : speakers.Select(heir => new Succeeding(party, heir));

        IEnumerable<RulePair> Between(Initiative here, Initiative there) => Landscape.Clashes.Between(initiatives, here, there).Select(clash => RulePair.Of(clash.Pair));

        // What both knew by a blind match they still know as the case named it; what either says since is its own.
        IEnumerable<RulePair> Remembered()
        {
            List<RulePair> known = [.. Between(first, second).Where(laidOpen.Named.Contains)];
            return [.. known, .. Between(Told(first), Told(second)).Where(clash => !known.Exists(one => (one.Type, one.Subject) == (clash.Type, clash.Subject)))];
        }

        // What is not public asks what its owner lays open: by opening the case or asking in it, or by a blind match while that lasts.
        Initiative Told(Initiative initiative) => initiative.IsPublic(day) || IsLaidOpen(initiative)
            ? initiative
            : initiative.Veiled();

        bool IsConfided(Initiative initiative) => !initiative.IsPublic(day) && (!initiative.IsVisible(day) || wasOpened || IsLaidOpen(initiative));

        bool IsLaidOpen(Initiative initiative) => isOpened || initiative.Owners.Any(laidOpen.By.Contains);
    }
}
