using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /maturity</c>, <c>/maturity/survival</c>: how old networks are, how far they came, and how many last.</summary>
internal static class GetMaturity
{
    internal static readonly Table<ChainLife> Table = new("Maturity", new(
        "maturity.csv",
        ("chain", life => life.Chain.ToString()), ("network", life => life.Network.Key), ("network_name", life => life.Network.Name),
        ("versions", life => life.Versions.ToString()), ("obligation", life => life.Obligation),
        ("from", life => Hosting.Reading.Columns.Of(life.From)), ("ended_on", life => Hosting.Reading.Columns.Of(life.EndedOn)),
        ("end_reason_code", life => life.EndReasonCode), ("end_reason", life => life.EndReason), ("age_months", life => life.AgeMonths.ToString()),
        ("phases", life => Hosting.Reading.Columns.Of(life.Phases.Select(phase => $"{phase.Phase} {phase.Days}")))),
        life => life.Chain.ToString())
    {
        Rule = Definitions.Maturity,
    };

    internal static readonly Table<SurvivalPoint> Points = new("Survival", new(
        "survival.csv",
        ("years", point => point.Years.ToString()), ("at_risk", point => point.AtRisk.ToString()), ("share", point => point.Share?.ToString("R"))),
        point => Table<SurvivalPoint>.KeyOf(point.Years))
    {
        Rule = Definitions.Survival,
        EvidencePage = typeof(EvidencePage<SurvivalPoint, Survival>),
    };

    private static readonly QueryParameter Obligation =
        new("obligation", QueryKind.Code, "Only chains whose latest version has this obligation.") { List = "obligations" };

    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapTable("/maturity", Table,
            [
                Obligation,
                new("network", QueryKind.Text, "Only the chain that this network is a version in: its id or external id."),
                new("ended", QueryKind.Flag, "Only chains that have, or have not, ended by `validOn`."),
            ], (view, http) => List(view, http.QueryValues()))
            .WithName("listMaturity").WithTags("Networks").WithSummary("How old networks are, and how far they came")
            .WithDescription(
                "Each chain (keten) of a network's versions that began by the day, with its age, the time in each phase, and how it "
                + "ended. An amendment is no end.")
            .ProducesList<ViewPage<ChainLife>>().ProducesProblem(503);
        insight.MapTable("/maturity/survival", Points,
            [
                Obligation,
                new("recordedSince", QueryKind.Date, "When the source began to record; when absent, the first end that it tells of (an assumption)."),
            ], (view, http) => Survive(view, http.QueryValues()))
            .WithName("readSurvival").WithTags("Networks").WithSummary("How many networks last so long")
            .WithDescription("Share of chains that lives to each age (overleving), by Kaplan and Meier with delayed entry. Of the numbers of chains and of ends the "
                + "evidence has the key `all`.")
            .ProducesList<Survival>().ProducesProblem(503);
    }

    private static IResult List(View view, QueryValues query)
    {
        var called = new Called(query);
        var (ended, network) = (query.Flag("ended"), called.Find("network", view.Picture.Register.Network));
        if (called.Unknown is { } nobody)
        {
            return nobody;
        }

        var (lives, basis) = Rows(view.Picture, query.Text("obligation"), network?.Id);
        return view.List(
            [.. lives.Where(life => ended is null || life.EndedOn is not null == ended)], Table, basis, life => Chain.Versions(view.Picture.Register, life.Network.Id),
            life => life.Inputs(view.Picture));
    }

    /// <summary>The chain of one network, or all, in the order of things.</summary>
    internal static (IReadOnlyList<ChainLife> Rows, Basis Basis) Rows(Picture picture, string? obligation, Guid? network)
    {
        var chain = network is { } id ? Chain.Versions(picture.Register, id).Min() : (Guid?)null;
        List<ChainLife> lives =
        [
            .. ChainLife.On(picture.Register, picture.Day)
                .Where(life => (obligation is null || life.Obligation == obligation) && (chain is null || life.Chain == chain)),
        ];
        return (lives, ChainLife.BasisOf(lives));
    }

    private static ViewList<SurvivalPoint> Survive(View view, QueryValues query)
    {
        var (lives, _) = Rows(view.Picture, query.Text("obligation"), null);
        var survival = Survival.Of(lives, query.Date("recordedSince"), view.Picture.Day);
        var whole = view.Whole(survival, Points, RestsOn, survival.Inputs);
        return view.One(rows => whole.Told with { Points = rows }, survival.BasisOf(lives), survival.Points, Points, _ => RestsOn(), survival.Inputs, whole);

        IEnumerable<Guid> RestsOn() => lives.SelectMany(life => Chain.Versions(view.Picture.Register, life.Network.Id));
    }
}
