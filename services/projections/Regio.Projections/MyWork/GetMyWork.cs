using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /me/work</c>: what awaits the caller's organisation.</summary>
internal static class GetMyWork
{
    private const int Quarter = 90;

    private static readonly Csv<WorkItem> Columns = new(
        "work.csv",
        ("kind", item => item.Kind), ("what", item => item.What), ("on", item => Hosting.Reading.Columns.Of(item.On)),
        ("days_overdue", item => item.DaysOverdue?.ToString()), ("network", item => item.Network?.Key),
        ("network_name", item => item.Network?.Name), ("subject", item => item.Subject?.Key), ("subject_name", item => item.Subject?.Name),
        ("path", item => item.Path), ("to", item => Hosting.Reading.Columns.Of(item.To.Select(one => one.Key))));

    public static void Map(RouteGroupBuilder insight) => insight
        .MapGet("/me/work", Handle)
        .RequireRole(Roles.Bound)
        .WithQuery([
            .. Reader.Clocks, .. QueryParameter.Pages, Sorting.Of(Columns),
            new("kind", QueryKind.Code, "Only this kind.") { Codes = WorkKinds.All },
            new("within", QueryKind.Whole, "How many days to look ahead; 90 when absent.") { Minimum = 0, Maximum = 3_660 },
        ])
        .WithName("listMyWork").WithTags("Me").WithSummary("What awaits your organisation")
        .WithDescription(
            "For the networks that your organisation registered, leads, directs, coordinates or administers (werkvoorraad): reviews of "
            + "agreements and of deviations; agreements, memberships, facilities, reuses and networks that end; who asks to join "
            + "or to reuse a facility, and which network named it as its successor, to be confirmed or denied by POST under the path; and "
            + "refused reuses, until they are asked for again. For those that it is a member of: its own membership's end, and the pulses that ask it, "
            + "by their last day of answering, each to be answered by PUT at its path or by a personal link; whether anyone has is not told. For any "
            + "that it asked to join, also for others: a request that was declined, until it is made again or all of them are members. Of "
            + "funding: of the networks that it takes part in the reports that are due, for each scheme that asks, and those that were sent "
            + "back; of its own grants the final account, where its scheme tells a deadline, and what is claimed back; and for a ministry or "
            + "directorate, of its schemes, the applications to decide on, the reports to review, the final accounts to settle, the payments "
            + "that are due and not held back, and the calls that close. Of regional budgets: for the owner of a scheme the contributions that wait "
            + "for its consent, for a member an open vote in which it did not vote, and for the keeper what is to go back to a scheme and the "
            + "allocations of past years that were not reported; each names in `to` to whom. Of alignment: what another party asks it, by the last "
            + "day of answering and after it, what it asked itself and is not answered yet, what it is to decide, the cases to be looked at again, and the blind matches of its drafts.")
        .ProducesList<ViewPage<WorkItem>>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);

    private static async Task<IResult> Handle(HttpContext http, Reader reader, CancellationToken ct)
    {
        var pulses = await PulseReader.Of(http, ct);
        return await reader.Answer(http, Recorders.OfAll, view => List(view, http, pulses), ct);
    }

    private static IResult List(View view, HttpContext http, PulseReader pulses)
    {
        var query = http.QueryValues();
        var caller = Caller.Of(http.User)!;
        var (known, within) = (view.Picture.Register.Organisation(caller.Organisation!), query.Whole("within") ?? Quarter);
        var work = WorkItem.Ordered(
        [
            .. known is null ? [] : Work.Of(view.Picture, known, within, pulses.IsAsked), .. FundingWork.Of(view.Picture, caller, within),
            .. PotWork.Of(view.Picture, caller), .. AlignmentWork.Of(view.Picture, caller, within),
        ]);
        var kind = query.Text("kind");
        List<WorkItem> asked = [.. work.Where(item => kind is null || item.Kind == kind)];
        return view.List(asked.Sorted(Columns, query.Sort), Columns, Basis.Of(work));
    }
}
