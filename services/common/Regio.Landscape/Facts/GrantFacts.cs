using Regio.Contracts.Funding;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>What was awarded from a decision on.</summary>
/// <param name="On">Day of the decision.</param>
/// <param name="Amounts">Euros per year; empty: it was revoked.</param>
/// <param name="From">First day of what is paid for.</param>
/// <param name="Until">First day after it.</param>
/// <param name="After">Number of the settlement that it was changed after, which is then made anew; null: none.</param>
public sealed record AwardFacts(DateOnly On, IReadOnlyList<YearAmount> Amounts, DateOnly From, DateOnly Until, string? After = null)
{
    /// <summary>Euros in all.</summary>
    public decimal Total => Amounts.Sum(amount => amount.Amount);

    /// <summary>What it pays for.</summary>
    public AwardedPeriod Period => new(On, From, Amounts.Count == 0 ? From : Until);
}

/// <summary>An instalment of a grant.</summary>
/// <param name="Number">Its number in the grant.</param>
/// <param name="DueOn">Day on which it is due.</param>
/// <param name="Amount">Euros.</param>
/// <param name="IsHeldBack">Whether it is held back.</param>
/// <param name="PaidOn">Day of the payment; null: not yet.</param>
/// <param name="HeldBackOn">Day on which it was first held back, as it is planned; null: it never was.</param>
public sealed record InstalmentFacts(
    int Number, DateOnly DueOn, decimal Amount, bool IsHeldBack, DateOnly? PaidOn, DateOnly? HeldBackOn = null);

