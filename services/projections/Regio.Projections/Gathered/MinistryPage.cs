using Regio.Rules;

namespace Regio.Projections;

/// <summary>What concerns a ministry (ministeriepagina): what it wants, with how much money, whom it pays and whom it asked.</summary>
/// <param name="Ministry">The ministry.</param>
/// <param name="Parts">What is part of it on the day, in the order of things.</param>
/// <param name="Policies">Its policies in force on the day.</param>
/// <param name="Schemes">Its schemes in force on the day.</param>
/// <param name="Money">What it set, awarded and paid.</param>
/// <param name="Networks">The same by network; what is of none, as budgets are, is a row of its own.</param>
/// <param name="Clashes">What of its rules clashes.</param>
/// <param name="Owed">What it owed to others before it published.</param>
/// <param name="OwedToIt">What others owed to it.</param>
/// <param name="Cases">Cases in which it, or a part of it, takes part; absent for who may read none.</param>
/// <param name="Punctuality">Whether it is in time with what it is to do.</param>
internal sealed record MinistryPage(
    OwnerPart Ministry, IReadOnlyList<OwnerPart> Parts, Excerpt<StackedInitiative> Policies, Excerpt<StackedInitiative> Schemes, Excerpt<MoneyRow> Money,
    Excerpt<MoneyRow> Networks, Excerpt<ClashRow> Clashes, Excerpt<AlignmentCell> Owed, Excerpt<AlignmentCell> OwedToIt, GatheredCases? Cases,
    Excerpt<Punctuality> Punctuality) : GatheredPage
{
    /// <summary>That of a ministry, as a caller may see it.</summary>
    public static MinistryPage Of(View view, OwnerPlace owner, Rights rights)
    {
        var (picture, register, thing, id) = (view.Picture, view.Picture.Register, owner.Thing, owner.Thing.Id.ToString());
        var isOwned = GrantFilter.OwnedBy(register, id, picture.Day)!;
        var page = new MinistryPage(
            OwnerPart.Of(register, owner, picture.Day), OwnerPart.Under(register, thing, picture.Day),
            InForce(view, thing, Initiative.Policy, rights), InForce(view, thing, Initiative.Scheme, rights),
            view.Money(new([MoneyDimensions.Ministry], Ministry: thing.Id), rights, ("ministry", id)),
            view.Money(new([MoneyDimensions.Network], Ministry: thing.Id), rights, ("ministry", id)),
            view.Clashes(new(picture, Ministry: thing), "ministry", id),
            view.First(GetAlignment.Rows(picture, rights.Caller, row: thing), GetAlignment.Cells, "/alignment", ("row", id)),
            view.First(GetAlignment.Rows(picture, rights.Caller, column: thing), GetAlignment.Cells, "/alignment", ("column", id)),
            GatheredCases.Of(picture, register.Cases.Values.Where(one => one.Parties.Any(isOwned)), rights.Cases),
            view.First(
                GetPunctuality.Rows(picture, new(picture, isOwner: isOwned), rights.Grants, rights.Reports, side: Steps.Payer), GetPunctuality.Table, "/punctuality", ("ministry", id), ("side", Steps.Payer)));
        return view.With(page, $"/ministries/{id}", page.PartsOf(new(register), rights));
    }

    private IReadOnlyList<PagePart> PartsOf(Behind behind, Rights rights) =>
    [
        new("ministry", Ministry) { RestsOn = () => Ministry.RestsOn(behind) },
        new("parts", Parts) { RestsOn = () => [.. Ministry.RestsOn(behind), .. Parts.SelectMany(part => part.RestsOn(behind))] },
        .. GatheredCases.PartOf(Cases, behind, rights),
    ];

    /// <summary>Of how many of its policies and schemes in force it is known for whom, where and when they are.</summary>
    public static Basis BasisOf(Picture picture, OwnerPlace owner)
    {
        var isOwned = GrantFilter.OwnedBy(picture.Register, owner.Thing.Id.ToString(), picture.Day)!;
        return InitiativeBasis.Of(picture, one => one.OwnerId is { } its && isOwned(its));
    }

    private static Excerpt<StackedInitiative> InForce(View view, Thing ministry, string kind, Rights rights)
    {
        var (day, next) = (view.Picture.Day, view.Picture.Day.PlusDays(1));
        return view.First(
            Projections.Stack.Of(view.Picture, new(day, next, Ministry: ministry.Id, Kind: kind), rights.Grants.MayRead),
            GetStack.Table, "/stack", ("ministry", ministry.Id.ToString()), ("kind", kind), ("from", $"{day:yyyy-MM-dd}"), ("until", $"{next:yyyy-MM-dd}"));
    }
}
