using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Policy.Cases;

namespace Regio.Policy.Checks;

/// <summary>What a draft meets (samenloop), as its check found it.</summary>
/// <param name="OtherId">The other policy or scheme.</param>
/// <param name="OtherOwner">External id of its owner; null: unknown.</param>
/// <param name="IsOwed">Whether its owner is to be asked before the draft is published.</param>
/// <param name="Clashes">What clashes, as the rules read; the one is the first of the two by identifier.</param>
public sealed record CheckedPair(Guid OtherId, string? OtherOwner, bool IsOwed, Values<RulePair> Clashes);

/// <summary>Up to where facts were known when a draft was checked (stand van de gegevens).</summary>
/// <param name="Networks">Position of the networks service.</param>
/// <param name="Funding">Position of the funding service.</param>
/// <param name="Policy">Position of the policy service.</param>
public sealed record CheckedUpTo(long Networks, long Funding, long Policy);

/// <summary>A draft of a scheme or policy was held against all that is known (toets vooraf); what was found lies beside it.</summary>
/// <param name="CheckId">Its stream.</param>
/// <param name="OwnerId">External id of the owner of the draft.</param>
/// <param name="DraftId">The scheme that is drafted; null: it was described to the check alone.</param>
/// <param name="Title">How the draft is called.</param>
/// <param name="Content">SHA-256 of what the draft said, in hexadecimal.</param>
/// <param name="On">Day of the check.</param>
/// <param name="ReliedOn">Up to where facts were known.</param>
/// <param name="Rules">Version of the rules.</param>
/// <param name="Pairs">What it meets, by the identifier of the other.</param>
/// <param name="Visibility">Who may read this fact.</param>
public sealed record DraftChecked(
    Guid CheckId, string OwnerId, Guid? DraftId, string Title, string Content, DateOnly On, CheckedUpTo ReliedOn, string Rules, Values<CheckedPair> Pairs,
    string Visibility)
{
    /// <summary>How long a publication may rest on a check, the day itself not counted (domain: at most 14 days old).</summary>
    public const int DaysGood = 14;

    /// <summary>Last day on which a publication may rest on it.</summary>
    public DateOnly LastDay => On.AddDays(DaysGood);
}

/// <summary>A check: made once, it does not change.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Made">What was checked.</param>
public sealed record Check(Guid Id, DraftChecked Made) : IFold<Check>
{
    /// <inheritdoc/>
    public static Check? After(Check? state, object fact) => fact is DraftChecked made ? new(made.CheckId, made) : state;
}
