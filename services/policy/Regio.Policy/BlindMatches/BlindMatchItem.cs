using Regio.Hosting.Reading;
using Regio.Rules;

namespace Regio.Policy.BlindMatches;

/// <summary>A blind match as it is kept for readers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="State">The match.</param>
public sealed record BlindMatchItem(Guid Id, long Version, BlindMatch State) : IView<BlindMatchItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "policy.blind-match-noticed.v1";

    /// <inheritdoc/>
    public BlindMatchItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static BlindMatchItem? After(BlindMatchItem? view, object fact) =>
        BlindMatch.After(view?.State, fact) is { } state ? new(state.Id, view?.Version ?? 0, state) : null;
}

/// <summary>How far a blind match is (status).</summary>
public enum BlindMatchStatus
{
    /// <summary>Not both have answered (open).</summary>
    Open,

    /// <summary>Both accepted: each reads the draft of the other (geopend).</summary>
    Opened,

    /// <summary>Not both were willing (niet op ingegaan).</summary>
    NotTakenUp,

    /// <summary>One of the two is no private draft any more, or they do not meet any more (vervallen).</summary>
    Lapsed,
}

/// <summary>What an owner sees of a blind match (blinde overeenkomst): what it is about, and nothing that names the other.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="SchemeId">The reader's own draft.</param>
/// <param name="FoundOn">Day on which it was told last how the two meet.</param>
/// <param name="TargetGroups">Target groups by which they meet.</param>
/// <param name="Domains">Policy domains by which they meet.</param>
/// <param name="Regions">Regions of the reader's own division in which the other lands too, by identifier.</param>
/// <param name="Status">How far it is.</param>
/// <param name="HasAccepted">Whether the reader accepted.</param>
public sealed record BlindMatchRow(
    Guid Id, long Version, Guid SchemeId, DateOnly FoundOn, [property: CodesOf("target-groups")] IReadOnlyList<string> TargetGroups,
    [property: CodesOf("domains")] IReadOnlyList<string> Domains, IReadOnlyList<string> Regions, BlindMatchStatus Status, bool HasAccepted)
{
    /// <summary>As the owner of one of the drafts sees it; null: it owns neither.</summary>
    internal static BlindMatchRow? Of(BlindMatchItem item, string? reader) => item.State.SideOf(reader) is not { } mine ? null : new(
        item.Id, item.Version, mine.SchemeId, item.State.Found.On, item.State.Found.TargetGroups, item.State.Found.Domains, mine.Regions,
        StatusOf(item.State), item.State.Accepted.Contains(mine.Owner));

    private static BlindMatchStatus StatusOf(BlindMatch match) =>
        match.Declined is not null ? BlindMatchStatus.NotTakenUp
        : match.Lapsed is not null ? BlindMatchStatus.Lapsed
        : match.IsOpened ? BlindMatchStatus.Opened
        : BlindMatchStatus.Open;
}
