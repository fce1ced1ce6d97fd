namespace Regio.Projections;

/// <summary>What concerns a network (netwerkpagina): what it is, who sits in it, whose money and rules it is under, and what comes of it.</summary>
/// <param name="Network">The network.</param>
/// <param name="About">What it is on the day.</param>
/// <param name="Members">Its members on the day, in the order of things; empty when it is not in force, or none is known.</param>
/// <param name="Policies">Policies in force that oblige it, or steer it.</param>
/// <param name="Chain">The chain of versions that it is in: its age, and the time in each phase.</param>
/// <param name="TerritoryCheck">How its territory lies in the divisions.</param>
/// <param name="Overlaps">Pairs that it is in.</param>
/// <param name="MetaNetworks">The meta-network that it is in.</param>
/// <param name="PaidBy">What is granted or allocated to it on the day, and by whom.</param>
/// <param name="Money">Its money, with what becomes of it in a year.</param>
/// <param name="Progress">How far it is with its targets.</param>
/// <param name="Balance">Its results and relations, and what they give rise to.</param>
/// <param name="GovernanceFit">Which governance form it is nearest to.</param>
/// <param name="ObjectiveChecks">Whether its objective is clear and its table mixed.</param>
/// <param name="Agreements">What its members agreed.</param>
/// <param name="Reports">The reports that it owes in the year of the day.</param>
/// <param name="Clashes">What of policies and schemes clashes at its table.</param>
/// <param name="Facilities">What it offers that others could reuse.</param>
internal sealed record NetworkPage(
    Thing Network, AboutNetwork About, IReadOnlyList<MemberOfNetwork> Members, IReadOnlyList<SheetPolicy> Policies, Excerpt<ChainLife> Chain,
    Shown<NetworkTerritory> TerritoryCheck, Excerpt<OverlapPair> Overlaps, Excerpt<MetaNetwork> MetaNetworks, IReadOnlyList<FundedBy> PaidBy,
    Excerpt<MoneyRow> Money, Excerpt<TargetProgress> Progress, Excerpt<NetworkBalance> Balance, Excerpt<GovernanceFit> GovernanceFit,
    Excerpt<NetworkObjective> ObjectiveChecks, Excerpt<AgreementShelf> Agreements, Excerpt<OwedReportRow> Reports, Excerpt<ClashRow> Clashes,
    Excerpt<FacilityOnShelf> Facilities) : GatheredPage
{
    private const string UnknownObligation = "unknown";

    /// <summary>That of a network, in force or not, as a caller may see it.</summary>
    public static NetworkPage Of(View view, NetworkFacts network, Rights rights)
    {
        var (picture, id, called) = (view.Picture, network.Id, ("network", network.Id.ToString()));
        var page = new NetworkPage(
            network.ThingOn(picture.Day), AboutNetwork.Of(picture, network), MemberOfNetwork.Of(picture, id), SheetPolicy.Of(picture, id),
            view.First(GetMaturity.Rows(picture, null, id), GetMaturity.Table, "/maturity", called),
            TerritoryOf(view, NetworkTerritory.Of(picture.Standing, network), $"/networks/{id}/territory-check"),
            view.First(GetOverlaps.Rows(picture, id), GetOverlaps.Table, "/overlaps", called),
            view.First(GetMetaNetworks.Rows(picture, new(), id), GetMetaNetworks.Table, "/meta-networks", called),
            FundedBy.Of(picture.Standing, id),
            view.Money(new([MoneyDimensions.Network], Network: id), rights, called),
            view.First(GetProgress.Rows(picture, rights.IncludeSmallCounts, id), GetProgress.Table, "/progress", called),
            view.First(GetBalance.Rows(picture, id, null, rights.Pulses, rights.IncludeSmallCounts, new()), GetBalance.Table, "/balance", called),
            view.First(GetGovernanceFit.Rows(picture, id, rights.Pulses), GetGovernanceFit.Table, "/governance-fit", called),
            view.First(GetObjectiveChecks.Rows(picture, id), GetObjectiveChecks.Table, "/objective-checks", called),
            view.First((AgreementShelf.Of(picture, one => one.Id == id), AgreementShelf.Basis(picture, one => one.Id == id)), GetAgreements.Table, "/agreements", called),
            view.First(GetReportingLoad.OwedRows(picture, new(picture, network: id), picture.Day.Year, rights.Reports), GetReportingLoad.OwedReports, "/reporting-load/reports", called),
            view.Clashes(new(picture, Network: id), called.Item1, called.Item2),
            view.First(GetFacilities.Rows(picture, network: id), GetFacilities.Table, "/facilities", called));
        return view.With(page, $"/networks/{id}", page.PartsOf(new(picture.Register)));
    }

    private IReadOnlyList<PagePart> PartsOf(Behind behind) =>
    [
        new("about", About)
        {
            RestsOn = () =>
            [
                .. behind.Network(Network.Id), .. (About.MadeFor?.MadeFor ?? []).Concat(About.ObligedBy).SelectMany(one => behind.Initiative(one.Id)),
                .. About.Coordinator?.Organisation is { } coordinator ? behind.Organisation(coordinator.Id) : [], .. behind.Concepts(),
            ],
        },
        new("members", Members) { RestsOn = () => behind.Network(Network.Id) },
        new("policies", Policies)
        {
            RestsOn = () => [.. behind.Network(Network.Id), .. Policies.SelectMany(one => behind.Initiative(one.Policy.Id)), .. behind.Concepts()],
        },
        new("paidBy", PaidBy) { RestsOn = () => behind.PaidBy(Network.Id, PaidBy) },
    ];

    private static Shown<NetworkTerritory> TerritoryOf(View view, NetworkTerritory check, string path) =>
        new(view.Evidenced([check], GetTerritoryChecks.Single, path)[0], view.Href(path));

    /// <summary>What is not known of what it is.</summary>
    public Basis Basis() => Projections.Basis.Of(
        [this], ("purpose", one => one.About.Purpose is null), ("domains", one => one.About.Domains.Count == 0), ("targetGroups", one => one.About.TargetGroups.Count == 0),
        ("obligation", one => one.About.Obligation == UnknownObligation), ("members", one => one.Members.Count == 0), ("phase", one => one.About.Phase is null),
        ("territory", one => one.TerritoryCheck.Value.Municipalities == 0));
}
