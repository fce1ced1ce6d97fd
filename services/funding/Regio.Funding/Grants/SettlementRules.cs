using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Terms;

namespace Regio.Funding.Grants;

/// <summary>What holds for every settlement of a grant.</summary>
internal static class SettlementRules
{
    /// <summary>Decides about a grant that is accounted for and not settled, or can be settled anew.</summary>
    public static Decision WhileUnsettled(Grant grant, Func<Award, FinalAccountSubmitted, Decision> decide) => grant switch
    {
        { Award: null } => GrantRules.NotAwarded,
        { Settlement: { } settled, ResettledFrom: null } => GrantRules.Settled(settled),
        { Award: { } award, Account: { } account } => decide(award, account),
        _ => Decision.Reject("no-final-account", "There is no final account to settle against."),
    };

    /// <summary>Faults in what it comes to, beside what was awarded and what was spent.</summary>
    public static IEnumerable<Fault> Faults(Award award, FinalAccountSubmitted account, GrantSettled settled, CoFinancingRule? others) =>
    [
        .. settled.Amount > award.Total
            ? [new Fault("/amount", "above-award", $"{award.Total:0.00} euros were awarded.")]
            : settled.Amount > account.OfGrant
                ? [new Fault("/amount", "above-costs", $"{account.OfGrant:0.00} euros were spent and not paid by others.")]
                : OfOthers(settled.Amount, account, others),
        .. settled.Amount < award.Total && settled.Reason is null
            ? [new Fault("/reason", "reason-missing", "Say why it is less than was awarded.")]
            : Array.Empty<Fault>(),
    ];

    /// <summary>Faults where it comes to more than before, and the scheme no longer has that.</summary>
    public static IEnumerable<Fault> OfPurse(Grant grant, GrantSettled settled, Purse purse, Call? call, RegionShare? share) =>
        PurseRules.Faults(purse, call, share, Change(grant, settled).More).Select(fault => fault with { Pointer = "/amount" });

    /// <summary>What the settlement does to the money of the scheme.</summary>
    public static IEnumerable<object> Moved(Grant grant, GrantSettled settled, Purse purse)
    {
        var (more, less) = Change(grant, settled);
        return
        [
            .. less.Count > 0 ? [new MoneyReleased(purse.Id, grant.Id, grant.CallId, grant.RegionId, less)] : Array.Empty<object>(),
            .. more.Count > 0 ? [new MoneyCommitted(purse.Id, grant.Id, grant.CallId, grant.RegionId, more)] : Array.Empty<object>(),
        ];
    }

    /// <summary>What the scheme of a grant said at the award that others pay; null: nothing.</summary>
    public static async Task<CoFinancingRule?> Asked(Guid grantId, Streams streams, Views views, CancellationToken ct) =>
        (await streams.Read<Grant>(grantId, ct)).State is { FirstAwardedOn: { } on } awarded
            ? (await views.Read<SchemeItem>(awarded.SchemeId, knownOn: null, ct))?.On(on).Said.Details.Terms.CoFinancing
            : null;

    private static (Values<YearAmount> More, Values<YearAmount> Less) Change(Grant grant, GrantSettled settled) => grant.Award is { } award
        ? YearAmounts.Between(grant.Committed, YearAmounts.Less(award.Amounts, award.Total - settled.Amount))
        : ([], []);

    private static IEnumerable<Fault> OfOthers(decimal amount, FinalAccountSubmitted account, CoFinancingRule? others) =>
        others?.MinimumShare is { } share && amount * 100 > account.Costs * (100 - share)
            ? [new("/amount", "co-financing-missing", $"Others pay at least {share:0.##} % of the costs, which leaves {Math.Floor(account.Costs * (100 - share)) / 100:0.00} euros.")]
            : [];
}
