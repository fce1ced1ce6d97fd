namespace Regio.Projections;

/// <summary>What concerns a scheme (regelingspagina): what it says, where its money goes, what comes of it, and what it is beside others.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Owner">Its owner on the day; absent: unknown.</param>
/// <param name="Ministry">The ministry that its owner belongs to; absent: unknown.</param>
/// <param name="Text">What it says on the day.</param>
/// <param name="Money">Its money.</param>
/// <param name="Years">The same by year.</param>
/// <param name="Networks">The same by network; what is of none, as its budget is, is a row of its own.</param>
/// <param name="Progress">How far networks are with its targets.</param>
/// <param name="ReportingLoad">What its reports ask of networks in the year of the day.</param>
/// <param name="Clashes">What of its rules clashes with others.</param>
/// <param name="Edges">What it is to policies and other schemes.</param>
/// <param name="Cases">Alignment cases about it; absent for who may read none.</param>
/// <param name="Checks">Checks of its draft, the latest first; empty for others than its owner.</param>
/// <param name="Punctuality">Whether both sides are in time under it.</param>
internal sealed record SchemePage(
    Thing Scheme, Thing? Owner, Thing? Ministry, SchemeText Text, Excerpt<MoneyRow> Money, Excerpt<MoneyRow> Years, Excerpt<MoneyRow> Networks,
    Excerpt<TargetProgress> Progress, Excerpt<ReportingLoad> ReportingLoad, Excerpt<ClashRow> Clashes, IReadOnlyList<EdgeDigest> Edges, GatheredCases? Cases,
    IReadOnlyList<CheckDigest> Checks, Excerpt<Punctuality> Punctuality) : GatheredPage
{
    /// <summary>That of a scheme that was published by the day, as a caller may see it.</summary>
    public static SchemePage Of(View view, SchemeFacts scheme, Rights rights)
    {
        var (picture, register, called) = (view.Picture, view.Picture.Register, ("scheme", scheme.Id.ToString()));
        var page = new SchemePage(
            scheme.ThingOn(picture.Day), register.OwnerThing(scheme.OwnerOn(picture.Day), picture.Day), register.MinistryOf(scheme.OwnerOn(picture.Day), picture.Day),
            SchemeText.Of(picture, scheme),
            view.Money(new([MoneyDimensions.Ministry], Scheme: scheme.Id), rights, called),
            view.Money(new([MoneyDimensions.Year], Scheme: scheme.Id), rights, called),
            view.Money(new([MoneyDimensions.Network], Scheme: scheme.Id), rights, called),
            view.First(GetProgress.Rows(picture, rights.IncludeSmallCounts, scheme: scheme.Id), GetProgress.Table, "/progress", called),
            view.First(GetReportingLoad.Rows(picture, new(picture, scheme: scheme.Id), LoadSubjects.Network, picture.Day.Year), GetReportingLoad.Loads, "/reporting-load", called),
            view.Clashes(new(picture, Scheme: scheme.Id), called.Item1, called.Item2),
            EdgeDigest.Of(picture, scheme.Id),
            GatheredCases.Of(picture, register.CasesOf[scheme.Id].Select(id => register.Cases[id]), rights.Cases),
            CheckDigest.Of(picture, scheme.Id, rights.Caller),
            view.First(GetPunctuality.Rows(picture, new(picture, scheme: scheme.Id), rights.Grants, rights.Reports), GetPunctuality.Table, "/punctuality", called));
        return view.With(page, $"/schemes/{scheme.Id}", page.PartsOf(new(register), rights));
    }

    private IReadOnlyList<PagePart> PartsOf(Behind behind, Rights rights)
    {
        return
        [
            new("owner", Owner) { RestsOn = OfOwners }, new("ministry", Ministry) { RestsOn = OfOwners },
            new("text", Text) { RestsOn = () => [.. Own(), .. Text.Division is { } division ? [division.Id] : Array.Empty<Guid>()] },
            new("edges", Edges) { RestsOn = () => [.. Own(), .. Edges.SelectMany(edge => new[] { edge.From.Id, edge.To.Id })] },
            .. GatheredCases.PartOf(Cases, behind, rights),
            .. Checks.Count == 0 ? [] : new PagePart[] { new("checks", Checks) { RestsOn = () => Checks.Select(one => one.Id) } },
        ];

        IEnumerable<Guid> Own() => behind.Initiative(Scheme.Id);

        IEnumerable<Guid> OfOwners() => Own().Concat(new[] { Owner, Ministry }.OfType<Thing>().SelectMany(owner => (IEnumerable<Guid>)[owner.Id, .. behind.Owner(owner.ExternalId)]));
    }

    /// <summary>What it does not say, or is not told.</summary>
    public Basis Basis() => Projections.Basis.Of(
        [this], ("owner", one => one.Owner is null), ("objective", one => one.Text.Objective is null), ("domains", one => one.Text.Domains.Count == 0),
        ("targetGroups", one => one.Text.TargetGroups.Count == 0), ("division", one => one.Text.Division is null), ("period", one => one.Text.From is null),
        ("terms", one => one.Text.Terms is null));
}
