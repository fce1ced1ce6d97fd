using System.Collections.Immutable;
using Regio.Contracts.Funding;
using Regio.Hosting;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>
/// What lands on a region and a target group in a period: every public policy and scheme whose period shares a day with it, whose
/// target groups meet, and that addresses a region there, pays for something there, or names a network there. Of a scheme without a
/// known division only what it pays there tells that it lands.
/// </summary>
internal sealed partial class Stack
{
    private readonly Picture picture;
    private readonly StackQuestion question;
    private readonly Register register;
    private readonly ServedTerritory served;
    private readonly ImmutableArray<Guid> there;
    private readonly ILookup<Guid, ClashRow> clashes;

    private Stack(Picture picture, StackQuestion question)
    {
        (this.picture, this.question, register) = (picture, question, picture.Register);
        served = new(picture.Standing);
        there = question.Region is { } region ? new Succession(register, picture.Day).Of(region.MunicipalityIds) : [];
        clashes = new ClashFilter(picture, Region: question.Region, TargetGroup: question.TargetGroup).Rows()
            .SelectMany(row => new[] { row.Left, row.Right }.OfType<ClashSide>().Select(side => (side.Initiative.Id, row))).ToLookup(one => one.Id, one => one.row);
    }

    /// <summary>All that lands, in the order of things; and what may, as nobody knows for whom or where.</summary>
    public static (IReadOnlyList<StackedInitiative> Rows, Basis Basis) Of(Picture picture, StackQuestion question, Func<GrantFacts, bool> mayRead)
    {
        var stack = new Stack(picture, question);
        List<Candidate> running =
        [
            .. question.Kind is Initiative.Policy ? [] : stack.Schemes(mayRead), .. question.Kind is Initiative.Scheme ? [] : stack.Policies(),
        ];
        return (
            [.. running.Select(one => one.Row?.Invoke()).OfType<StackedInitiative>().OrderBy(row => row.Initiative, Thing.Order)],
            Basis.Of(
                running, ("targetGroups", one => one.TargetGroups.Count == 0), ("division", one => one.Land is null), ("period", one => one.From is null)));
    }

    // Only what lands has a row.
    private IEnumerable<Candidate> Schemes(Func<GrantFacts, bool> mayRead)
    {
        var money = MoneyEntry.On(register, picture.Day, mayRead).ToLookup(entry => entry.Scheme.Id);
        foreach (var scheme in register.Schemes.Values.Where(scheme => scheme.IsPublished(picture.Day) && IsOwned(scheme.OwnerOn(picture.Day))))
        {
            var (said, landed) = (scheme.On(picture.Day), money[scheme.Id].Where(LandsThere).ToList());
            if (Runs(said.From, said.Until))
            {
                var land = picture.Landings.Initiatives.Of(scheme).Land;
                yield return new(
                    said.TargetGroups, land, said.From,
                    MeetsGroup(said.TargetGroups) && (Addresses(land) || landed.Exists(entry => entry.Measure != Measure.Applied)) ? () => Row(scheme, said, landed) : null);
            }
        }
    }

    private StackedInitiative Row(SchemeFacts scheme, SchemeSaid said, IReadOnlyCollection<MoneyEntry> landed) => new(
        scheme.ThingOn(picture.Day), Initiative.Scheme, register.OwnerThing(scheme.OwnerOn(picture.Day), picture.Day),
        register.MinistryOf(scheme.OwnerOn(picture.Day), picture.Day), said.From, said.Until, said.Domains, said.TargetGroups, Meets(said.TargetGroups), said.Division,
        [
            .. register.BudgetsOf[scheme.Id].SelectMany(id => register.Budgets[id].On(picture.Day))
                .Where(budget => question.From.Year <= budget.Year && budget.Year <= question.Until.PlusDays(-1).Year),
        ],
        MoneyFigures.Of([.. landed.Select(entry => (entry, entry.Amount))], picture.Day),
        [
            .. landed.Select(entry => entry.Grant).OfType<MoneyOf>()
                .Where(grant => register.RecordedGrants.ContainsKey(grant.Id) || register.Grants[grant.Id].AwardOn(picture.Day) is { Amounts.Count: > 0 })
                .Select(grant => grant.NetworkId).OfType<Guid>().Concat(landed.Select(entry => entry.Pooled?.NetworkId).OfType<Guid>()).Distinct().Select(id => register.NetworkThing(id, picture.Day)).Order(Thing.Order),
        ],
        said.Terms, null, null, InPeriod(Dates(scheme, said)), ClashesOf(scheme.Id, "scheme"));

    private IReadOnlyList<StackDate> InPeriod(IEnumerable<StackDate> dates) =>
    [
        .. dates.Where(date => question.From <= date.On && date.On < question.Until).Distinct()
            .OrderBy(date => date.On).ThenBy(date => date.What, StringComparer.Ordinal).ThenBy(date => date.Of, StringComparer.Ordinal),
    ];

    private StackedClashes ClashesOf(Guid initiative, string kind) => new(
        clashes[initiative].Count(), clashes[initiative].Count(clash => !clash.IsCovered),
        $"/insight/v1/clashes?{kind}={initiative}{(question.Region is { } region ? $"&region={region.Id}" : "")}"
        + (question.TargetGroup is { } group ? $"&targetGroup={group}" : ""));

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
    private bool Runs(DateOnly? from, DateOnly? until) => !(from >= question.Until) && !(until <= question.From);

    private MeetingConcepts? Meets(IReadOnlyList<string> groups) =>
        question.TargetGroup is { } group ? register.Concepts.TargetGroups.Meets([group], groups) : null;

    private bool MeetsGroup(IReadOnlyList<string> groups) => question.TargetGroup is null || Meets(groups) is not null;

    private bool IsOwned(string? ownerId) => question.Ministry is not { } ministry
        || (ownerId is { } owner && register.OwnerAndAbove(owner, picture.Day).Any(one => one.Thing.Id == ministry));

    private bool Addresses(Land? land) => question.Region is null || (land is not null && Sorted.Meet(land.Municipalities, there));

    private bool LandsThere(MoneyEntry entry) => entry switch
    {
        { Grant: { } grant } => LandsThere(grant),
        { Pooled: { } pooled } => question.Region is null || Sorted.Meet(served.OfRegion(pooled.Budget.RegionId), there),
        _ => false,
    };

    private bool LandsThere(MoneyOf grant) => question.Region is null || Sorted.Meet(served.Of(grant), there);

    /// <summary>What runs in the period, and may land.</summary>
    private sealed record Candidate(IReadOnlyList<string> TargetGroups, Land? Land, DateOnly? From, Func<StackedInitiative>? Row);
}
