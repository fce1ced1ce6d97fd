using Regio.Funding.Purses;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Rules;

namespace Regio.Funding.Grants;

/// <summary>How far an application or grant is (status).</summary>
public enum GrantStatus
{
    /// <summary>Applied for (aangevraagd).</summary>
    Submitted,

    /// <summary>Withdrawn by who applied (ingetrokken).</summary>
    Withdrawn,

    /// <summary>Rejected (afgewezen).</summary>
    Rejected,

    /// <summary>Awarded (verleend).</summary>
    Awarded,

    /// <summary>Settled (vastgesteld).</summary>
    Settled,

    /// <summary>A register tells of it (overgenomen): it was granted elsewhere.</summary>
    Recorded,
}

/// <summary>An instalment (voorschot).</summary>
/// <param name="Number">Its number in the grant, from 1.</param>
/// <param name="DueOn">Day on which it is due.</param>
/// <param name="Amount">Euros.</param>
/// <param name="HeldBack">Why it is held back; null: it is not.</param>
/// <param name="PaidOn">Day of the payment; null: not yet.</param>
public sealed record Instalment(int Number, DateOnly DueOn, decimal Amount, string? HeldBack, DateOnly? PaidOn);

/// <summary>What a decision about a grant needs to know.</summary>
/// <param name="Application">How it began; null: a register told of it.</param>
/// <param name="Details">What is asked, as completed; null: a register told of it.</param>
/// <param name="CameAt">When what is asked came in; null: an import.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Assessment">Its last assessment; null: none.</param>
/// <param name="Award">What was awarded; null: nothing.</param>
/// <param name="FirstAwardedOn">Day of the first decision to award; null: none.</param>
/// <param name="Rejection">How it was rejected; null: it was not.</param>
/// <param name="Appeals">Objections and appeals.</param>
/// <param name="Instalments">In the order of their numbers.</param>
/// <param name="Account">The final account; null: not handed in.</param>
/// <param name="Settlement">How it was settled; null: not yet.</param>
/// <param name="Recoveries">What was claimed back.</param>
/// <param name="Received">What came in of it.</param>
/// <param name="PassedOn">What the lead passed on.</param>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; null when applied for here.</param>
/// <param name="Record">What a register tells of it; null: it was applied for here.</param>
public sealed record Grant(
    ApplicationSubmitted? Application, ApplicationDetails? Details, DateTimeOffset? CameAt, GrantStatus Status, ApplicationAssessed? Assessment, Award? Award,
    DateOnly? FirstAwardedOn, ApplicationRejected? Rejection, Values<AppealNoted> Appeals, Values<Instalment> Instalments, FinalAccountSubmitted? Account,
    GrantSettled? Settlement, Values<Booked<RecoveryOrdered>> Recoveries, Values<Booked<RecoveryReceived>> Received, Values<Booked<MoneyPassedOn>> PassedOn,
    Guid Id, string? ExternalId = null, GrantRecord? Record = null)
    : IFold<Grant>
{
    /// <summary>Kind of the stream in the name that its id is made of.</summary>
    public const string StreamKind = "grant";

    /// <summary>How objections and appeals ended.</summary>
    public Values<AppealDecided> DecidedAppeals { get; init; } = [];

    /// <summary>What the award came to before it was changed, in order.</summary>
    public Values<Award> EarlierAwards { get; init; } = [];

    /// <summary>Decisions that another replaced, since an appeal against them was upheld, in order.</summary>
    public Values<ReplacedDecision> Replaced { get; init; } = [];

    /// <summary>Day from which a rejected application can be awarded after all, since an appeal was upheld; null: it cannot.</summary>
    public DateOnly? UpheldOn => Status == GrantStatus.Rejected ? UpheldAgainst(Rejection!.Decision) : null;

    /// <summary>Whether it can be decided on: it was not yet, or an appeal against the rejection was upheld.</summary>
    public bool IsOpen => Status == GrantStatus.Submitted || UpheldOn is not null;

    /// <summary>Settlements that another replaced, since an appeal against them was upheld, in order.</summary>
    public Values<GrantSettled> EarlierSettlements { get; init; } = [];

    /// <summary>Day from which it can be settled anew, since an appeal against the settlement was upheld, or the award was changed on appeal; null: it cannot.</summary>
    public DateOnly? ResettledFrom => Settlement is { } settled ? UpheldAgainst(settled.Decision) ?? (Award?.After == settled.Decision ? Award.On : null) : null;

    /// <summary>Day from which the award can be changed whatever became of it, since an appeal against it was upheld and it was not changed since; null: it cannot.</summary>
    public DateOnly? ReamendedFrom => Award is { } award
        ? UpheldAgainst(award.Decision) ?? EarlierAwards.Select(one => UpheldAgainst(one.Decision)).Where(on => on > award.On).Min()
        : null;

    /// <summary>The highest number that was given to an instalment; 0: none was planned.</summary>
    public int LastInstalment { get; init; }

    /// <summary>Euros per year that its scheme has committed to it: what was awarded, less from the last year back what it was settled lower.</summary>
    public Values<YearAmount> Committed => Award is { } award ? YearAmounts.Less(award.Amounts, award.Total - Ceiling) : [];

    /// <summary>Its scheme.</summary>
    public Guid SchemeId => Application?.SchemeId ?? Record!.SchemeId;

    /// <summary>The call that it answers; null: none.</summary>
    public Guid? CallId => Application?.CallId;

    /// <summary>The network that it is for; null: an organisation alone, or unknown.</summary>
    public Guid? NetworkId => Application is null ? Record!.NetworkId : Application.NetworkId;

    /// <summary>The organisation that applied and accounts, or got it; null: no registered one.</summary>
    public Guid? LeadId => Application?.LeadId ?? Record!.RecipientId;

    /// <summary>Organisations that take part beside it.</summary>
    public Values<Guid> PartnerIds => Details?.PartnerIds ?? [];

    /// <summary>The region that it serves; null: the territory of the network, or unknown.</summary>
    public Guid? RegionId => Details is null ? Record!.RegionId : Details.RegionId;

    /// <summary>Euros that it may come to: what was settled, else what was awarded.</summary>
    public decimal Ceiling => Settlement?.Amount ?? Award?.Total ?? 0;

    /// <summary>Euros that it came to by the end of a day.</summary>
    public decimal CeilingBy(DateOnly on) => Ceilings.LastOrDefault(one => one.On <= on).Amount;

    /// <summary>The most euros that it came to at some moment of a day.</summary>
    public decimal HighestOn(DateOnly on) => Ceilings.Where(one => one.On == on).Append(Ceilings.LastOrDefault(one => one.On < on)).Max(one => one.Amount);

    /// <summary>Whether money is granted: what was revoked, or a register tells to have been taken back, is not.</summary>
    public bool IsInForce => Record is { } told ? told.Amount is not <= 0 : Ceiling > 0;

    /// <summary>Euros paid.</summary>
    public decimal Paid => Instalments.Where(one => one.PaidOn is not null).Sum(one => one.Amount);

    /// <summary>Euros planned and not paid, those held back included.</summary>
    public decimal Planned => Instalments.Where(one => one.PaidOn is null).Sum(one => one.Amount);

    /// <summary>Euros claimed back.</summary>
    public decimal Claimed => Recoveries.Holding().Sum(one => one.Amount);

    /// <summary>Euros of those that came in.</summary>
    public decimal Recovered => Received.Holding().Sum(one => one.Amount);

    /// <summary>
    /// Euros that were claimed back and are still to come: no more than is paid too much now, which is less than was claimed when it
    /// came to more since.
    /// </summary>
    public decimal ToComeBack => Math.Max(0, Math.Min(Claimed - Recovered, -ToPay));

    /// <summary>
    /// Euros that may still be paid: what it comes to, less what was paid and did not come back. What came back can be paid again
    /// when the award is raised again. Below zero when more was paid.
    /// </summary>
    public decimal ToPay => Ceiling - (Paid - Recovered);

    /// <summary>Euros that the lead passed on.</summary>
    public decimal Passed => PassedOn.Holding().Sum(one => one.Amount);

    /// <inheritdoc/>
    public static Grant? After(Grant? state, object fact) => (state, fact) switch
    {
        (null, ApplicationSubmitted f) => new(
            f, f.Details, f.CameAt, GrantStatus.Submitted, null, null, null, null, [], [], null, null, [], [], [], f.GrantId, f.ExternalId),
        (null, GrantRecorded f) => new(
            null, null, null, GrantStatus.Recorded, null, null, null, null, [], [], null, null, [], [], [], f.GrantId, f.ExternalId, f.Record),
        ({ } known, GrantRecordCorrected f) => known with { Record = f.Record },
        ({ } known, ApplicationCompleted f) => known with { Details = f.Details, CameAt = f.CameAt },
        ({ } known, ApplicationWithdrawn) => known with { Status = GrantStatus.Withdrawn },
        ({ } known, ApplicationAssessed f) => known with { Assessment = f },
        ({ } known, ApplicationRejected f) => known with
        {
            Status = GrantStatus.Rejected,
            Rejection = f,
            Replaced = ReplacedDecision.After(known, known.Rejected(f.Replaces), f.Decision, f.On),
        },
        ({ } known, GrantAwarded f) => known with
        {
            Status = GrantStatus.Awarded,
            FirstAwardedOn = f.On,
            Award = new(f.Decision, f.On, f.Amounts, f.From, f.Until),
            Replaced = ReplacedDecision.After(known, known.Rejected(f.Replaces), f.Decision, f.On),
        },
        ({ } known, GrantAmended f) => known with
        {
            Award = new(f.Decision, f.On, f.Amounts, f.From, f.Until, known.Settlement?.Decision),
            EarlierAwards = [.. known.EarlierAwards, known.Award!],
        },
        ({ } known, AppealNoted f) => known with { Appeals = [.. known.Appeals, f] },
        ({ } known, AppealDecided f) => known with { DecidedAppeals = [.. known.DecidedAppeals, f] },
        ({ } known, InstalmentsPlanned f) => known with
        {
            Instalments =
            [
                .. known.Instalments.Where(one => one.PaidOn is not null),
                .. f.Instalments.Select(one => new Instalment(one.Number, one.DueOn, one.Amount, null, null)),
            ],
            LastInstalment = f.Instalments.Select(one => one.Number).Append(known.LastInstalment).Max(),
        },
        ({ } known, InstalmentPaid f) => known.With(f.Number, one => one with { PaidOn = f.On }),
        ({ } known, InstalmentHeldBack f) => known.With(f.Number, one => one with { HeldBack = f.Reason }),
        ({ } known, InstalmentReleased f) => known.With(f.Number, one => one with { HeldBack = null }),
        ({ } known, FinalAccountSubmitted f) => known with { Account = f },
        ({ } known, GrantSettled f) => known with
        {
            Status = GrantStatus.Settled,
            Settlement = f,
            EarlierSettlements = [.. known.EarlierSettlements, .. known.Settlement is { } replaced ? [replaced] : Array.Empty<GrantSettled>()],
            Replaced = ReplacedDecision.After(known, known.Settlement is { } before ? (before.Decision, before.On) : null, f.Decision, f.On),
        },
        ({ Settlement: { } told } known, SettlementCorrected f) => known.Named(told.Decision, f.Settled.Decision) with { Settlement = f.Settled },
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

    /// <summary>Day on which a decision did not hold on appeal; null: it holds.</summary>
    internal DateOnly? UpheldAgainst(string decision) => Rules.Appeals.UpheldOn(
        DecidedAppeals.Select(one => new EndedAppeal(one.Against, one.Decision, one.On, one.Outcome == AppealDecided.Upheld)), decision);

    private IEnumerable<(DateOnly On, decimal Amount)> Ceilings =>
    [
        .. EarlierAwards.Append(Award).OfType<Award>().Where(award => award.After is null).Select(award => (award.On, award.Total)),
        .. EarlierSettlements.Append(Settlement).OfType<GrantSettled>().Select(settled => (settled.On, settled.Amount)),
    ];

    private (string, DateOnly)? Rejected(string? replaced) => replaced is not null && Rejection is { } no ? (no.Decision, no.On) : null;

    // Appeals go with a decision whose number was mistyped.
    private Grant Named(string before, string after) => this with
    {
        Appeals = [.. Appeals.Select(one => one.Against == before ? one with { Against = after } : one)],
        DecidedAppeals = [.. DecidedAppeals.Select(one => one.Against == before ? one with { Against = after } : one)],
        Replaced = [.. Replaced.Select(one => one.By == before ? one with { By = after } : one)],
        Award = Award?.After == before ? Award with { After = after } : Award,
    };

    private Grant With(int number, Func<Instalment, Instalment> change) =>
        this with { Instalments = [.. Instalments.Select(one => one.Number == number ? change(one) : one)] };
}
