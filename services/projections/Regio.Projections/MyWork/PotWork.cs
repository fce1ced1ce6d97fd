using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>Finds what of regional budgets awaits an organisation: as owner of a scheme, as member, or as keeper.</summary>
internal sealed class PotWork
{
    private const string Budgets = "/funding/v1/regional-budgets";

    private readonly Register register;
    private readonly DateOnly day;
    private readonly Caller caller;
    private readonly Guid? organisation;
    private readonly Succession succession;

    private PotWork(Picture picture, Caller caller)
    {
        (register, day, this.caller) = (picture.Register, picture.Day, caller);
        organisation = caller.Organisation is { } uri ? register.Organisation(uri)?.Id : null;
        succession = new(register, day);
    }

    /// <summary>
    /// Of a ministry or directorate the contributions of its schemes that wait for consent; of another the votes that it did not cast,
    /// and of what it keeps the money that goes back and the allocations that were not reported.
    /// </summary>
    /// <param name="picture">The day.</param>
    /// <param name="caller">Who asks, in the role in which it would act.</param>
    public static IEnumerable<WorkItem> Of(Picture picture, Caller caller)
    {
        var work = new PotWork(picture, caller);
        return picture.Register.RegionalBudgets.Values
            .Where(budget => budget.Opening.On <= picture.Day && !(budget.ClosedOn <= picture.Day))
            .SelectMany(budget => caller.Role == Roles.Ministry ? work.Proposed(budget) : work.Open(budget).Concat(work.Kept(budget)));
    }

    private IEnumerable<WorkItem> Proposed(RegionalBudgetFacts budget) =>
        from one in budget.Contributions
        where one.Proposed.On <= day && !(one.ConsentedOn <= day) && !(one.DeclinedOn <= day)
            && caller.ActsFor(register.Schemes.GetValueOrDefault(one.Proposed.SchemeId)?.OwnerId)
        select Item(
            budget, WorkKinds.Asked, "consent-to-contribution", null, register.SchemeThing(one.Proposed.SchemeId, day),
            $"/contributions/{one.Proposed.Number}/consent", [register.OrganisationThing(budget.Opening.KeeperId)]);

    private IEnumerable<WorkItem> Open(RegionalBudgetFacts budget) =>
        budget.Vote is { Opened: { } opened } vote && opened.On <= day && day < opened.Until && !(vote.ClosedOn <= day)
            && opened.Voters.Any(voter => voter.OrganisationId == organisation)
            && !vote.Cast.Any(cast => cast.OrganisationId == organisation && cast.On <= day)
            ? [Item(budget, WorkKinds.Asked, "vote", opened.Until.AddDays(-1), ThingOf(budget), "/vote", [register.OrganisationThing(budget.Opening.KeeperId)])]
            : [];

    private IEnumerable<WorkItem> Kept(RegionalBudgetFacts budget) => organisation is not { } id || !succession.Of(budget.Opening.KeeperId).Contains(id) ? [] :
    [
        .. budget.Contributions.Where(one => budget.OwedOn(one.Proposed.Number, day) > 0).Select(one => Item(
            budget, WorkKinds.Asked, "return-unspent", null, register.SchemeThing(one.Proposed.SchemeId, day), "", OwnersOf([one.Proposed.SchemeId]))),
        .. budget.Allocations.Where(one => one.Given.Year < day.Year && one.Given.On <= day && !(one.ReportedOn <= day)).Select(one => Item(
            budget, WorkKinds.Due, "report-allocation", null, ThingOf(budget), $"/allocations/{one.Given.Number}/report",
            OwnersOf(budget.SchemesOf(one.Given, day)))),
    ];

    private IReadOnlyList<Thing> OwnersOf(IEnumerable<Guid> schemes) =>
    [
        .. schemes.Select(id => register.Schemes.GetValueOrDefault(id)?.OwnerId).OfType<string>().Distinct().Select(owner => register.OwnerThing(owner, day)!).Order(Thing.Order),
    ];

    private WorkItem Item(RegionalBudgetFacts budget, string kind, string what, DateOnly? on, Thing subject, string act, IReadOnlyList<Thing> to) =>
        new(kind, what, on, null, register.NetworkThing(budget.Opening.NetworkId, day), subject, $"{Budgets}/{budget.Id}{act}") { To = to };

    private static Thing ThingOf(RegionalBudgetFacts budget) => new(budget.Id, budget.Opening.ExternalId, budget.Opening.Title);
}
