using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Contract = Regio.Contracts.Policy;

namespace Regio.Policy.BlindMatches;

/// <summary>One of two private drafts that meet (een van beide concepten).</summary>
/// <param name="SchemeId">The draft.</param>
/// <param name="Owner">TOOI URI of its owner.</param>
/// <param name="Regions">External ids of the regions of its own division in which the other lands too.</param>
public sealed record BlindSide(Guid SchemeId, string Owner, Values<string> Regions);

/// <summary>Two private drafts of different owners meet (blinde overeenkomst), or meet otherwise than was told before.</summary>
/// <param name="MatchId">Its stream: one for two drafts.</param>
/// <param name="On">Day.</param>
/// <param name="One">The first of the two.</param>
/// <param name="Other">The other.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c> by which they meet.</param>
/// <param name="Domains">Codes of the list <c>domains</c> by which they meet.</param>
/// <param name="Visibility">Who may read this fact.</param>
public sealed record BlindMatchNoticed(
    Guid MatchId, DateOnly On, BlindSide One, BlindSide Other, Values<string> TargetGroups, Values<string> Domains, string Visibility)
{
    /// <summary>Both sides.</summary>
    internal IReadOnlyList<BlindSide> Sides => [One, Other];

    /// <summary>As it was told.</summary>
    internal static BlindMatchNoticed Of(Contract.BlindMatchNoticed told) => new(
        told.MatchId, told.On, Of(told.One), Of(told.Other), [.. told.TargetGroups], [.. told.Domains], told.Visibility);

    private static BlindSide Of(Contract.BlindSide told) => new(told.SchemeId, told.Owner, [.. told.Regions]);
}

/// <summary>An owner is willing to know of the other, and to be known (instemming).</summary>
public sealed record BlindMatchAccepted(Guid MatchId, DateOnly On, string By, string Visibility);

/// <summary>An owner is not willing (afwijzing).</summary>
public sealed record BlindMatchDeclined(Guid MatchId, DateOnly On, string By, string Visibility);

/// <summary>One of the two is no private draft any more, or they do not meet any more (verval).</summary>
public sealed record BlindMatchLapsed(Guid MatchId, DateOnly On, string Visibility);

/// <summary>What a decision about a blind match needs to know.</summary>
/// <param name="Found">How the two meet, as it was told last.</param>
/// <param name="Accepted">TOOI URIs of the owners that accepted.</param>
/// <param name="Declined">How it was declined; null: it was not.</param>
/// <param name="Lapsed">How it lapsed; null: it did not.</param>
public sealed record BlindMatch(BlindMatchNoticed Found, Values<string> Accepted, BlindMatchDeclined? Declined, BlindMatchLapsed? Lapsed) : IFold<BlindMatch>
{
    /// <summary>Its stream.</summary>
    public Guid Id => Found.MatchId;

    /// <summary>Whether there is nothing to answer any more.</summary>
    public bool IsEnded => Declined is not null || Lapsed is not null;

    /// <summary>Whether both accepted, and so know each other, also once it has lapsed.</summary>
    public bool AreKnown => Found.Sides.All(side => Accepted.Contains(side.Owner));

    /// <summary>Whether each reads the draft of the other.</summary>
    public bool IsOpened => AreKnown && !IsEnded;

    /// <summary>The stream of the match of two drafts, whichever is named first.</summary>
    public static Guid IdOf(Guid one, Guid other) => StreamId.Of("blind-match", one.CompareTo(other) < 0 ? $"{one} {other}" : $"{other} {one}");

    /// <inheritdoc/>
    public static BlindMatch? After(BlindMatch? state, object fact) => (state, fact) switch
    {
        (null, BlindMatchNoticed f) => new(f, [], null, null),
        ({ } known, BlindMatchNoticed f) => known with
        {
            Found = f,
            Accepted = [.. known.Accepted.Where(owner => known.Lapsed is null && f.Sides.Any(side => side.Owner == owner))],
            Lapsed = null,
        },
        ({ } known, BlindMatchAccepted f) => known with { Accepted = [.. known.Accepted, f.By] },
        ({ } known, BlindMatchDeclined f) => known with { Declined = f },
        ({ } known, BlindMatchLapsed f) => known with { Lapsed = f },
        _ => state,
    };

    /// <summary>The side of an organisation; null: it owns neither draft.</summary>
    public BlindSide? SideOf(string? organisation) => Found.Sides.FirstOrDefault(side => side.Owner == organisation);

    /// <summary>The side of the other.</summary>
    public BlindSide OtherThan(BlindSide side) => side == Found.One ? Found.Other : Found.One;
}
