using Regio.Contracts.Funding;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>
/// What reports are owed, what reporting asks, how far networks are with their targets and who is in time is what the plain rules
/// find, in random worlds as known at any moment and on any day.
/// </summary>
public sealed class Reporting_by_brute_force
{
    private const int Worlds = 60;

    [Fact]
    public void Reports_are_owed_and_stand_alike()
    {
        var states = new HashSet<string>();
        InEachWorld((register, told, plain, on, where) =>
        {
            var found = register.Grants.Values.SelectMany(grant => NetworkReport.Of(register, grant, on)).Select(report => new NaiveOwed(
                report.Grant.Id, report.Scheme.Id, report.NetworkId, report.Owed.From, report.Owed.Until, report.Owed.DueOn, report.State, report.HandedInOn,
                string.Join(' ', report.Owed.Codes))
            { Values = null! }).ToList();
            found.ShouldBe(new NaiveReports(told, plain, on).All().Select(one => one with { Values = null! }), ignoreOrder: true, where);
            states.UnionWith(found.Select(report => report.State));
        });
        states.ShouldBe(ReportStates.All, ignoreOrder: true);
    }

    [Fact]
    public void Loads_before_and_after_reporting_once_are_counted_alike()
    {
        var factors = 0;
        InEachWorld((register, told, plain, on, where) =>
        {
            var owed = new NaiveReports(told, plain, on).All();
            foreach (var network in plain.Networks.Keys)
            {
                foreach (var year in new[] { 2020, 2021, 2022 })
                {
                    var load = AskedLoad.Of(register, AskedGrant.Of(register, on, year, register.Grants.Values.Where(grant => grant.NetworkId == network)));
                    var due = owed.FindAll(report => report.Network == network && report.DueOn.Year == year);
                    if (load is null)
                    {
                        due.ShouldBeEmpty(where);
                        continue;
                    }

                    var values = due.SelectMany(report => report.Values).ToList();
                    load.Before.ShouldBe(new(due.Count, values.Count), where);
                    load.After.ShouldBe(new(due.Select(report => (report.From, report.Until)).Distinct().Count(), values.Distinct().Count()), where);
                    load.Factor.ShouldBe(values.Count == 0 ? null : values.Count / (double)values.Distinct().Count(), where);
                    load.DueDates.ShouldBe(due.Select(report => report.DueOn).Distinct().Count(), where);
                    load.Indicators.Select(one => (one.Indicator, one.Reports, one.Schemes, one.Values)).ShouldBe(
                        values.Select(value => value.Indicator).Distinct().Select(code => (
                            Code: code, Reports: due.Sum(report => report.Values.Count(value => value.Indicator == code)),
                            due.Where(report => report.Values.Exists(value => value.Indicator == code)).Select(report => report.Scheme).Distinct().Count(),
                            values.Where(value => value.Indicator == code).Distinct().Count()))
                            .OrderByDescending(one => one.Reports).ThenBy(one => one.Code, StringComparer.Ordinal), where);
                    factors += load.Factor > 1 ? 1 : 0;
                }
            }
        });
        factors.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Loads_are_counted_alike_for_whoever_is_asked()
    {
        var (told, untold, merged) = (0, 0, 0);
        InEachWorld((register, contracts, plain, on, where) =>
        {
            var (picture, naive) = (Picture.Of(register, on), new NaiveLoads(contracts, plain, on));
            foreach (var by in LoadSubjects.All)
            {
                foreach (var year in new[] { 2020, 2021, 2022 })
                {
                    var rows = GetReportingLoad.Rows(picture, new(picture), by, year).Rows;
                    rows.Select(Words).ShouldBe(naive.Of(by, year), ignoreOrder: true, $"{where}: {by} in {year}");
                    told += rows.Count(row => row.Before?.Reports > 0);
                    untold += rows.Count(row => row.Before is null);
                    merged += rows.Count(row => row.Subject.Key == "m4");
                }
            }
        }, Merging);
        new[] { told, untold, merged }.ShouldAllBe(count => count > 100);
    }

    [Fact]
    public void Targets_are_pursued_alike()
    {
        var states = new HashSet<string>();
        InEachWorld((register, told, plain, on, where) =>
        {
            var standing = Standing.Of(register, on);
            var found = standing.Index.Networks.Values.SelectMany(network => TargetProgress.Of(standing, network)).Select(one => new NaiveProgressed(
                one.Network.Key, one.Source.Id, one.Indicator, one.Edition, one.Subject!.Key, one.From, one.Until, one.Value, one.Expected, one.Pace, one.State)).ToList();
            found.ShouldBe(new NaiveProgress(told, plain, on).All(), ignoreOrder: true, where);
            states.UnionWith(found.Select(one => one.State));
        });
        states.ShouldBe(ProgressStates.All, ignoreOrder: true);
    }

    [Fact]
    public void Both_sides_are_in_time_alike()
    {
        var (states, anew) = (new HashSet<string>(), new Dictionary<string, int>());
        InEachWorld((register, told, plain, on, where) =>
        {
            var steps = register.Grants.Values.SelectMany(new GrantSteps(register, on).Of).ToList();
            var naive = new NaiveSteps(told, plain, on).All();
            steps.Select(step => new NaiveStep(step.What, step.Grant.Id, step.From, step.DueOn, step.DoneOn, step.State, step.Days)).ShouldBe(naive, ignoreOrder: true, where);
            foreach (var row in Punctuality.Of(steps.Select(step => (new Thing(step.Scheme.Id, null, null), step))))
            {
                var same = naive.FindAll(step => step.What == row.What && plain.Grants[step.Grant].SchemeId == row.Subject.Id);
                var done = same.Where(step => step is { State: "in-time" or "late" }).Select(step => step.Days!.Value).Order().ToList();
                var late = same.Count(step => step.State is "late" or "overdue");
                (row.InTime, row.Late, row.Overdue, row.Open, row.HeldBack, row.Untold, row.Done).ShouldBe((
                    Count("in-time"), late, Count("overdue"), Count("open"), Count("held-back"), Count("untold"), done.Count), where);
                row.Assessed.ShouldBe(row.InTime + late, where);
                row.LateShare.ShouldBe(row.Assessed >= 10 && Count("untold") <= row.Assessed ? late / (double)row.Assessed : null, where);
                row.MedianDays.ShouldBe(done.Count == 0 ? null : (done[(done.Count - 1) / 2] + done[done.Count / 2]) / 2.0, where);

                int Count(string state) => same.Count(step => step.State == state);
            }

            states.UnionWith(steps.Select(step => $"{step.What} {step.State}"));
            foreach (var again in steps.CountBy(step => (step.What, step.Grant.Id)).Where(one => one.Value > 1 && one.Key.What is "decision" or "settlement"))
            {
                anew[again.Key.What] = anew.GetValueOrDefault(again.Key.What) + again.Value - 1;
            }
        });
        anew.Count(one => one.Value > 25).ShouldBe(2, "Some is decided and settled anew.");
        states.Count.ShouldBe(29, "Six things stand in five ways, but that payments and reports always have a day, and payments can be held back.");
    }

    private static string Words(ReportingLoad row) => NaiveLoads.Words(row.Subject.Key, row.Grants, row.GrantsUntold, row.Before, row.After, row.LoadFactor, row.DueDates);

    // One of its municipalities goes up in another, a school takes part, and a scheme goes over to a directorate.
    private static Scene Merging(Random dice) => ReportingWorld.Of(dice).Organisation("m4", population: 300).Organisation("school", kind: "school").Member("n0", "school")
        .Then("dir", new OrganisationRegistered(Ids.Id("dir"), "dir", "directorate", "dir", null, null, null, null, "ocw", null))
        .Then("s0", new SchemeMoved(Ids.Id("s0"), Ids.Day("2021-02-01"), "dir", Ids.Id("cause")))
        .Then("m3", new OrganisationEnded(Ids.Id("m3"), Ids.Day("2021-06-01"))).Succession("merger", "2021-06-01", ("m3", "m4"));

    private static void InEachWorld(Action<Register, IReadOnlyList<object>, Register, DateOnly, string> hold, Func<Random, Scene>? world = null)
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var dice = new Random(seed);
            var recorded = new RecordedSteps((world ?? ReportingWorld.Of)(dice).Steps, dice);
            foreach (var part in new[] { 0.7, 0.9, 1 })
            {
                var told = recorded.Told(recorded.After(part));
                var register = recorded.Taken(recorded.After(part), seed);
                for (var day = 0; day < 3; day++)
                {
                    var on = Ids.Day("2020-03-01").AddDays(dice.Next(900));
                    hold(register, [.. told.Select(step => step.Contract)], Streams.RegisterOf(told), on, $"World {seed}, {part} of it, on {on:O}");
                }
            }
        }
    }
}
