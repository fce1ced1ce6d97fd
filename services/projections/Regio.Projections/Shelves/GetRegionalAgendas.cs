using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /regional-agendas</c>: what regions set themselves to do, which networks work on it there, and the money that lands there.</summary>
internal static class GetRegionalAgendas
{
    internal static readonly Table<AgendaOnShelf> Table = new("RegionalAgendas", new(
        "regional-agendas.csv",
        ("region", row => row.Region.Key), ("region_name", row => row.Region.Name), ("division", row => row.Division.Key),
        ("rank", row => row.Rank.ToString()), ("title", row => row.Title), ("domain", row => row.Domain),
        ("target_group", row => row.TargetGroup), ("decided_by", row => row.DecidedBy),
        ("networks", row => string.Join('|', row.Networks.Select(network => network.Key))),
        ("awarded", row => Hosting.Reading.Columns.Of(row.Money?.Awarded)), ("budgeted", row => Hosting.Reading.Columns.Of(row.Money?.Budgeted)),
        ("schemes", row => string.Join('|', (row.Money?.Schemes ?? []).Select(scheme => scheme.Key)))),
        row => Table<AgendaOnShelf>.KeyOf(row.Region, row.Title, row.Domain, row.TargetGroup))
    {
        Rule = Definitions.Agendas,
        Recorders = Recorders.OfPaidNetworks,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/regional-agendas", Table,
        [
            new("region", QueryKind.Text, "Only of this region: its id or external id."),
            new("division", QueryKind.Text, "Only of regions of this edition: its id or external id."),
        ], (view, http) => Select(view, http.QueryValues()))
        .WithName("listRegionalAgendas").WithTags("Divisions").WithSummary("What regions set themselves to do")
        .WithDescription(
            "The ranked priorities of the agendas (regionale agenda's) that hold on the day, with the networks in force that "
            + "work on each in the region, and beside each the money that lands there: what was awarded in the year of the day for domains and target "
            + "groups that meet it, and what the schemes that it is of set for that year as a whole. The basis is the regions of editions in force, and those with an agenda.")
        .ProducesList<ViewPage<AgendaOnShelf>>().ProducesProblem(503);

    private static IResult Select(View view, QueryValues query)
    {
        var register = view.Picture.Register;
        var region = query.Text("region") is { } r ? register.Region(r) : null;
        var division = query.Text("division") is { } d ? register.Division(d) : null;
        if (region is null && query.Text("region") is { } noRegion)
        {
            return Answers.Unknown("region", noRegion);
        }

        if (division is null && query.Text("division") is { } noDivision)
        {
            return Answers.Unknown("division", noDivision);
        }

        var (rows, basis) = Rows(view.Picture, region, division);
        return view.List(
            rows, Table, basis, row => RestsOn(view.Picture, row),
            row => new Dictionary<string, object?>(StringComparer.Ordinal) { ["amounts"] = Awards(view.Picture, row).Select(MoneyInput.Of).ToList() });
    }

    private static IEnumerable<Guid> RestsOn(Picture picture, AgendaOnShelf row)
    {
        var behind = new Behind(picture.Register);
        return
        [
            .. behind.Region(row.Region.Id), .. behind.Networks(row.Networks), .. behind.Concepts(), .. Awards(picture, row).SelectMany(behind.Entry),
            .. (row.Money?.Schemes ?? []).SelectMany(scheme => picture.Register.BudgetsOf[scheme.Id]),
        ];
    }

    private static IEnumerable<MoneyEntry> Awards(Picture picture, AgendaOnShelf row) =>
        AgendaMoney.Entries(picture, AgendaMoney.LandedIn(picture, picture.Register.Regions[row.Region.Id]), row);

    /// <summary>The priorities of one region, of those of an edition, or of all, in the order of things and by rank; the money is looked up when one is shown.</summary>
    internal static (IReadOnlyList<AgendaOnShelf> Rows, Basis Basis) Rows(Picture picture, RegionFacts? region, DivisionFacts? division = null)
    {
        var (register, served) = (picture.Register, new ServedTerritory(picture.Standing));
        var inForce = picture.Standing.Delineations.EditionsInForce
            .SelectMany(edition => register.RegionsOf[edition.Id]).Select(id => register.Regions[id]).ToList();
        List<AgendaOnShelf> priorities =
        [
            .. register.Regions.Values
                .Where(one => region is null || one.Id == region.Id)
                .Where(one => division is null || one.DivisionId == division.Id)
                .OrderBy(one => register.RegionThing(one.Id), Thing.Order)
                .SelectMany(one => AgendaOnShelf.Of(picture, one)),
        ];
        var landed = new Dictionary<Guid, MoneyView>();
        return (
            new RowsOf<AgendaOnShelf, AgendaOnShelf>(priorities, row => row with { Money = AgendaMoney.Of(picture, Landed(row.Region.Id), row) }),
            Basis.Of(inForce, ("agenda", one => one.AgendaOn(picture.Day) is null))
                .Besides(inForce, ("inhabitants", one => served.Inhabitants(served.OfRegion(one.Id)) is null)));

        MoneyView Landed(Guid of)
        {
            if (!landed.TryGetValue(of, out var money))
            {
                landed[of] = money = AgendaMoney.LandedIn(picture, register.Regions[of]);
            }

            return money;
        }
    }
}