/// <summary>
/// An application and the grant it became, with the day of each step, so that the money can be told as of any day. Until it
/// is awarded only those who take part and who pays may know of it.
/// </summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="CallId">The call that it answers.</param>
/// <param name="NetworkId">The network that it is for; null: it is to an organisation alone.</param>
/// <param name="LeadId">The organisation that applied and accounts.</param>
/// <param name="SubmittedOn">Day of submission.</param>
/// <param name="CameAt">When what was first decided on came in, as completed; null: an import.</param>
/// <param name="Details">What is asked, as completed.</param>
/// <param name="WithdrawnOn">Day on which it was withdrawn; null: it was not.</param>
/// <param name="RejectedOn">Day on which it was first rejected; null: it was not.</param>
/// <param name="Awards">What was awarded, in the order of its decisions; empty: nothing.</param>
/// <param name="Instalments">Paid and planned, in the order of their numbers.</param>
/// <param name="Account">The final account, as it was last handed in; null: it was not.</param>
/// <param name="Settlement">How it was settled; null: not yet.</param>
/// <param name="Recoveries">What was claimed back.</param>
/// <param name="Received">What came in of it.</param>
/// <param name="PassedOn">What the lead passed on.</param>
/// <param name="AccountedOn">Day on which a final account was first handed in; null: it was not.</param>
public sealed record GrantFacts(
    Guid Id, string? ExternalId, Guid SchemeId, Guid? CallId, Guid? NetworkId, Guid LeadId, DateOnly SubmittedOn, DateTimeOffset? CameAt,
    ApplicationDetails Details, DateOnly? WithdrawnOn, DateOnly? RejectedOn, IReadOnlyList<AwardFacts> Awards,
    IReadOnlyList<InstalmentFacts> Instalments, FinalAccountSubmitted? Account, GrantSettled? Settlement,
    IReadOnlyList<Booked<RecoveryOrdered>> Recoveries, IReadOnlyList<Booked<RecoveryReceived>> Received, IReadOnlyList<Booked<MoneyPassedOn>> PassedOn,
    DateOnly? AccountedOn = null) : IFacts
{
    private const string Upheld = "upheld";

    /// <summary>Day of the final account on which it was first settled, or is to be; null: none was handed in.</summary>
    public DateOnly? ToSettleFrom { get; init; }

    /// <summary>Each time that it was rejected, in order.</summary>
    public IReadOnlyList<ApplicationRejected> Rejections { get; init; } = [];

    /// <summary>How objections and appeals ended, in order.</summary>
    public IReadOnlyList<AppealDecided> EndedAppeals { get; init; } = [];

    /// <summary>Settlements that another replaced, since an appeal against them was upheld, in order.</summary>
    public IReadOnlyList<GrantSettled> EarlierSettlements { get; init; } = [];

    /// <summary>How it was settled each time, in order; empty: not yet.</summary>
    public IEnumerable<GrantSettled> Settlements => EarlierSettlements.Append(Settlement).OfType<GrantSettled>();

    /// <summary>Day on which it was first settled; null: not yet.</summary>
    public DateOnly? SettledOn => Settlements.FirstOrDefault()?.On;

    /// <summary>The state after one more contract of this stream.</summary>
    public static GrantFacts? After(GrantFacts? state, object contract) => (state, contract) switch
    {
        (null, ApplicationSubmitted f) => new(
            f.GrantId, f.ExternalId, f.SchemeId, f.CallId, f.NetworkId, f.LeadId, f.SubmittedOn, f.CameAt, f.Details, null, null, [], [],
            null, null, [], [], []),
        ({ } known, ApplicationCompleted f) => known with
        {
            CameAt = known.Awards.Count == 0 && known.Rejections.Count == 0 ? f.CameAt : known.CameAt,
            Details = f.Details,
        },
        ({ } known, ApplicationWithdrawn f) => known with { WithdrawnOn = f.On },
        ({ } known, ApplicationRejected f) => known with { RejectedOn = known.RejectedOn ?? f.On, Rejections = [.. known.Rejections, f] },
        ({ } known, AppealDecided f) => known with { EndedAppeals = [.. known.EndedAppeals, f] },
        ({ } known, GrantAwarded f) => known with { Awards = [.. known.Awards, new(f.On, f.Amounts, f.From, f.Until)] },
        ({ } known, GrantAmended f) => known with { Awards = [.. known.Awards, new(f.On, f.Amounts, f.From, f.Until, known.Settlement?.Decision)] },
        ({ } known, InstalmentsPlanned f) => known with
        {
            Instalments =
            [
                .. known.Instalments.Where(one => one.PaidOn is not null),
                .. f.Instalments.Select(one => new InstalmentFacts(one.Number, one.DueOn, one.Amount, false, null)),
            ],
        },
        ({ } known, InstalmentPaid f) => known.With(f.Number, one => one with { PaidOn = f.On }),
        ({ } known, InstalmentHeldBack f) => known.With(f.Number, one => one with { IsHeldBack = true, HeldBackOn = one.HeldBackOn ?? f.On }),
        ({ } known, InstalmentReleased f) => known.With(f.Number, one => one with { IsHeldBack = false }),
        ({ } known, FinalAccountSubmitted f) => known with
        {
            Account = f,
            AccountedOn = known.AccountedOn ?? f.On,
            ToSettleFrom = known.Settlement is null ? f.On : known.ToSettleFrom,
        },
        ({ } known, GrantSettled f) => known with
        {
            Settlement = f,
            EarlierSettlements = [.. known.EarlierSettlements, .. known.Settlement is { } replaced ? [replaced] : Array.Empty<GrantSettled>()],
        },
        ({ Settlement: { } told } known, SettlementCorrected f) => known with
        {
            Settlement = f.Settled,
            EndedAppeals = [.. known.EndedAppeals.Select(one => one.Against == told.Decision ? one with { Against = f.Settled.Decision } : one)],
            Awards = [.. known.Awards.Select(one => one.After == told.Decision ? one with { After = f.Settled.Decision } : one)],
        },
        ({ } known, RecoveryOrdered f) => known with { Recoveries = [.. known.Recoveries.With(f)] },
        ({ } known, RecoveryReceived f) => known with { Received = [.. known.Received.With(f)] },
        ({ } known, MoneyPassedOn f) => known with { PassedOn = [.. known.PassedOn.With(f)] },
        ({ } known, PaymentCorrected f) => known.With(f.Number, one => one with { PaidOn = f.Paid.On, Amount = f.Paid.Amount }),
        ({ } known, PaymentWithdrawn f) => known.With(f.Number, one => one with { PaidOn = null }),
        ({ } known, RecoveryCorrected f) => known with { Recoveries = [.. known.Recoveries.Instead(f.Number, f.Ordered)] },
        ({ } known, RecoveryWithdrawn f) => known with { Recoveries = [.. known.Recoveries.Instead(f.Number, null)] },
        ({ } known, RepaymentCorrected f) => known with { Received = [.. known.Received.Instead(f.Number, f.Received)] },
        ({ } known, RepaymentWithdrawn f) => known with { Received = [.. known.Received.Instead(f.Number, null)] },
        ({ } known, PassingOnCorrected f) => known with { PassedOn = [.. known.PassedOn.Instead(f.Number, f.Passed)] },
        ({ } known, PassingOnWithdrawn f) => known with { PassedOn = [.. known.PassedOn.Instead(f.Number, null)] },
        _ => state,
    };

    /// <summary>What is awarded on a day, as it was last changed by then; null: nothing yet.</summary>
    public AwardFacts? AwardOn(DateOnly on) => Awards.LastOrDefault(award => award.On <= on);

    /// <summary>Euros paid by a day.</summary>
    public decimal PaidBy(DateOnly on) => Instalments.Where(one => one.PaidOn <= on).Sum(one => one.Amount);

    /// <summary>Euros paid by a day that did not come back by it.</summary>
    public decimal StaysPaidBy(DateOnly on) => PaidBy(on) - ReceivedBy(on);

    /// <summary>Euros that were claimed back and are still to come on a day: no more than is paid too much on it.</summary>
    public decimal ToComeBackOn(DateOnly on) => Math.Max(0, Math.Min(
        Recoveries.Holding().Where(one => one.On <= on).Sum(one => one.Amount) - ReceivedBy(on),
        StaysPaidBy(on) - (SettledBy(on) ?? AwardOn(on)?.Total ?? 0)));

    /// <summary>Euros that it was settled at by a day; null: not yet.</summary>
    public decimal? SettledBy(DateOnly on) => Settlements.LastOrDefault(settled => settled.On <= on)?.Amount;

    /// <summary>Day on which a decision did not hold on appeal: from then on it is to be decided anew; null: it holds.</summary>
    public DateOnly? UpheldAgainst(string decision) => Appeals.UpheldOn(
        EndedAppeals.Select(one => new EndedAppeal(one.Against, one.Decision, one.On, one.Outcome == Upheld)), decision);

    /// <summary>Day from which a settlement is to be made anew, since it did not hold on appeal or the award was changed after it; null: it stands.</summary>
    public DateOnly? ResettledFrom(string settlement) => UpheldAgainst(settlement) ?? Awards.FirstOrDefault(award => award.After == settlement)?.On;

    private decimal ReceivedBy(DateOnly on) => Received.Holding().Where(one => one.On <= on).Sum(one => one.Amount);

    private GrantFacts With(int number, Func<InstalmentFacts, InstalmentFacts> change) =>
        this with { Instalments = [.. Instalments.Select(one => one.Number == number ? change(one) : one)] };
}
