namespace Regio.Landscape;

/// <content>Money and results.</content>
internal sealed partial class RegisterChange
{
    private void Take(SchemeFacts now)
    {
        _schemes[now.Id] = now;
        Name(now.Id, now.ExternalId);
    }

    // What belongs to a scheme or a network, or is of one, never is of another.
    private void Take(BudgetFacts now)
    {
        _budgets[now.Id] = now;
        _budgetsOf.Move(now.Id, [], [now.SchemeId]);
    }

    private void Take(GrantFacts now)
    {
        var before = Replace(_grants, now);
        Name(now.Id, now.ExternalId);
        _grantsUnder.Move(now.Id, [], [now.SchemeId]);
        _grantsFor.Move(now.Id, [], now.NetworkId is { } network ? [network] : []);
        _grantsIn.Move(now.Id, In(before), In(now));
        static IEnumerable<Guid> In(GrantFacts? grant) => grant?.Details.RegionId is { } region ? [region] : [];
    }

    // Another edition of a register can tell another scheme or network.
    private void Take(RecordedGrantFacts now)
    {
        var before = Replace(_recordedGrants, now);
        Name(now.Id, now.ExternalId);
        _recordedUnder.Move(now.Id, before is null ? [] : [before.Record.SchemeId], [now.Record.SchemeId]);
        _recordedFor.Move(now.Id, For(before), For(now));
        _recordedIn.Move(now.Id, In(before), In(now));
        static IEnumerable<Guid> In(RecordedGrantFacts? grant) => grant?.Record.RegionId is { } region ? [region] : [];
        static IEnumerable<Guid> For(RecordedGrantFacts? grant) => grant?.Record.NetworkId is { } network ? [network] : [];
    }

    private void Take(IndicatorFacts now)
    {
        _indicators[now.Id] = now;
        Name(now.Id, now.Code);
    }

    private void Take(ObservationFacts now)
    {
        _observations[now.Id] = now;
        _observationsOf.Move(now.Id, [], [now.Of.SubjectId]);
    }

    private void Take(AdoptedTargetFacts now)
    {
        _adoptedTargets[now.Id] = now;
        _adoptedTargetsOf.Move(now.Id, [], [now.NetworkId]);
    }

    private void Take(ReportFacts now)
    {
        _reports[now.Id] = now;
        _reportsOf.Move(now.Id, [], [now.NetworkId]);
    }

    private void Take(RegionalBudgetFacts now)
    {
        var before = Replace(_regionalBudgets, now);
        _regionalBudgetsOf.Move(now.Id, Schemes(before), Schemes(now));
        static IEnumerable<Guid> Schemes(RegionalBudgetFacts? budget) =>
            budget is null ? [] : budget.Contributions.Select(one => one.Proposed.SchemeId).Distinct();
    }
}
