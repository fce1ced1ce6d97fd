using Regio.Funding.Schemes;
using Regio.Terms;
using Contract = Regio.Contracts.Funding;

namespace Regio.Funding;

/// <summary>How what schemes say travels.</summary>
internal static class PublishedSchemes
{
    /// <summary>What a register tells of a scheme.</summary>
    public static Contract.SchemeRecord Told(SchemeRecord r) => new(
        r.OwnerId, r.Title, r.Objective, r.Domains, r.TargetGroups, r.Division, r.From, r.Until, r.LegalGrounds, r.LeadKinds,
        r.PartnerKinds, r.ContactDesk, r.SisaCode, r.PublishedOn, r.Gazette, r.BudgetArticles,
        [.. r.Totals.Select(one => new Contract.YearTotal(one.Year, one.Amount, one.Grants, one.Recipients))]);

    /// <summary>What a scheme says; who drafts or amends it says from when.</summary>
    public static Contract.SchemeDetails Told(SchemeDetails d) => new(
        d.Title, d.Objective, d.Domains, d.TargetGroups, d.Division, d.From!.Value, d.Until, d.LegalGrounds, d.LeadKinds, d.PartnerKinds,
        d.ContactDesk, Told(d.Terms));

    /// <summary>What it asks and promises; null when nothing is told.</summary>
    public static Contract.SchemeTerms? Told(SchemeTerms? terms) => terms is null || terms == SchemeTerms.Untold ? null : new(
        terms.PartOf, terms.Reporting.Told(), terms.CoFinancing?.Told(), terms.Stacking?.Told(),
        terms.Earmarking, terms.MinimumPartners, terms.StartUpMonths, [.. terms.Targets.Select(Told)],
        terms.Key is { } key ? Told(key) : null,
        terms.Deadlines is { } days ? new(days.DecisionDays, days.ReviewDays, days.AccountDays, days.SettlementDays) : null, terms.SisaCode);

    /// <summary>A call.</summary>
    public static Contract.Call Told(Call call) => new(
        call.Id, call.Title, call.OpensAt, call.ClosesAt, call.Order, PublishedMoney.Told(call.Budget));

    /// <summary>The way to a target.</summary>
    public static IReadOnlyList<Contract.PathPoint> Told(IEnumerable<PathPoint> path) =>
        [.. path.Select(point => new Contract.PathPoint(point.On, point.Value))];

    private static Contract.SchemeTarget Told(SchemeTarget target) => new(
        target.Indicator, target.Edition, target.Baseline, target.Value, target.By, Told(target.Path), target.Linear,
        [.. target.Regions.Select(region => new Contract.RegionTarget(region.Region, region.Baseline, region.Value, Told(region.Path)))]);

    private static Contract.MoneyKey Told(MoneyKey key) => new(
        key.Kind, key.Measure, key.MeasuredOn, [.. key.Classes.Select(one => new Contract.SizeClass(one.Most, one.Amount))],
        [.. key.Fixed.Select(one => new Contract.RegionAmount(one.Region, one.Year, one.Amount))]);
}
