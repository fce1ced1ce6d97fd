using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>Finds what of funding awaits an organisation: on the side of who pays, or of who reports and accounts.</summary>
internal sealed class FundingWork
{
    private const string Funding = "/funding/v1";

    private readonly Picture picture;
    private readonly Register register;
    private readonly DateOnly until;
    private readonly Guid? organisation;
    private readonly Participant participant;
    private readonly Succession succession;
    private readonly GrantSteps steps;

    private FundingWork(Picture picture, Caller caller, int within)
    {
        (this.picture, register) = (picture, picture.Register);
        until = picture.Day.PlusDays(within);
        organisation = caller.Organisation is { } uri ? register.Organisation(uri)?.Id : null;
        (participant, succession, steps) = (new(picture, caller), new(register, picture.Day), new(register, picture.Day));
    }

    /// <summary>
    /// Of a ministry or directorate what its schemes ask of it; of another what its networks owe, and what it owes for grants of its
    /// own, or of those that it stands for.
    /// </summary>
    /// <param name="picture">The day.</param>
    /// <param name="caller">Who asks, in the role in which it would act.</param>
    /// <param name="within">How many days to look ahead.</param>
    public static IEnumerable<WorkItem> Of(Picture picture, Caller caller, int within)
    {
        var work = new FundingWork(picture, caller, within);
        return caller.Role == Roles.Ministry
            ? work.register.Schemes.Values.Where(scheme => caller.ActsFor(scheme.OwnerId)).SelectMany(work.Owned)
            : work.register.Networks.Values.Where(network => work.participant.TakesPart(network.Id)).SelectMany(work.Reports)
                .Concat(work.register.Grants.Values.Where(work.IsLead).SelectMany(work.Led));
    }

    private bool IsLead(GrantFacts grant) => organisation is { } id && succession.Of(grant.LeadId).Contains(id);

    private IEnumerable<WorkItem> Reports(NetworkFacts network) => NetworkReport.Of(register, network.Id, picture.Day).SelectMany(report => report.State switch
    {
        ReportStates.NotDue or ReportStates.Due or ReportStates.Overdue => Dated(
            WorkKinds.Due, "report", report.Owed.DueOn, report.Grant, $"{Funding}/reports{(report.ReportId is { } begun ? $"/{begun}/submit" : "")}"),
        ReportStates.Returned => [Item(WorkKinds.Returned, "report-returned", null, report.Grant, $"{Funding}/reports/{report.ReportId}/submit")],
        _ => [],
    });

    private IEnumerable<WorkItem> Led(GrantFacts grant) =>
    [
        .. steps.Of(grant).Where(step => step is { What: Steps.FinalAccount, DoneOn: null })
            .SelectMany(step => Dated(WorkKinds.Due, "final-account", step.DueOn, grant, $"{PathOf(grant)}/submit-final-account")),
        .. grant.ToComeBackOn(picture.Day) > 0
            ? [Item(WorkKinds.Asked, "repay-recovery", null, grant, PathOf(grant))]
            : Array.Empty<WorkItem>(),
    ];

    private IEnumerable<WorkItem> Owned(SchemeFacts scheme) =>
    [
        .. register.GrantsUnder[scheme.Id].Select(id => register.Grants[id])
            .SelectMany(grant => steps.Of(grant).Where(step => step.DoneOn is null && step.From <= until).SelectMany(Asked)),
        .. scheme.IsPublished(picture.Day) && !(scheme.ClosedOn <= picture.Day) ? scheme.Calls.SelectMany(call => Closing(scheme, call)) : [],
    ];

    // What others handed in waits, whether a day is told or not; an application in a call that ranks from when it closed.
    private IEnumerable<WorkItem> Asked(TimedStep step) => step.What switch
    {
        Steps.Decision when step.From <= picture.Day => [Item(WorkKinds.Asked, "decide-application", step.DueOn, step.Grant, PathOf(step.Grant))],
        Steps.Review => [Item(WorkKinds.Asked, "review-report", step.DueOn, step.Grant, $"{Funding}/reports/{step.ReportId}")],
        Steps.Settlement => [Item(WorkKinds.Asked, "settle-grant", step.DueOn, step.Grant, $"{PathOf(step.Grant)}/settle")],
        Steps.Payment when !step.Grant.Instalments.Any(one => one.Number == step.Instalment && one.IsHeldBack) =>
            Dated(WorkKinds.Due, "pay-instalment", step.DueOn, step.Grant, $"{PathOf(step.Grant)}/pay-instalment"),
        _ => [],
    };

    private IEnumerable<WorkItem> Closing(SchemeFacts scheme, Contracts.Funding.Call call) => call.ClosesAt.DayHere() is var day && day >= picture.Day && day <= until
        ? [new(WorkKinds.Expiring, "call-closes", day, null, null, scheme.ThingOn(picture.Day), $"{Funding}/schemes/{scheme.Id}")]
        : [];

    private IEnumerable<WorkItem> Dated(string kind, string what, DateOnly? on, GrantFacts grant, string path) =>
        on is { } day && day <= until ? [Item(kind, what, day, grant, path)] : [];

    private WorkItem Item(string kind, string what, DateOnly? on, GrantFacts grant, string path) => new(
        kind, what, on, on < picture.Day ? picture.Day.DayNumber - on.Value.DayNumber : null,
        grant.NetworkId is { } network ? register.NetworkThing(network, picture.Day) : null, register.SchemeThing(grant.SchemeId, picture.Day), path);

    private static string PathOf(GrantFacts grant) => $"{Funding}/grants/{grant.Id}";
}
