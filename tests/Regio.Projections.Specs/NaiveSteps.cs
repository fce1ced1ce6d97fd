using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>Something that is to be done for a grant: from when, by when, when it was, and how that stands.</summary>
internal sealed record NaiveStep(string What, Guid Grant, DateOnly From, DateOnly? DueOn, DateOnly? DoneOn, string State, int? Days);

/// <summary>What is to be done on either side of a grant once more, from the contracts that tell it.</summary>
internal sealed class NaiveSteps(IReadOnlyList<object> told, Register register, DateOnly on)
{
    private readonly NaiveReports reports = new(told, register, on);

    public List<NaiveStep> All()
    {
        var found = new List<NaiveStep>();
        foreach (var asked in told.OfType<ApplicationSubmitted>().Where(asked => register.Schemes.ContainsKey(asked.SchemeId)))
        {
            found.AddRange(Decision(asked));
            found.AddRange(Payments(asked.GrantId));
            found.AddRange(Reviews(asked));
            found.AddRange(Settlement(asked));
            found.AddRange(FinalAccount(asked));
        }

        found.AddRange(reports.All().Where(owed => owed.State is not ("not-due" or "lapsed"))
            .Select(owed => Step("report", owed.Grant, owed.Until, owed.DueOn, owed.HandedInOn)));
        return found;
    }

    private IEnumerable<NaiveStep> Decision(ApplicationSubmitted asked)
    {
        var decided = Mine<GrantAwarded>(f => f.GrantId, asked).Select(f => f.On).Concat(Mine<ApplicationRejected>(f => f.GrantId, asked).Select(f => f.On)).Order().Select(day => (DateOnly?)day).FirstOrDefault();
        var withdrawn = Mine<ApplicationWithdrawn>(f => f.GrantId, asked).LastOrDefault()?.On;
        if (asked.SubmittedOn > on || (withdrawn <= on && (decided is null || decided > withdrawn)))
        {
            yield break;
        }

        // The day in the Netherlands on which it was whole, as far as that was before it was decided on.
        var completed = told.TakeWhile(f => f is not (GrantAwarded or ApplicationRejected) || Id(f) != asked.GrantId)
            .OfType<ApplicationCompleted>().LastOrDefault(f => f.GrantId == asked.GrantId)?.CameAt ?? asked.CameAt;
        var came = completed is { } at ? DateOnly.FromDateTime(at.AddHours(1).DateTime) : asked.SubmittedOn;
        var from = came > asked.SubmittedOn && came <= on ? came : asked.SubmittedOn;
        var call = told.OfType<CallPlanned>().LastOrDefault(f => f.Call.Id == asked.CallId && f.SchemeId == asked.SchemeId)?.Call;
        from = call?.Order == "ranking" ? DateOnly.FromDateTime(call.ClosesAt.AddHours(1).DateTime) : from;
        yield return Step("decision", asked.GrantId, from, Due(asked, from, terms => terms.DecisionDays), decided);

        // A rejection that did not hold is decided anew: rejected again, or awarded; no scheme tells by when.
        var rejected = Mine<ApplicationRejected>(f => f.GrantId, asked).ToList();
        for (var i = 0; i < rejected.Count && !(withdrawn <= on); i++)
        {
            if (new NaiveAppeals(told, asked.GrantId).Upheld(rejected[i].Decision) is { } day && day <= on)
            {
                yield return Step("decision", asked.GrantId, day, null, i + 1 < rejected.Count ? rejected[i + 1].On : Mine<GrantAwarded>(f => f.GrantId, asked).FirstOrDefault()?.On);
            }
        }
    }

