using Regio.Contracts.Funding;
using Regio.Hosting;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>Everything that is to be done for a grant by a day, on both sides, as its scheme says it on the day from which the time runs.</summary>
/// <param name="register">All facts.</param>
/// <param name="day">The day.</param>
/// <param name="isTold">Of which reports who asks may know that they were sent back; null: of all.</param>
internal sealed class GrantSteps(Register register, DateOnly day, Func<ReportFacts, bool>? isTold = null)
{
    private const string Ranking = "ranking";

    /// <summary>Those of a grant; none while its scheme is not known.</summary>
    public IEnumerable<TimedStep> Of(GrantFacts grant) => register.Schemes.GetValueOrDefault(grant.SchemeId) is not { } scheme ? [] :
    [
        .. Decision(grant, scheme), .. Payments(grant, scheme), .. Reviews(grant, scheme), .. Settlement(grant, scheme),
        .. Reports(grant), .. FinalAccount(grant, scheme),
    ];

    // From the submission, as completed, or from the closing of a call that ranks.
    private IEnumerable<TimedStep> Decision(GrantFacts grant, SchemeFacts scheme)
    {
        var decided = grant.Awards.Select(award => (DateOnly?)award.On).Append(grant.RejectedOn).Min();
        if (grant.SubmittedOn > day || (grant.WithdrawnOn <= day && !(decided <= grant.WithdrawnOn)))
        {
            return [];
        }

        var came = grant.CameAt?.DayHere() is { } completed && completed > grant.SubmittedOn && completed <= day ? completed : grant.SubmittedOn;
        var from = scheme.Calls.FirstOrDefault(call => call.Id == grant.CallId) is { Order: Ranking } call ? call.ClosesAt.DayHere() : came;
        return
        [
            TimedStep.On(day, Steps.Decision, grant, scheme, from, Due(scheme, from, terms => terms.DecisionDays), decided),
            .. grant.WithdrawnOn <= day ? [] : Anew(
                Steps.Decision, grant, scheme,
                grant.Rejections.Select((one, at) => (grant.UpheldAgainst(one.Decision), grant.Rejections.ElementAtOrDefault(at + 1)?.On ?? (grant.Awards is [var first, ..] ? first.On : null)))),
        ];
    }

    // What did not hold on appeal is decided anew, also on the same day; by when, no scheme tells.
    private IEnumerable<TimedStep> Anew(string what, GrantFacts grant, SchemeFacts scheme, IEnumerable<(DateOnly? From, DateOnly? AnewOn)> decisions) =>
        decisions.Where(one => one.From <= day)
            .Select(one => TimedStep.On(day, what, grant, scheme, one.From!.Value, null, one.AnewOn));

    // Once all that the grant comes to is paid, nothing more is; what came back can be paid again. Who holds back after the day is late.
    private IEnumerable<TimedStep> Payments(GrantFacts grant, SchemeFacts scheme) => grant.AwardOn(day) is not { } award ? [] :
        grant.Instalments
            .Where(one => one.PaidOn <= day || grant.StaysPaidBy(day) < (grant.SettledBy(day) ?? award.Total))
            .Select(one => TimedStep.On(day, Steps.Payment, grant, scheme, one.DueOn, one.DueOn, one.PaidOn, one.HeldBackOn <= one.DueOn && one.HeldBackOn <= day) with { Instalment = one.Number });

    // Each time that it was handed in; of a settled grant what is given otherwise since alone waits, and by no day.
    private IEnumerable<TimedStep> Reviews(GrantFacts grant, SchemeFacts scheme)
    {
        var settled = grant.SettledOn is { } on && on <= day ? on : (DateOnly?)null;
        foreach (var report in Reported(grant))
        {
            DateOnly? waiting = null;
            foreach (var step in Told(report, [.. ReviewSteps.Of(register, report, grant.Id, day)]))
            {
                if (step.Step != ReportStep.HandedIn && waiting is { } since)
                {
                    yield return Review(report, since, step.On);
                }

                waiting = step.Step == ReportStep.HandedIn ? step.On : null;
            }

            if (waiting is { } still && !(still < settled))
            {
                yield return Review(report, still, null);
            }
        }

        TimedStep Review(ReportFacts report, DateOnly from, DateOnly? done) => TimedStep.On(
            day, Steps.Review, grant, scheme, from, from >= settled ? null : Due(scheme, from, terms => terms.ReviewDays), done) with
        { ReportId = report.Id };
    }

    // To who may not know that it was sent back it waits from when it first came until it is accepted.
    private IEnumerable<ReportStepTaken> Told(ReportFacts report, IReadOnlyList<ReportStepTaken> steps) =>
        isTold?.Invoke(report) is not false || steps.Count == 0 ? steps : steps[^1].Step == ReportStep.Accepted ? [steps[0], steps[^1]] : [steps[0]];

    // From a final account; what was settled without one can be to settle anew all the same.
    private IEnumerable<TimedStep> Settlement(GrantFacts grant, SchemeFacts scheme) =>
    [
        .. grant.ToSettleFrom is { } from && from <= day
            ? [TimedStep.On(day, Steps.Settlement, grant, scheme, from, Due(scheme, from, terms => terms.SettlementDays), grant.SettledOn)]
            : Array.Empty<TimedStep>(),
        .. Anew(Steps.Settlement, grant, scheme, grant.Settlements.Select((one, at) => (grant.ResettledFrom(one.Decision), grant.Settlements.ElementAtOrDefault(at + 1)?.On))),
    ];

    // Never late while the award or the rule was; of those whose period is over.
    private IEnumerable<TimedStep> Reports(GrantFacts grant) => NetworkReport.Of(register, grant, day)
        .Where(report => report.State is not (ReportStates.NotDue or ReportStates.Lapsed))
        .Select(report => TimedStep.On(day, Steps.Report, grant, report.Scheme, report.Owed.Until, report.Owed.DueOn, report.HandedInOn) with
        { ReportId = report.HandedInOn is null ? null : report.ReportId });

    // Never late while the award of all of the activities was: from there on one has as long as after the activities.
    private IEnumerable<TimedStep> FinalAccount(GrantFacts grant, SchemeFacts scheme)
    {
        if (grant.AwardOn(day) is not { Amounts.Count: > 0 } award || (grant.SettledBy(day) is not null && grant.AccountedOn is null))
        {
            return [];
        }

        var last = award.Until.AddDays(-1);
        var extended = grant.Awards.Where(one => one.On <= day).Reverse().TakeWhile(one => one.Period.Until == award.Until).Last().On;
        var from = last > extended ? last : extended;
        var step = TimedStep.On(day, Steps.FinalAccount, grant, scheme, from, Due(scheme, last, terms => terms.AccountDays, from), grant.AccountedOn);
        return step.DoneOn is not null || step.DueOn is not null || award.Until <= day ? [step] : [];
    }

    private IEnumerable<ReportFacts> Reported(GrantFacts grant) =>
        grant.NetworkId is { } network ? register.ReportsOf[network].Select(id => register.Reports[id]) : [];

    private static DateOnly? Due(SchemeFacts scheme, DateOnly on, Func<Deadlines, int?> days, DateOnly? from = null) =>
        scheme.On(on).Terms?.Deadlines is { } told && days(told) is { } many ? (from ?? on).PlusDays(many) : null;
}
