using Regio.Rules;

namespace Regio.Landscape;

/// <summary>A report that a network owes for a grant (rapportageverplichting), and how far it is on a day.</summary>
/// <param name="Grant">The grant that asks for it.</param>
/// <param name="Scheme">Its scheme.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Owed">Over which period, by when, and which values.</param>
/// <param name="ReportId">The report over that period; null: none was begun.</param>
/// <param name="State">Of <see cref="ReportStates"/>.</param>
/// <param name="HandedInOn">Day on which it was first handed in for the grant; null: it was not.</param>
internal sealed record NetworkReport(
    GrantFacts Grant, SchemeFacts Scheme, Guid NetworkId, OwedReport Owed, Guid? ReportId, string State, DateOnly? HandedInOn)
{
    /// <summary>Whether any report can be owed: the scheme says what it asks. One that says nothing may ask elsewhere.</summary>
    public static bool AreTold(SchemeFacts scheme) => scheme.Versions.Any(version => version.Said.Terms?.Reporting.Count > 0);

    /// <summary>Every report that a network owes, over all its grants, in the order of the days on which they are due.</summary>
    public static IReadOnlyList<NetworkReport> Of(Register register, Guid networkId, DateOnly day) =>
    [
        .. register.GrantsFor[networkId].SelectMany(id => Of(register, register.Grants[id], day))
            .OrderBy(report => report.Owed.DueOn).ThenBy(report => report.Owed.From).ThenBy(report => report.Grant.Id),
    ];

    /// <summary>
    /// Those of a grant that was awarded by the day, as the award stands on it. A settled grant takes none: one that was
    /// due by then and was not handed in has lapsed, and a later one is not owed.
    /// </summary>
    public static IEnumerable<NetworkReport> Of(Register register, GrantFacts grant, DateOnly day)
    {
        if (grant.NetworkId is not { } network || grant.AwardOn(day) is not { Amounts.Count: > 0 }
            || register.Schemes.GetValueOrDefault(grant.SchemeId) is not { } scheme)
        {
            return [];
        }

        var reports = register.ReportsOf[network].Select(id => register.Reports[id]).ToLookup(report => (report.From, report.Until));
        return ReportDuties.Of(AskedBy(scheme), [.. grant.Awards.Where(one => one.On <= day).Select(one => one.Period)])
            .Select(owed => Of(register, grant, scheme, network, owed, reports[(owed.From, owed.Until)].FirstOrDefault(), day))
            .Where(report => report.State != ReportStates.Lapsed || report.Owed.DueOn <= grant.SettledOn);
    }

    private static NetworkReport Of(
        Register register, GrantFacts grant, SchemeFacts scheme, Guid network, OwedReport owed, ReportFacts? report, DateOnly day)
    {
        List<ReportStepTaken> steps = report is null ? [] : [.. ReviewSteps.Of(register, report, grant.Id, day)];
        var state = steps.LastOrDefault()?.Step switch
        {
            ReportStep.HandedIn => ReportStates.HandedIn,
            ReportStep.Returned => ReportStates.Returned,
            ReportStep.Accepted => ReportStates.Accepted,
            _ when grant.SettledOn <= day => ReportStates.Lapsed,
            _ => owed.DueOn < day ? ReportStates.Overdue : owed.Until <= day ? ReportStates.Due : ReportStates.NotDue,
        };
        return new(grant, scheme, network, owed, report?.Id, state, steps.FirstOrDefault()?.On);
    }

    private static IReadOnlyList<AskedFrom> AskedBy(SchemeFacts scheme) =>
    [
        .. scheme.Versions.Select(version => new AskedFrom(version.From,
        [
            .. (version.Said.Terms?.Reporting ?? []).Select(rule => new AskedReport(
                new(rule.Frequency, rule.FirstMonth, rule.DueDays, rule.DueDay),
                ReportIndicator.Of(rule.Indicators, [.. version.Said.Terms!.Targets.Select(target => new ReportIndicator(target.Indicator, target.Edition))]))),
        ])),
    ];
}

/// <summary>How far a report is on a day, for the grant that asks for it.</summary>
internal static class ReportStates
{
    /// <summary>Its period is not over.</summary>
    public const string NotDue = "not-due";

    /// <summary>Its period is over, and it is still in time.</summary>
    public const string Due = "due";

    /// <summary>The day on which it was due has passed.</summary>
    public const string Overdue = "overdue";

    /// <summary>It waits for review.</summary>
    public const string HandedIn = "handed-in";

    /// <summary>It was sent back.</summary>
    public const string Returned = "returned";

    /// <summary>It was accepted.</summary>
    public const string Accepted = "accepted";

    /// <summary>It was due, and the grant was settled without it.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [NotDue, Due, Overdue, HandedIn, Returned, Accepted, Lapsed];
}
