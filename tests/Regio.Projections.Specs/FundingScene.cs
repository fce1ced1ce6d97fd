using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>Schemes, grants and what is reported, by contracts with the fewest words; a public scheme and an awarded grant unless said.</summary>
internal static class FundingScene
{
    /// <summary>Terms that tell nothing.</summary>
    public static SchemeTerms Untold { get; } = new(null, [], null, null, null, null, null, [], null, null);

    /// <summary>Terms that ask for a report, of whole years and due after 30 days unless said, and for values in it.</summary>
    public static SchemeTerms Asking(string[] indicators, string frequency = "yearly", int? days = 30, Deadlines? deadlines = null) =>
        Untold with { Reporting = [new(frequency, 1, days, null, indicators)], Deadlines = deadlines };

    /// <summary>A scheme; published on its first day, or on <paramref name="published"/>; <c>never</c>: a draft.</summary>
    public static Scene Scheme(
        this Scene scene, string id, string owner = "szw", string from = "2020-01-01", string? until = null, string? published = null,
        string[]? domains = null, string[]? groups = null, string? division = null, SchemeTerms? terms = null, string[]? leads = null)
    {
        var drafted = scene.Then(id, new SchemeDrafted(
            Ids.Id(id), owner, id, null, domains ?? [], groups ?? [], division, Ids.Day(from), Ids.DayOrNone(until), "owner", null, leads, null, null,
            id, terms));
        return published == "never" ? drafted : drafted.Then(id, new SchemePublished(Ids.Id(id), Ids.Day(published ?? from), $"stcrt-{id}"));
    }

    /// <summary>What is set for a scheme, for a year.</summary>
    public static Scene Budget(this Scene scene, string scheme, int year, decimal amount, string decided = "2019-12-01") =>
        scene.Then($"budget of {scheme}", new BudgetSet(Ids.Id(scheme), year, amount, Ids.Day(decided), null));

    /// <summary>What it says from a day on.</summary>
    public static Scene Amended(this Scene scene, string scheme, string from, Func<SchemeDetails, SchemeDetails> change)
    {
        var said = scene.Register.Schemes[Ids.Id(scheme)].Versions[^1].Said;
        var details = new SchemeDetails(
            said.Title, said.Objective, said.Domains, said.TargetGroups, said.Division, said.From ?? default, said.Until, [], [], [], null, said.Terms);
        return scene.Then(scheme, new SchemeAmended(Ids.Id(scheme), Ids.Day(from), change(details), "stcrt", null));
    }

    /// <summary>An application under a scheme, for a network or for nobody but its lead.</summary>
    public static Scene Applied(
        this Scene scene, string id, string scheme, string? network, string lead, (int Year, decimal Amount)[] requested,
        string from = "2020-01-01", string until = "2021-01-01", string on = "2019-12-10", string? region = null, (string Source, decimal Amount)[]? others = null) =>
        scene.Then(id, new ApplicationSubmitted(
            Ids.Id(id), id, Ids.Id(scheme), null, network is null ? null : Ids.Id(network), Ids.Id(lead), Ids.Day(on),
            new("plan", Ids.Day(from), Ids.Day(until), [], Amounts(requested), [.. (others ?? []).Select(one => new OtherMoney(one.Source, one.Amount))], [],
                region is null ? null : Ids.Id(region)),
            null, null, "parties"));

    /// <summary>A scheme that a register tells of, with what was granted under it in years.</summary>
    public static Scene RecordedScheme(this Scene scene, string id, string? owner = "szw", string? published = null, params (int Year, decimal? Amount)[] totals) =>
        scene.Then(id, new SchemeRecorded(Ids.Id(id), id, new(
            owner, id, null, [], [], null, null, null, [], [], [], null, null, Ids.DayOrNone(published), null, [],
            [.. totals.Select(one => new YearTotal(one.Year, one.Amount, null, null))])));

