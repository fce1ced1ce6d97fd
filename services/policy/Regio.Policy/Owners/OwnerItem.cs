using Regio.Hosting.Reading;
using Regio.Rules;
using Contract = Regio.Contracts.Policy;

namespace Regio.Policy.Owners;

/// <summary>An owner as it is kept for readers.</summary>
public sealed record OwnerItem(Guid Id, long Version, Owner State) : IView<OwnerItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "policy.owner-registered.v1";

    /// <inheritdoc/>
    public OwnerItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static OwnerItem? After(OwnerItem? view, object fact) => Owner.After(view?.State, fact) switch
    {
        null => view,
        var state when view is null => new(state.Id, 0, state),
        var state => view with { State = state },
    };
}

/// <summary>What readers see of an owner (eigenaar van beleid en regelingen), by name and place of the day asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="Organisation">Its TOOI URI.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Ministry, directorate-general or directorate.</param>
/// <param name="Parent">TOOI URI of what it is part of; absent: nothing.</param>
/// <param name="From">First day of that name and place.</param>
/// <param name="JoinedOn">Day from which it looks here before it publishes.</param>
/// <param name="Until">First day without it; absent while it stands.</param>
/// <param name="Heirs">Who takes over from then on; empty while it stands.</param>
/// <param name="Reason">Why it ended; unknown when absent.</param>
public sealed record OwnerRow(
    Guid Id, long Version, string Organisation, string Name, [property: CodesOf("owner-kinds")] string Kind, string? Parent, DateOnly From,
    DateOnly JoinedOn, DateOnly? Until, IReadOnlyList<Contract.Heir> Heirs, string? Reason)
{
    /// <summary>The owner on a day; before its first name and place, by that.</summary>
    internal static OwnerRow Of(OwnerItem item, DateOnly on)
    {
        var state = item.State;
        var now = state.Versions.LastOrDefault(version => version.From <= on) ?? state.Versions[0];
        return new(
            item.Id, item.Version, state.Organisation, now.Name, state.Kind, now.Parent, now.From, state.JoinedOn, state.Ending?.Until,
            [.. (state.Ending?.Heirs ?? []).Select(heir => new Contract.Heir(heir.Organisation, heir.Domains))], state.Ending?.Reason);
    }
}
