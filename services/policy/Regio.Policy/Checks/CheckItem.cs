using Regio.Hosting.Reading;
using Regio.Landscape;

namespace Regio.Policy.Checks;

/// <summary>A check as it is kept for readers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="State">The check.</param>
public sealed record CheckItem(Guid Id, long Version, Check State) : IView<CheckItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "policy.draft-checked.v1";

    /// <inheritdoc/>
    public CheckItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static CheckItem? After(CheckItem? view, object fact) =>
        Check.After(view?.State, fact) is { } state ? new(state.Id, view?.Version ?? 0, state) : null;
}

/// <summary>What the owner of a draft sees of a check in a list (toets vooraf).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="OwnerId">TOOI URI of the owner of the draft.</param>
/// <param name="SchemeId">The scheme that was checked; absent: it was described to the check alone.</param>
/// <param name="Title">How the draft is called.</param>
/// <param name="On">Day of the check.</param>
/// <param name="LastDay">Last day on which a publication may rest on it.</param>
/// <param name="IsCurrent">Whether the scheme still says what was checked; absent: none was, or it is not known here.</param>
/// <param name="Meets">How many policies and schemes it meets.</param>
/// <param name="ToAsk">How many of those have an owner that is to be asked before it is published.</param>
/// <param name="Clashes">How many clashes it would add with those.</param>
/// <param name="ReliedOn">Up to where facts were known.</param>
/// <param name="Rules">Version of the rules.</param>
public sealed record CheckRow(
    Guid Id, long Version, string OwnerId, Guid? SchemeId, string Title, DateOnly On, DateOnly LastDay, bool? IsCurrent, int Meets, int ToAsk, int Clashes,
    CheckedUpTo ReliedOn, string Rules)
{
    /// <summary>Of a check, as things are on a day.</summary>
    internal static CheckRow Of(CheckItem item, Register register, DateOnly today)
    {
        var state = item.State.Made;
        var scheme = state.DraftId is { } id ? register.Schemes.GetValueOrDefault(id) : null;
        return new(
            item.Id, item.Version, state.OwnerId, state.DraftId, state.Title, state.On, state.LastDay,
            scheme is null ? null : scheme.On(today).Fingerprint() == state.Content, state.Pairs.Count, state.Pairs.Count(pair => pair.IsOwed),
            state.Pairs.Sum(pair => pair.Clashes.Count), state.ReliedOn, state.Rules);
    }
}

/// <summary>A check with all that it found (uitkomst van de toets).</summary>
/// <param name="Check">The check.</param>
/// <param name="Found">What it found, as it was on its day.</param>
internal sealed record CheckAnswer(CheckRow Check, DraftCheck Found);
