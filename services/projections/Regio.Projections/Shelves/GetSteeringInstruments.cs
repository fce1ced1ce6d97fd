using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /steering-instruments</c>: how much each enforces against what it is for, and what came of it.</summary>
internal static class GetSteeringInstruments
{
    private static readonly Table<InstrumentOnShelf> Table = new("InstrumentsOnShelf", new(
        "steering-instruments.csv",
        ("instrument", row => row.Instrument.Key), ("name", row => row.Instrument.Name), ("owner", row => row.Owner.Key),
        ("kind", row => row.Kind), ("enforcement_level", row => row.EnforcementLevel?.ToString()), ("purpose", row => row.Purpose),
        ("network", row => row.Network?.Key), ("target", row => row.Target?.Id),
        ("worked", row => Count(row, "worked")), ("did_not", row => Count(row, "did-not")),
        ("harmed_relations", row => Count(row, "harmed-relations")),
        ("lowest_that_worked", row => row.LowestThatWorked?.ToString())),
        row => Table<InstrumentOnShelf>.KeyOf(row.Instrument))
    {
        Rule = Definitions.Instruments,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/steering-instruments", Table,
        [
            new("owner", QueryKind.Text, "Only of this organisation: its id, URI or the end of it."),
            new("network", QueryKind.Text, "Only those that serve this network: its id or external id."),
            new("kind", QueryKind.Code, "Only of this kind.") { List = "instrument-kinds" },
            new("inUse", QueryKind.Flag, "Only those in use on the day, or only those that ended; all that had begun when absent."),
        ], (view, http) => Select(view, http.QueryValues()))
        .WithName("listInstrumentsOnShelf").WithTags("Networks").WithSummary("Which steering instruments there are, and how they worked")
        .WithDescription(
            "Steering instruments (regie-instrumenten) that had begun by the day: how much each enforces beside its purpose, "
            + "what organisations found of it, and the lowest level that worked for the same network or target.")
        .ProducesList<ViewPage<InstrumentOnShelf>>().ProducesProblem(503);

    private static IResult Select(View view, QueryValues query)
    {
        var (register, day) = (view.Picture.Register, view.Picture.Day);
        var owner = query.Text("owner") is { } o ? register.Organisation(o) : null;
        var network = query.Text("network") is { } n ? register.Network(n) : null;
        if (owner is null && query.Text("owner") is { } noOwner)
        {
            return Answers.Unknown("owner", noOwner);
        }

        if (network is null && query.Text("network") is { } noNetwork)
        {
            return Answers.Unknown("network", noNetwork);
        }

        var (kind, inUse) = (query.Text("kind"), query.Flag("inUse"));
        var all = InstrumentOnShelf.Of(register, day);
        return view.List(
            [
                .. all.Where(row => owner is null || row.Owner.Id == owner.Id)
                    .Where(row => network is null || row.Network?.Id == network.Id)
                    .Where(row => kind is null || row.Kind == kind)
                    .Where(row => inUse is null || inUse == (row.Until is not { } until || day < until)),
            ],
            Table,
            Basis.Of(all, ("enforcementLevel", row => row.EnforcementLevel is null), ("evaluations", row => row.Evaluations.Count == 0)),
            row => [row.Instrument.Id, .. row.Network is { } served ? [served.Id] : Array.Empty<Guid>()]);
    }

    // Nobody evaluated it: how many found so is unknown, and not 0.
    private static string? Count(InstrumentOnShelf row, string verdict) =>
        row.Evaluations.Count == 0 ? null : row.Verdicts.GetValueOrDefault(verdict).ToString();
}
