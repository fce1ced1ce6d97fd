using System.Globalization;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /governance-fit</c>: which governance form each network is nearest to.</summary>
internal static class GetGovernanceFit
{
    internal static readonly Table<GovernanceFit> Table = new("GovernanceFit", new(
        "governance-fit.csv",
        [
            ("network", fit => fit.Network.Key), ("network_name", fit => fit.Network.Name), ("outcome", fit => fit.Outcome),
            ("form", fit => fit.Form), ("by_law", fit => fit.ByLaw switch { true => "true", false => "false", null => null }),
            ("nearest", fit => fit.Nearest), ("margin", fit => Text(fit.Margin)),
            .. FormAnchor.All.Select(anchor => (anchor.Form.Replace('-', '_'), (Func<GovernanceFit, string?>)(fit =>
                Text(fit.Distances.FirstOrDefault(one => one.Form == anchor.Form)?.Distance)))),
            ("members", fit => fit.Members.ToString(CultureInfo.InvariantCulture)), ("trust", fit => Text((double?)fit.Trust)),
            ("goal_consensus", fit => Text((double?)fit.GoalConsensus)),
            ("need_for_joint_competence", fit => Text((double?)fit.NeedForJointCompetence)),
            ("pulse_closed_on", fit => Hosting.Reading.Columns.Of(fit.PulseClosedOn)),
            ("missing", fit => Hosting.Reading.Columns.Of(fit.Missing.Select(one => one.Input))),
        ]),
        fit => Table<GovernanceFit>.KeyOf(fit.Network))
    {
        Rule = Definitions.GovernanceFit,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/governance-fit", Table,
        [
            new("network", QueryKind.Text, "Only this network: its id or external id."),
            new("outcome", QueryKind.Code, "Only with this outcome.") { Codes = [.. GovernanceFit.Outcomes] },
            new("undecidedWithin", QueryKind.Number, "Two forms within this distance of each other are as near; 0.1 when absent (an assumption).") { Minimum = 0, Maximum = 2 },
        ], Ready)
        .WithName("listGovernanceFit").WithTags("Networks").WithSummary("Which governance form networks are nearest to")
        .WithDescription(
            "Each active network: how far it is from each governance form (netwerktype; Provan and Kenis 2008, with numbers that are "
            + "an assumption), by trust, goal consensus and need for joint competence, as the latest pulse that you may read has "
            + "them, and by its number of members. A form that the law set is shown, and not judged.")
        .ProducesList<ViewPage<GovernanceFit>>()
        .ProducesProblem(503);

    private static async ValueTask<Func<View, IResult>> Ready(HttpContext http, CancellationToken ct)
    {
        var pulses = await PulseReader.Of(http, ct);
        return view => Select(view, http.QueryValues(), pulses);
    }

    private static IResult Select(View view, QueryValues query, PulseReader pulses)
    {
        var network = query.Text("network") is { } called ? view.Picture.Register.Network(called) : null;
        if (network is null && query.Text("network") is { } nobody)
        {
            return Answers.Unknown("network", nobody);
        }

        var within = (double?)query.Number("undecidedWithin") ?? GovernanceFit.LeastMargin;
        var ((all, basis), outcome) = (Rows(view.Picture, network?.Id, pulses, within), query.Text("outcome"));
        return view.List(
            [.. all.Where(fit => outcome is null || fit.Outcome == outcome)], Table, basis,
            fit =>
            [
                .. new Behind(view.Picture.Register).Network(fit.Network.Id),
                .. fit.PulseClosedOn is null ? [] : new[] { pulses.Latest(view.Picture.Standing, fit.Network.Id) }.OfType<PulseFacts>().Select(pulse => pulse.Id),
            ],
            fit => fit.Inputs(within));
    }

    /// <summary>The fit of one active network, or of all, in the order of things.</summary>
    internal static (IReadOnlyList<GovernanceFit> Rows, Basis Basis) Rows(
        Picture picture, Guid? network, PulseReader pulses, double undecidedWithin = GovernanceFit.LeastMargin)
    {
        List<GovernanceFit> all =
        [
            .. picture.Index.Networks.Values.Where(one => network is null || one.Id == network)
                .OrderBy(one => one.Thing, Thing.Order).Select(one => GovernanceFit.Of(picture, one, pulses, undecidedWithin)),
        ];
        return (all, Basis.Of(all, ("members", fit => fit.Members == 0), ("pulse", fit => fit.Missing.Any(one => one.Input != "members"))));
    }

    private static string? Text(double? figure) => figure?.ToString("R", CultureInfo.InvariantCulture);
}
