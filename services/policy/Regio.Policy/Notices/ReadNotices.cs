using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Landscape;

namespace Regio.Policy.Notices;

/// <summary>The feed of an organisation: every notice that a subscription of its own asked for, once.</summary>
internal static class ReadNotices
{
    private static readonly IReadOnlyList<(string, string)> Orders = [("position", "t.position")];

    private static readonly Csv<Notice> Csv = new(
        "notices.csv",
        ("id", n => n.Id.ToString()), ("position", n => n.Position.ToString(CultureInfo.InvariantCulture)), ("kind", n => n.Kind),
        ("at", n => Columns.Of(n.At)),
        ("subject", n => n.Subject.Key), ("name", n => n.Subject.Name), ("concerns", n => Columns.Of(n.Concerns.Select(one => one.Key))),
        ("regions", n => Columns.Of(n.Regions)), ("target_groups", n => Columns.Of(n.TargetGroups)), ("domains", n => Columns.Of(n.Domains)),
        ("ministries", n => Columns.Of(n.Ministries)), ("clash_types", n => Columns.Of(n.ClashTypes)), ("link", n => n.Link));

    /// <summary><c>GET /policy/v1/notices</c>.</summary>
    public static void Map(RouteGroupBuilder notices) => notices
        .MapGet("", List)
        .RequireRole(Roles.Bound)
        .WithQuery([
            .. QueryParameter.Pages, QueryParameter.Sort("position"),
            new("after", QueryKind.Whole, "Only those after this position: the last that you have.") { Minimum = 0 },
            new("subscription", QueryKind.Text, "Only those of this subscription: its id."),
            new("kind", QueryKind.Code, "Only of this kind.") { List = "notice-kinds" },
        ])
        .WithName("listNotices").WithSummary("List the notices for your organisation")
        .WithDescription("The feed (berichten) of all its subscriptions in the role of your token, each notice once, in the order in which they became known.")
        .ProducesProblem(401).ProducesProblem(403);

    private static Task<Listing<Notice>> List(HttpContext http, NoticeRows rows, CancellationToken ct)
    {
        var (query, caller) = (http.QueryValues(), Caller.Of(http.User)!);
        var after = query.Position("after");
        Guid? subscription = query.Text("subscription") is { } called ? Guid.TryParse(called, out var id) ? id : Guid.Empty : null;
        const string Mine = "select from notice.delivery d where d.position = t.position and d.organisation = {0} and d.role = {1}";
        var selection = new Selection("t.body::text", "notice.told t");
        selection = subscription is { } one
            ? selection.Where($"exists ({Mine} and d.subscription = {{2}})", caller.Organisation!, caller.Role, one)
            : selection.Where($"exists ({Mine})", caller.Organisation!, caller.Role);
        return rows.Of(
            selection.When(after, "t.position > {0}").When(query.Text("kind"), "t.body ->> 'kind' = {0}")
                .OrderedBy(query.Sort, Orders, "t.position"),
            Csv, ct);
    }
}
