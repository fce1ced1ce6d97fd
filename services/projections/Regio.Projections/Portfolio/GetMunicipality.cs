using Regio.Hosting.Lists;
using Regio.Hosting.Reading;

namespace Regio.Projections;

/// <summary>What a municipality asks of itself: its collaborations, and with whom each division puts it together.</summary>
internal static class GetMunicipality
{
    internal static readonly Table<PortfolioNetwork> Networks = new("Portfolio", new(
        "portfolio.csv",
        ("network", row => row.Network.Key), ("network_name", row => row.Network.Name), ("from", row => Columns.Of(row.From)),
        ("until", row => Columns.Of(row.Until)), ("obligation", row => row.Obligation), ("members", row => Columns.Of((int?)row.Members)),
        ("role", row => row.Role), ("joined_on", row => Columns.Of(row.JoinedOn)),
        ("through", row => Columns.Of(row.Through.Select(predecessor => predecessor.Key))),
        ("governing_bodies", row => Columns.Of(row.GoverningBodies)), ("cost_key_share", row => Columns.Of(row.CostKeyShare)),
        ("hours_per_year", row => Columns.Of(row.Terms?.HoursPerYear)), ("money_per_year", row => Columns.Of(row.Terms?.MoneyPerYear)),
        ("in_kind", row => row.Terms?.InKind), ("decision_power", row => row.Terms?.DecisionPower),
        ("decision_weight", row => Columns.Of(row.Terms?.DecisionWeight)), ("perspective", row => row.Terms?.Perspective),
        ("pulse_closed_on", row => Columns.Of(row.Relations?.PulseClosedOn)),
        ("relations", row => Columns.Of((row.Relations?.Questions ?? []).Select(one => $"{one.Question} {Columns.Of(one.Mean) ?? one.Level}"))),
        ("results", row => Columns.Of(row.Results.Select(one => $"{one.Indicator} {one.State}"))),
        ("money", row => Columns.Of(row.Money.Select(one => $"{one.Source.Key} {Columns.Of(one.Awarded)}"))),
        ("grants", row => Columns.Of((int?)row.Grants)), ("grants_untold", row => Columns.Of((int?)row.GrantsUntold))),
        row => Table<PortfolioNetwork>.KeyOf(row.Network))
    {
        Rule = Definitions.Portfolio,
        Recorders = Recorders.OfPaidNetworks,
        EvidencePage = typeof(EvidencePage<PortfolioNetwork, Portfolio>),
    };

    internal static readonly Table<MunicipalityRegions> Regions = new("CongruenceOfMunicipality", new(
        "congruence-of-municipality.csv",
        ("kind", row => row.Kind), ("division", row => row.Edition.Key), ("reference_year", row => Columns.Of((int?)row.ReferenceYear)),
        ("regions", row => Columns.Of(row.Regions.Select(region => region.Key))), ("partners", row => Columns.Of((int?)row.Partners))),
        row => row.Kind)
    {
        Rule = Definitions.CongruenceOfMunicipality,
        EvidencePage = typeof(EvidencePage<MunicipalityRegions, MunicipalityCongruence>),
    };

    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapTable("/municipalities/{gmCode}/portfolio", Networks, [], Ready)
            .WithName("readPortfolio").WithTags("Municipalities").WithSummary("A municipality's portfolio of collaborations")
            .WithDescription(
                "Its active networks with its role and dates in each, its part, how their members find that they cooperate (of the last "
                + "pulse that closed by the day, where the network lets you read it), how far they are with the targets of their grants, of whom they have money, whom it meets there most, and what they ask of it: the reports due in the year of the day, "
                + "and the values in them, as far as the schemes that pay them tell; `load.grantsUntold` tells of how many grants they do not, registers' among them. What is not in it "
                + "is in `coverage`: a result is known where a value was told, money where a grant runs, reports where all grants tell what they ask. Of what is told of all together the evidence has the key `all`.")
            .ProducesList<Portfolio>().ProducesProblem(404).ProducesProblem(503);
        insight.MapTable("/municipalities/{gmCode}/congruence", Regions, [], (view, http) => view.About(http.Part("gmCode"), known =>
            {
                var (congruence, behind) = (MunicipalityCongruence.Of(view.Picture.Register, known, view.Picture.Day), new Behind(view.Picture.Register));
                var whole = view.Whole(congruence, Regions, () => [known.Id, .. view.Picture.Standing.Delineations.EditionsInForce.SelectMany(edition => behind.Division(edition.Id))]);
                return view.One(
                    rows => whole.Told with { PerKind = rows }, congruence.Basis(), congruence.PerKind, Regions, row => [known.Id, .. behind.Division(row.Edition.Id)],
                    row => congruence.Inputs(view.Picture.Register, row), whole);
            }))
            .WithName("readCongruenceOfMunicipality").WithTags("Municipalities").WithSummary("How far every division gives a municipality the same partners")
            .WithDescription("One edition per kind, in force on the day; two regions in one division count as their union. Of what is told of all kinds together "
                + "the evidence has the key `all`.")
            .ProducesList<MunicipalityCongruence>().ProducesProblem(404).ProducesProblem(503);
    }

    private static async ValueTask<Func<View, IResult>> Ready(HttpContext http, CancellationToken ct)
    {
        var pulses = await PulseReader.Of(http, ct);
        return view => view.About(http.Part("gmCode"), known =>
        {
            var portfolio = Portfolio.Of(view.Picture.Standing, known.Id, pulses, SmallCountReaders.Include(http));
            var whole = view.Whole(portfolio, Networks, () =>
                [.. new Behind(view.Picture.Register).Organisation(known.Id), .. portfolio.Networks.SelectMany(row => RestsOn(view, pulses, row))], portfolio.Inputs);
            return view.One(
                rows => whole.Told with { Networks = rows }, portfolio.Basis(), portfolio.Networks, Networks, row => RestsOn(view, pulses, row), whole: whole);
        });
    }

    /// <summary>The streams whose events a network of a portfolio rests on.</summary>
    internal static IEnumerable<Guid> RestsOn(View view, PulseReader pulses, PortfolioNetwork row)
    {
        var (behind, network) = (new Behind(view.Picture.Register), row.Network.Id);
        return
        [
            .. behind.Network(network), .. behind.PaidBy(network, row.Money), .. row.Results.SelectMany(behind.Target),
            .. row.Relations is null ? [] : new[] { pulses.Latest(view.Picture.Standing, network) }.OfType<PulseFacts>().Select(pulse => pulse.Id),
        ];
    }
}