    /// <summary>A grant that a register tells of.</summary>
    public static Scene RecordedGrant(
        this Scene scene, string id, string scheme, decimal? amount = null, (int Year, decimal Amount)[]? years = null, string? region = null,
        string? decided = null, string? from = null, decimal? settled = null, string? settledOn = null, string? network = null, string? until = null) =>
        scene.Then(id, new GrantRecorded(Ids.Id(id), id, new(
            Ids.Id(scheme), network is null ? null : Ids.Id(network), null, id, region is null ? null : Ids.Id(region), null, null, null, Ids.DayOrNone(from), Ids.DayOrNone(until), null, amount,
            Amounts(years ?? []), null, Ids.DayOrNone(decided), settled, Ids.DayOrNone(settledOn))));

    /// <summary>The award of an application.</summary>
    public static Scene Awarded(
        this Scene scene, string id, (int Year, decimal Amount)[] amounts, string from = "2020-01-01", string until = "2021-01-01", string on = "2020-01-10") =>
        scene.Then(id, new GrantAwarded(Ids.Id(id), "decision", Ids.Day(on), Amounts(amounts), Ids.Day(from), Ids.Day(until), null));

    /// <summary>A grant: applied for and awarded as asked.</summary>
    public static Scene Grant(
        this Scene scene, string id, string scheme, string? network, string lead, (int Year, decimal Amount)[] amounts,
        string from = "2020-01-01", string until = "2021-01-01", string on = "2020-01-10", string? region = null) =>
        scene.Applied(id, scheme, network, lead, amounts, from, until, region: region).Awarded(id, amounts, from, until, on);

    /// <summary>Instalments of a grant, planned in one go.</summary>
    public static Scene Planned(this Scene scene, string grant, params (int Number, string DueOn, decimal Amount)[] instalments) => scene.Then(
        grant, new InstalmentsPlanned(Ids.Id(grant), [.. instalments.Select(one => new PlannedInstalment(one.Number, Ids.Day(one.DueOn), one.Amount))]));

    /// <summary>The payment of an instalment.</summary>
    public static Scene Paid(this Scene scene, string grant, int number, string on, decimal amount) =>
        scene.Then(grant, new InstalmentPaid(Ids.Id(grant), number, Ids.Day(on), amount));

    /// <summary>An indicator in its first edition.</summary>
    public static Scene Indicator(this Scene scene, string code, string kind = "output", string direction = "higher", bool? additive = true) =>
        scene.Then(code, new IndicatorDefined(
            Ids.Id(code), code, null, Ids.Day("2000-01-01"), new(code, code, kind, "persons", direction, "calendar-year", additive, "definition", null)));

    /// <summary>A value of a network or region over a period.</summary>
    public static Scene Observed(
        this Scene scene, string id, string indicator, string kind, string subject, string from, string until, decimal value, string on) =>
        scene.Then(id, new ObservationSubmitted(
            Ids.Id(id), null, new(indicator, 1, kind, Ids.Id(subject), Ids.Day(from), Ids.Day(until)), new(value, "final", null), Ids.Day(on), null));

    /// <summary>A report of a network that is handed in for a grant.</summary>
    public static Scene Reported(this Scene scene, string id, string network, string grant, string scheme, string from, string until, string on) => scene
        .Then(id, new ReportDrafted(Ids.Id(id), Ids.Id(network), Ids.Day(from), Ids.Day(until), Ids.Day(on), "parties"))
        .Then(id, new ReportSubmitted(Ids.Id(id), Ids.Day(on), "text", [], [new(Ids.Id(grant), Ids.Id(scheme), Ids.Day(on), [])], "parties"));

    /// <summary>Amounts per year.</summary>
    public static IReadOnlyList<YearAmount> Amounts(params (int Year, decimal Amount)[] amounts) => [.. amounts.Select(one => new YearAmount(one.Year, one.Amount))];
}
