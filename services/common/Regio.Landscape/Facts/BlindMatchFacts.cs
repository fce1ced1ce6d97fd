using System.Text.Json.Serialization;
using Regio.Contracts.Policy;

namespace Regio.Landscape;

/// <summary>Two private drafts that meet, and what their owners made of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Found">How they meet, as it was told last.</param>
/// <param name="Accepted">TOOI URIs of the owners that accepted.</param>
/// <param name="Declined">Whether an owner declined, for good.</param>
/// <param name="Lapsed">Whether there is nothing to answer any more.</param>
public sealed record BlindMatchFacts(Guid Id, BlindMatchNoticed Found, IReadOnlyList<string> Accepted, bool Declined, bool Lapsed) : IFacts
{
    /// <summary>Whether both accepted once, and so know each other, whatever became of it.</summary>
    public bool WasOpened { get; init; }

    /// <summary>The state after one more contract of this stream.</summary>
    public static BlindMatchFacts? After(BlindMatchFacts? state, object contract) => (state, contract) switch
    {
        (null, BlindMatchNoticed f) => new(f.MatchId, f, [], Declined: false, Lapsed: false),
        ({ } known, BlindMatchNoticed f) => known with
        {
            Found = f,
            Accepted = [.. known.Accepted.Where(owner => !known.Lapsed && (owner == f.One.Owner || owner == f.Other.Owner))],
            Lapsed = false,
        },
        ({ } known, BlindMatchAccepted f) => known.With(f.By),
        ({ } known, BlindMatchDeclined) => known with { Declined = true },
        ({ } known, BlindMatchLapsed) => known with { Lapsed = true },
        _ => state,
    };

    /// <summary>Whether it is over.</summary>
    [JsonIgnore]
    public bool IsEnded => Declined || Lapsed;

    /// <summary>Whether each owner reads the draft of the other.</summary>
    [JsonIgnore]
    public bool IsOpened => !IsEnded && HaveAll(Accepted);

    /// <summary>The draft of an owner that is still to answer; null: it is not asked.</summary>
    public Guid? Awaits(string owner) => IsEnded || Accepted.Contains(owner) ? null
        : Found.One.Owner == owner ? Found.One.SchemeId
        : Found.Other.Owner == owner ? Found.Other.SchemeId
        : null;

    private BlindMatchFacts With(string owner)
    {
        IReadOnlyList<string> accepted = [.. Accepted, owner];
        return this with { Accepted = accepted, WasOpened = WasOpened || HaveAll(accepted) };
    }

    private bool HaveAll(IReadOnlyList<string> accepted) => accepted.Contains(Found.One.Owner) && accepted.Contains(Found.Other.Owner);
}
