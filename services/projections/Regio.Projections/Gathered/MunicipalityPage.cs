namespace Regio.Projections;

/// <summary>What a council sheet comes to (samenvatting van het raadsoverzicht).</summary>
/// <param name="Unknown">How many of its answers nobody recorded.</param>
/// <param name="Moments">The first moments on which the council is heard, by day.</param>
/// <param name="Href">Where the sheet is read, as of the same moment.</param>
/// <param name="Calendar">Where its dates are, as a calendar.</param>
internal sealed record CouncilDigest(int Unknown, IReadOnlyList<ComingMoment> Moments, string Href, string Calendar);

/// <summary>When the council is heard on a network (raadsmoment van een samenwerking).</summary>
/// <param name="Network">The network.</param>
/// <param name="Moment">The moment.</param>
internal sealed record ComingMoment(Thing Network, SheetMoment Moment) : ViewRow;

/// <summary>What concerns a municipality (gemeentepagina): its collaborations, what they ask of it, and with whom divisions put it together.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Inhabitants">Their number; absent: unknown.</param>
/// <param name="Until">First day on which it no longer exists; absent while none is known.</param>
/// <param name="CountsAs">Who stands for it on the day, when it has ended; else empty.</param>
/// <param name="Networks">Its active networks.</param>
/// <param name="DistinctPartners">Number of all other organisations in them.</param>
/// <param name="MostFrequentPartners">The three it meets in most of them.</param>
/// <param name="Load">What they ask of it.</param>
/// <param name="Coverage">What is known of them, and what is missing.</param>
/// <param name="Council">What its council wants to know.</param>
/// <param name="Congruence">Its regions in each division in force, and how far these give it the same partners.</param>
/// <param name="Money">Money of its networks, by network.</param>
/// <param name="Payers">The same by ministry.</param>
internal sealed record MunicipalityPage(
    Thing Municipality, int? Inhabitants, DateOnly? Until, IReadOnlyList<Thing> CountsAs, Excerpt<PortfolioNetwork> Networks, int DistinctPartners,
    IReadOnlyList<Partner> MostFrequentPartners, Load Load, Coverage Coverage, CouncilDigest Council, Shown<MunicipalityCongruence> Congruence,
    Excerpt<MoneyRow> Money, Excerpt<MoneyRow> Payers) : GatheredPage
{
    /// <summary>That of a municipality, as a caller may see it.</summary>
    public static MunicipalityPage Of(View view, OrganisationFacts municipality, Rights rights)
    {
        var (picture, register, id) = (view.Picture, view.Picture.Register, municipality.Id.ToString());
        var portfolio = Portfolio.Of(picture.Standing, municipality.Id, rights.Pulses, rights.IncludeSmallCounts);
        var networks = picture.Index.NetworksOf(municipality.Id);
        var sheet = CouncilSheet.Of(picture, municipality.Id, rights.IncludeSmallCounts);
        var page = new MunicipalityPage(
            portfolio.Municipality, municipality.Population, municipality.ValidUntil,
            municipality.HasEnded(picture.Day)
                ? [.. new Succession(register, picture.Day).Of(municipality.Id).Where(one => one != municipality.Id).Select(register.OrganisationThing).Order(Thing.Order)]
                : [],
            view.First((portfolio.Networks, portfolio.Basis()), GetMunicipality.Networks, $"/municipalities/{id}/portfolio"), portfolio.DistinctPartners,
            portfolio.MostFrequentPartners, portfolio.Load, portfolio.Coverage,
            CouncilOf(view, sheet, $"/municipalities/{id}"),
            CongruenceOf(view, MunicipalityCongruence.Of(register, municipality, picture.Day), $"/municipalities/{id}/congruence"),
            view.Money(new([MoneyDimensions.Network], Networks: networks), rights, ("municipality", id)),
            view.Money(new([MoneyDimensions.Ministry], Networks: networks), rights, ("municipality", id)));
        var whole = view.EvidenceOf($"/municipalities/{id}/portfolio", EvidenceLinks.All);
        return view.With(
            page, $"/municipalities/{id}", page.PartsOf(new(register), () => sheet.Networks.SelectMany(row => GetCouncilSheet.RestsOn(view, row))),
            ("distinctPartners", whole), ("mostFrequentPartners", whole), ("load", whole), ("coverage", whole));
    }

    private IReadOnlyList<PagePart> PartsOf(Behind behind, Func<IEnumerable<Guid>> ofSheet)
    {
        return
        [
            new("inhabitants", Inhabitants) { RestsOn = Own }, new("until", Until) { RestsOn = Own }, new("countsAs", CountsAs) { RestsOn = Own },
            new("council", new { Council.Unknown, Moments = Council.Moments.Select(one => one with { Evidence = null }).ToList() })
            {
                RestsOn = () => [.. Own(), .. ofSheet()],
            },
        ];

        IEnumerable<Guid> Own() => behind.Organisation(Municipality.Id);
    }

    /// <summary>That it is known who live there.</summary>
    public Basis Basis() => Projections.Basis.Of([this], ("inhabitants", one => one.Inhabitants is null));

    private static Shown<MunicipalityCongruence> CongruenceOf(View view, MunicipalityCongruence congruence, string path) =>
        new(
            congruence with { PerKind = view.Evidenced(congruence.PerKind, GetMunicipality.Regions, path), Evidence = view.EvidenceOf(path, EvidenceLinks.All) },
            view.Href(path));

    private static CouncilDigest CouncilOf(View view, CouncilSheet sheet, string path) => new(
        sheet.Networks.Sum(network => network.Unknown.Count),
        [
            .. view.Evidenced(sheet.Networks, SheetTable.Rows, $"{path}/council-sheet")
                .SelectMany(network => network.Moments.Select(moment => new ComingMoment(network.Network, moment) { Evidence = network.Evidence }))
                .OrderBy(one => one.Moment.On).ThenBy(one => one.Network, Thing.Order).Take(Gathering.Most),
        ],
        view.Href($"{path}/council-sheet"), view.Href($"{path}/council-calendar"));
}
