using Regio.Rules;

namespace Regio.Projections;

/// <summary>A municipality of a region, and who live there (gemeente in een gebied).</summary>
/// <param name="Municipality">The municipality, as it stands on the day.</param>
/// <param name="Inhabitants">Their number; absent: unknown.</param>
internal sealed record Inhabited(Thing Municipality, int? Inhabitants);

/// <summary>What concerns a region (gebiedspagina): who works there for whom, with whose money and rules, and what it wants itself.</summary>
/// <param name="Region">The region.</param>
/// <param name="Division">The edition of a division that it belongs to.</param>
/// <param name="Kind">What that divides for; absent: unknown.</param>
/// <param name="ReferenceYear">In force from 1 January of this year; absent: unknown.</param>
/// <param name="InForce">Whether that edition is in force on the day.</param>
/// <param name="Municipalities">Its municipalities as they stand on the day, in the order of things; empty until it is delineated.</param>
/// <param name="Inhabitants">Of all of them; absent: not known of each.</param>
/// <param name="Networks">Networks in force that serve one of its municipalities, in the order of things.</param>
/// <param name="Overlaps">Pairs of them that overlap.</param>
/// <param name="MetaNetworks">Meta-networks with one of them.</param>
/// <param name="Stack">Policies and schemes that land there in the twelve months from the day.</param>
/// <param name="Clashes">What of them clashes there.</param>
/// <param name="Money">Money that lands there.</param>
/// <param name="Payers">The same by ministry.</param>
/// <param name="ReportingLoad">What reporting asks there in the year of the day.</param>
/// <param name="Agenda">Its own ranked priorities.</param>
/// <param name="Facilities">Facilities that stand there, or of a network that serves it.</param>
internal sealed record RegionPage(
    Thing Region, Thing Division, string? Kind, int? ReferenceYear, bool InForce, IReadOnlyList<Inhabited> Municipalities, long? Inhabitants,
    IReadOnlyList<Thing> Networks, Excerpt<OverlapPair> Overlaps, Excerpt<MetaNetwork> MetaNetworks, Excerpt<StackedInitiative> Stack,
    Excerpt<ClashRow> Clashes, Excerpt<MoneyRow> Money, Excerpt<MoneyRow> Payers, Excerpt<ReportingLoad> ReportingLoad,
    Excerpt<AgendaOnShelf> Agenda, Excerpt<FacilityOnShelf> Facilities) : GatheredPage
{
    /// <summary>That of a region, as a caller may see it.</summary>
    public static RegionPage Of(View view, RegionFacts region, Rights rights)
    {
        var (picture, register, id) = (view.Picture, view.Picture.Register, region.Id.ToString());
        var (division, served) = (register.Divisions.GetValueOrDefault(region.DivisionId), new ServedTerritory(picture.Standing));
        var municipalities = served.OfRegion(region.Id);
        var page = new RegionPage(
            register.RegionThing(region.Id), register.DivisionThing(region.DivisionId), division?.Kind, division?.ReferenceYear,
            picture.Standing.Delineations.EditionsInForce.Any(edition => edition.Id == region.DivisionId),
            [.. municipalities.Select(one => new Inhabited(register.OrganisationThing(one), served.Population(one))).OrderBy(one => one.Municipality, Thing.Order)],
            served.Inhabitants(municipalities),
            [.. picture.NetworksServing(region).Select(one => picture.Index.Networks[one].Thing).Order(Thing.Order)],
            view.First(GetOverlaps.Rows(picture, region: region), GetOverlaps.Table, "/overlaps", ("region", id)),
            view.First(GetMetaNetworks.Rows(picture, new(), region: region), GetMetaNetworks.Table, "/meta-networks", ("region", id)),
            view.First(Projections.Stack.Of(picture, new(picture.Day, picture.Day.PlusYears(1), region), rights.Grants.MayRead), GetStack.Table, "/stack", ("region", id)),
            view.Clashes(new(picture, Region: region), "region", id),
            view.Money(new([MoneyDimensions.Region], Division: division, Region: region.Id), rights, ("region", id)),
            view.Money(new([MoneyDimensions.Ministry], Division: division, Region: region.Id), rights, ("region", id)),
            view.First(
                GetReportingLoad.Rows(picture, new(picture, region), LoadSubjects.Region, picture.Day.Year), GetReportingLoad.Loads, "/reporting-load", ("by", LoadSubjects.Region), ("region", id)),
            view.First(GetRegionalAgendas.Rows(picture, region), GetRegionalAgendas.Table, "/regional-agendas", ("region", id)),
            view.First(GetFacilities.Rows(picture, region: region), GetFacilities.Table, "/facilities", ("region", id)));
        return view.With(page, $"/regions/{id}", page.PartsOf(new(register), register));
    }

    private IReadOnlyList<PagePart> PartsOf(Behind behind, Register register)
    {
        return
        [
            new("division", Division) { RestsOn = OfDivision }, new("kind", Kind) { RestsOn = OfDivision }, new("referenceYear", ReferenceYear) { RestsOn = OfDivision },
            new("inForce", InForce) { RestsOn = () => [.. OfDivision(), .. Kind is { } kind ? register.EditionsOf[kind] : []] },
            new("municipalities", Municipalities) { RestsOn = OfMunicipalities }, new("inhabitants", Inhabitants) { RestsOn = OfMunicipalities },
            new("networks", Networks) { RestsOn = () => [.. behind.Region(Region.Id), .. behind.Networks(Networks)] },
        ];

        IEnumerable<Guid> OfDivision() => [Region.Id, Division.Id];

        IEnumerable<Guid> OfMunicipalities() => [.. behind.Region(Region.Id), .. Municipalities.Select(one => one.Municipality.Id)];
    }

    /// <summary>Of how many of its municipalities it is known who live there.</summary>
    public Basis Basis() => Projections.Basis.Of(Municipalities, ("inhabitants", one => one.Inhabitants is null));
}
