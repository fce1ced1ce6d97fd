using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;

namespace Regio.Networks.Interests;

/// <summary>A member stated its interests (belangen) in a network, whole.</summary>
/// <param name="InterestsId">Its stream; one for a membership, apart from the network's: it is not public.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="MembershipId">The membership.</param>
/// <param name="OrganisationId">The member, as registered.</param>
/// <param name="Needs">What it needs; members see it.</param>
/// <param name="Offers">What it offers; members see it.</param>
/// <param name="KeptOutside">What it keeps outside the cooperation; that member alone sees it, and it never leaves this service.</param>
public sealed record InterestsStated(
    Guid InterestsId, Guid NetworkId, Guid MembershipId, Guid OrganisationId, Values<string> Needs, Values<string> Offers,
    Values<string> KeptOutside);

/// <summary>What a member last stated.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Latest">What it stated; null: nothing yet.</param>
/// <param name="Shared">What others see of it; null: it stated nothing yet.</param>
public sealed record StatedInterests(Guid Id, InterestsStated? Latest, SharedInterests? Shared = null) : IFold<StatedInterests>
{
    /// <summary>The stream of a membership's interests.</summary>
    public static Guid IdOf(Guid membershipId) => StreamId.Of("interest", membershipId.ToString());

    /// <inheritdoc/>
    public static StatedInterests? After(StatedInterests? state, object fact) =>
        fact is InterestsStated f ? new(f.InterestsId, f, SharedInterests.After(state?.Shared, f)) : state;
}

/// <summary>
/// What the other members see, who cannot tell whether, or when, it keeps anything outside: to them a statement of that alone
/// was not made, and a change of that alone is none.
/// </summary>
/// <param name="Version">How often they saw it change.</param>
/// <param name="Details">What they saw last; null: to them it stated nothing yet.</param>
public sealed record SharedInterests(int Version, InterestsStated? Details) : IView<SharedInterests>
{
    // What the member last stated, seen or not.
    private InterestsStated? Latest { get; init; }

    /// <inheritdoc/>
    public static string BeginsWith => FactNames.InterestsStated;

    /// <inheritdoc/>
    public SharedInterests At(long version) => this;

    /// <inheritdoc/>
    public static SharedInterests? After(SharedInterests? view, object fact)
    {
        if (fact is not InterestsStated f)
        {
            return view;
        }

        var isTheSame = view?.Latest is { } latest && latest.Needs.Equals(f.Needs) && latest.Offers.Equals(f.Offers);
        var isOutsideAlone = view?.Details is null && f.Needs.Count + f.Offers.Count == 0 && f.KeptOutside.Count > 0;
        var before = view ?? new(0, null);
        return (isTheSame || isOutsideAlone ? before : new(before.Version + 1, f)) with { Latest = f };
    }
}

/// <summary>The same, for the member that reads back what it stated.</summary>
public sealed record InterestsItem(Guid Id, long Version, InterestsStated Details) : IView<InterestsItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.InterestsStated;

    /// <inheritdoc/>
    public InterestsItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static InterestsItem? After(InterestsItem? view, object fact) =>
        fact is InterestsStated f ? new(f.InterestsId, view?.Version ?? 0, f) : view;
}
