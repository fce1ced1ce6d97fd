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
public sealed record StatedInterests(Guid Id, InterestsStated? Latest) : IFold<StatedInterests>
{
    /// <summary>The stream of a membership's interests.</summary>
    public static Guid IdOf(Guid membershipId) => StreamId.Of("interest", membershipId.ToString());

    /// <inheritdoc/>
    public static StatedInterests? After(StatedInterests? state, object fact) => fact is InterestsStated f ? new(f.InterestsId, f) : state;
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