    private IEnumerable<NaiveStep> Payments(Guid grant)
    {
        if (Award(grant) is not { } award)
        {
            yield break;
        }

        // As they were planned last; those that were paid stay.
        var (planned, paid, held) = (new SortedDictionary<int, PlannedInstalment>(), new Dictionary<int, DateOnly>(), new HashSet<int>());
        foreach (var f in told.Where(f => Id(f) == grant))
        {
            switch (f)
            {
                case InstalmentsPlanned plan:
                    foreach (var number in planned.Keys.Where(number => !paid.ContainsKey(number)).ToList())
                    {
                        planned.Remove(number);
                        held.Remove(number);
                    }

                    plan.Instalments.ToList().ForEach(one => planned[one.Number] = one);
                    break;
                case InstalmentPaid payment:
                    paid[payment.Number] = payment.On;
                    break;
                case PaymentCorrected payment:
                    paid[payment.Number] = payment.Paid.On;
                    planned[payment.Number] = planned[payment.Number] with { Amount = payment.Paid.Amount };
                    break;
                case PaymentWithdrawn payment:
                    paid.Remove(payment.Number);
                    break;
                case InstalmentHeldBack back:
                    _ = back.On <= on && back.On <= planned[back.Number].DueOn && held.Add(back.Number);
                    break;
            }
        }

        var stays = planned.Values.Where(one => paid.TryGetValue(one.Number, out var day) && day <= on).Sum(one => one.Amount)
            - CameBack(grant).Where(f => f.On <= on).Sum(f => f.Amount);
        var most = new NaiveAppeals(told, grant).Settlements().Select(one => one.Settled).LastOrDefault(one => one.On <= on)?.Amount ?? award.Amounts.Sum(one => one.Amount);
        foreach (var one in planned.Values)
        {
            DateOnly? day = paid.TryGetValue(one.Number, out var done) ? done : null;
            if (day <= on || stays < most)
            {
                yield return Step("payment", grant, one.DueOn, one.DueOn, day, held.Contains(one.Number));
            }
        }
    }

    private IEnumerable<NaiveStep> Reviews(ApplicationSubmitted asked)
    {
        var settled = new NaiveAppeals(told, asked.GrantId).Settlements().Select(one => (DateOnly?)one.Settled.On).FirstOrDefault() is { } day && day <= on ? day : (DateOnly?)null;
        foreach (var report in register.Reports.Values.Where(report => report.NetworkId == asked.NetworkId))
        {
            var steps = reports.Steps(report.Id, asked.GrantId);
            for (var i = 0; i < steps.Count; i++)
            {
                // Of two times that it was handed in without an answer the last waits.
                var next = i + 1 < steps.Count ? steps[i + 1] : default;
                if (steps[i].What == "handed-in" && next.What != "handed-in" && (next.What is not null || !(steps[i].On < settled)))
                {
                    yield return Step(
                        "review", asked.GrantId, steps[i].On, steps[i].On >= settled ? null : Due(asked, steps[i].On, terms => terms.ReviewDays), next.What is null ? null : next.On);
                }
            }
        }
    }

    private IEnumerable<NaiveStep> Settlement(ApplicationSubmitted asked)
    {
        // By the account that it was first settled on, or is to be.
        DateOnly? from = null;
        foreach (var f in told.TakeWhile(f => f is not GrantSettled || Id(f) != asked.GrantId).OfType<FinalAccountSubmitted>().Where(f => f.GrantId == asked.GrantId))
        {
            from = f.On;
        }

        var settled = new NaiveAppeals(told, asked.GrantId).Settlements();
        if (from is { } day && day <= on)
        {
            yield return Step("settlement", asked.GrantId, day, Due(asked, day, terms => terms.SettlementDays), settled.Select(one => (DateOnly?)one.Settled.On).FirstOrDefault());
        }

        // Anew where it did not hold, or else the award was changed after it.
        for (var i = 0; i < settled.Count; i++)
        {
            var upheld = settled[i].Called.Select(number => new NaiveAppeals(told, asked.GrantId).Upheld(number)).FirstOrDefault(found => found is not null);
            if ((upheld ?? settled[i].AmendedOn) is { } anew && anew <= on)
            {
                yield return Step("settlement", asked.GrantId, anew, null, i + 1 < settled.Count ? settled[i + 1].Settled.On : null);
            }
        }
    }

