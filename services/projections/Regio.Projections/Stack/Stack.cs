using System.Collections.Immutable;
using Regio.Contracts.Funding;
using Regio.Hosting;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>
/// What lands on a region and a target group in a period: every published scheme whose period shares a day with it, whose
/// target groups meet, and that addresses a region there or pays for something there. Of a scheme without a known division only
/// what it pays there tells that it lands.
/// </summary>
internal sealed class Stack
{
    private readonly Picture picture;
    private readonly StackQuestion question;
    private readonly Register register;
    private readonly ServedTerritory served;
    private readonly ImmutableArray<Guid> there;

    private Stack(Picture picture, StackQuestion question)
    {
        (this.picture, this.question, register) = (picture, question, picture.Register);
        served = new(picture.Standing);
        there = question.Region is { } region ? new Succession(register, picture.Day).Of(region.MunicipalityIds) : [];
    }

    /// <summary>Every scheme that lands, in the order of things; and those that may, as nobody knows for whom or where.</summary>
    public static (IReadOnlyList<StackedScheme> Schemes, Basis Basis) Of(Picture picture, StackQuestion question, Func<GrantFacts, bool> mayRead)
    {
        var stack = new Stack(picture, question);
        var money = MoneyEntry.On(picture.Register, picture.Day, mayRead).ToLookup(entry => entry.Scheme.Id);
        var running = picture.Register.Schemes.Values
            .Where(scheme => scheme.IsPublished(picture.Day) && stack.IsOwned(scheme) && stack.Runs(scheme.On(picture.Day)))
            .Select(scheme => (Scheme: scheme, Said: scheme.On(picture.Day), There: money[scheme.Id].Where(stack.LandsThere).ToList())).ToList();
        return (
            [
                .. running.Where(one => stack.MeetsGroup(one.Said) && (stack.Addresses(one.Said) || one.There.Count > 0))
                    .Select(one => stack.Row(one.Scheme, one.Said, one.There)).OrderBy(row => row.Scheme, Thing.Order),
            ],
            Basis.Of(
                running, ("targetGroups", one => one.Said.TargetGroups.Count == 0), ("division", one => one.Said.Division is null),
                ("period", one => one.Said.From is null)));
    }

    private StackedScheme Row(SchemeFacts scheme, SchemeSaid said, IReadOnlyCollection<MoneyEntry> landed) => new(
        scheme.ThingOn(picture.Day), register.MinistryOf(scheme.OwnerOn(picture.Day), picture.Day), said.From, said.Until, said.Domains, said.TargetGroups,
        question.TargetGroup is { } group ? ConceptScheme.TargetGroups.Meets([group], said.TargetGroups) : null, said.Division,
        [
            .. register.BudgetsOf[scheme.Id].SelectMany(id => register.Budgets[id].On(picture.Day))
                .Where(budget => question.From.Year <= budget.Year && budget.Year <= question.Until.PlusDays(-1).Year),
        ],
        MoneyFigures.Of([.. landed.Select(entry => (entry, entry.Amount))], picture.Day),
        [
            .. landed.Select(entry => entry.Grant).OfType<MoneyOf>()
                .Where(grant => register.Grants.GetValueOrDefault(grant.Id)?.AwardOn(picture.Day) is { Amounts.Count: > 0 })
                .Select(grant => grant.NetworkId).OfType<Guid>().Concat(landed.Select(entry => entry.Pooled?.NetworkId).OfType<Guid>()).Distinct().Select(id => register.NetworkThing(id, picture.Day)).Order(Thing.Order),
        ],
        said.Terms, [.. Dates(scheme, said).Where(date => question.From <= date.On && date.On < question.Until).Distinct().OrderBy(date => date.On).ThenBy(date => date.What, StringComparer.Ordinal).ThenBy(date => date.Of, StringComparer.Ordinal)]);

    private IEnumerable<StackDate> Dates(SchemeFacts scheme, SchemeSaid said) =>
    [
        .. said.From is { } from ? [new StackDate(from, "starts", null)] : Array.Empty<StackDate>(),
        .. said.Until is { } until ? [new StackDate(until, "ends", null)] : Array.Empty<StackDate>(),
        .. scheme.Calls.SelectMany(call => new StackDate[] { new(Calendar.DayHere(call.OpensAt), "call-opens", call.Title), new(Calendar.DayHere(call.ClosesAt), "call-closes", call.Title) }),
        .. (said.Terms?.Targets ?? []).Select(target => new StackDate(target.By, "target-by", target.Indicator)),
        .. register.GrantsUnder[scheme.Id].Select(id => register.Grants[id]).Where(grant => LandsThere(MoneyOf.Grant(grant)))
            .SelectMany(grant => NetworkReport.Of(register, grant, picture.Day))
            .Select(report => new StackDate(report.Owed.DueOn, "report-due", register.NetworkThing(report.NetworkId, picture.Day).Key)),
    ];

    // What is not known of a period does not end it.
    private bool Runs(SchemeSaid said) => (said.From is not { } from || from < question.Until) && (said.Until is not { } until || question.From < until);

    private bool MeetsGroup(SchemeSaid said) =>
        question.TargetGroup is not { } group || ConceptScheme.TargetGroups.Meets([group], said.TargetGroups) is not null;

    private bool IsOwned(SchemeFacts scheme) => question.Ministry is not { } ministry
        || (scheme.OwnerOn(picture.Day) is { } owner && register.OwnerAndAbove(owner, picture.Day).Any(one => one.Thing.Id == ministry));

    private bool Addresses(SchemeSaid said) => question.Region is null
        || (said.Division is { } named && EditionChoice.Find(register, named, picture.Day).Edition is { } edition
            && picture.Standing.Delineations.Of(edition).With(there).Count > 0);

    private bool LandsThere(MoneyEntry entry) => entry switch
    {
        { Grant: { } grant } => LandsThere(grant),
        { Pooled: { } pooled } => question.Region is null || Sorted.Meet(served.OfRegion(pooled.Budget.RegionId), there),
        _ => false,
    };

    private bool LandsThere(MoneyOf grant) => question.Region is null || Sorted.Meet(served.Of(grant), there);
}
