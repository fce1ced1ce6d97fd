using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /maturity</c>, <c>/maturity/survival</c>: how old networks are, how far they came, and how many last.</summary>
internal static class GetMaturity
{
    private static readonly Table<ChainLife> Table = new("Maturity", new(
        "maturity.csv",
        ("chain", life => life.Chain.ToString()), ("network", life => life.Network.Key), ("network_name", life => life.Network.Name),
        ("versions", life => life.Versions.ToString()), ("obligation", life => life.Obligation),
        ("from", life => Hosting.Reading.Columns.Of(life.From)), ("ended_on", life => Hosting.Reading.Columns.Of(life.EndedOn)),
        ("end_reason", life => life.EndReason), ("age_months", life => life.AgeMonths.ToString()),
        ("phases", life => Hosting.Reading.Columns.Of(life.Phases.Select(phase => $"{phase.Phase} {phase.Days}")))),
        life => life.Chain.ToString())
    {
        Rule = Definitions.Maturity,
    };

    private static readonly Table<SurvivalPoint> Points = new("Survival", new(
        "survival.csv",
        ("years", point => point.Years.ToString()), ("at_risk", point => point.AtRisk.ToString()), ("share", point => point.Share?.ToString("R"))),
        point => Table<SurvivalPoint>.KeyOf(point.Years))
    {
        Rule = Definitions.Survival,
    };

    private static readonly QueryParameter Obligation =
        new("obligation", QueryKind.Code, "Only chains whose latest version has this obligation.") { List = "obligations" };

    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapTable("/maturity", Table,
            [
                Obligation,
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
            .WithDescription("Share of chains that lives to each age (overleving), by Kaplan and Meier with delayed entry.")
            .ProducesList<Survival>().ProducesProblem(503);
    }

    private static ViewList<ChainLife> List(View view, QueryValues query)
    {
        var (ended, lives) = (query.Flag("ended"), Asked(view, query));
        return view.List(
            [.. lives.Where(life => ended is null || life.EndedOn is not null == ended)], Table, ChainLife.BasisOf(lives),
            life => Chain.Versions(view.Picture.Register, life.Network.Id));
    }

    private static ViewList<SurvivalPoint> Survive(View view, QueryValues query)
    {
        var lives = Asked(view, query);
        var survival = Survival.Of(lives, query.Date("recordedSince"), view.Picture.Day);
        return view.One(
            rows => survival with { Points = rows }, survival.BasisOf(lives), survival.Points, Points,
            _ => lives.SelectMany(life => Chain.Versions(view.Picture.Register, life.Network.Id)));
    }

    private static List<ChainLife> Asked(View view, QueryValues query) =>
        [.. ChainLife.On(view.Picture.Register, view.Picture.Day).Where(life => query.Text("obligation") is not { } asked || life.Obligation == asked)];
}