    private IEnumerable<NaiveStep> FinalAccount(ApplicationSubmitted asked)
    {
        var accounted = told.OfType<FinalAccountSubmitted>().FirstOrDefault(f => f.GrantId == asked.GrantId)?.On;
        var isSettled = new NaiveAppeals(told, asked.GrantId).Settlements().Exists(one => one.Settled.On <= on);
        if (Award(asked.GrantId) is not { Amounts.Count: > 0 } award || (isSettled && accounted is null))
        {
            yield break;
        }

        var (last, awarded) = (award.Until.AddDays(-1), DateOnly.MinValue);
        DateOnly? paid = null;
        foreach (var (decided, amounts, until) in told.Select(f => f switch
        {
            GrantAwarded one when one.GrantId == asked.GrantId => (one.On, one.Amounts.Count, one.Until),
            GrantAmended one when one.GrantId == asked.GrantId => (one.On, one.Amounts.Count, one.Until),
            _ => default,
        }).Where(one => one != default && one.Item1 <= on))
        {
            // To this end since then, for something.
            awarded = amounts > 0 && until == award.Until && paid != until ? decided : awarded;
            paid = amounts > 0 ? until : null;
        }

        var from = last > awarded ? last : awarded;
        DateOnly? due = Due(asked, last, terms => terms.AccountDays) is { } after ? from.AddDays(after.DayNumber - last.DayNumber) : null;
        if (due is not null || accounted <= on || award.Until <= on)
        {
            yield return Step("final-account", asked.GrantId, from, due, accounted);
        }
    }

    private NaiveStep Step(string what, Guid grant, DateOnly from, DateOnly? due, DateOnly? done, bool wasHeldBack = false)
    {
        done = done <= on ? done : null;
        var isInTime = done <= due;
        var state = due is null ? "untold"
            : wasHeldBack && !isInTime ? "held-back"
            : isInTime ? "in-time"
            : done is not null ? "late"
            : on > due ? "overdue" : "open";
        var days = due is null ? null : done is { } day ? day.DayNumber - due.Value.DayNumber : state == "overdue" ? on.DayNumber - due.Value.DayNumber : (int?)null;
        return new(what, grant, from, due, done, state, days);
    }

    // What came back, as put right.
    private IEnumerable<RecoveryReceived> CameBack(Guid grant) => told.OfType<RecoveryReceived>().Where(f => f.GrantId == grant)
        .Select((f, i) => told.OfType<RepaymentWithdrawn>().Any(w => w.GrantId == grant && w.Number == i + 1) ? null
            : told.OfType<RepaymentCorrected>().LastOrDefault(c => c.GrantId == grant && c.Number == i + 1)?.Received ?? f).OfType<RecoveryReceived>();

    // By what the scheme says on the day from which the time runs.
    private DateOnly? Due(ApplicationSubmitted asked, DateOnly from, Func<Deadlines, int?> days)
    {
        var versions = register.Schemes[asked.SchemeId].Versions;
        var said = (versions.LastOrDefault(version => version.From <= from) ?? versions[0]).Said.Terms?.Deadlines;
        return said is not null && days(said) is { } many ? from.AddDays(many) : null;
    }

    private (DateOnly Until, IReadOnlyList<YearAmount> Amounts)? Award(Guid grant) => told.Select(f => f switch
    {
        GrantAwarded a when a.GrantId == grant && a.On <= on => (a.Until, a.Amounts),
        GrantAmended a when a.GrantId == grant && a.On <= on => (a.Until, a.Amounts),
        _ => ((DateOnly Until, IReadOnlyList<YearAmount> Amounts)?)null,
    }).LastOrDefault(award => award is not null);

    private IEnumerable<T> Mine<T>(Func<T, Guid> grants, ApplicationSubmitted asked) => told.OfType<T>().Where(f => grants(f) == asked.GrantId);

    private static Guid? Id(object contract) => contract switch
    {
        GrantAwarded f => f.GrantId,
        ApplicationRejected f => f.GrantId,
        GrantSettled f => f.GrantId,
        PaymentCorrected f => f.GrantId,
        PaymentWithdrawn f => f.GrantId,
        InstalmentsPlanned f => f.GrantId,
        InstalmentPaid f => f.GrantId,
        InstalmentHeldBack f => f.GrantId,
        _ => null,
    };
}
