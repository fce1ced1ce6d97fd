using Regio.Hosting.Decisions;
using Regio.Networks.Regions;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Keeping_regions : Spec<Region>
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000041");
    private static readonly Guid DivisionId = new("0198b000-0000-7000-8000-000000000031");
    private static readonly RegionDetails Known = new(DivisionId, "Kust", "GG01");
    private static readonly RegionRegistered Entered = new(Id, "ggd-2016-gg01", Known);

    [Fact]
    public void Registers_a_region_of_a_division() =>
        Given().When(() => RegisterRegion.Decide(Id, "ggd-2016-gg01", Known, Set(DivisionId))).Then(Entered);

    [Fact]
    public void Refuses_an_unknown_division() =>
        Given().When(() => RegisterRegion.Decide(Id, null, Known, Set())).ThenRejected("unknown-division", "/division");

    [Fact]
    public void Corrects_whole() =>
        Given(Entered).When(r => CorrectRegion.Decide(r, Known with { Name = "De kust" }, Set(DivisionId)))
            .Then(new RegionCorrected(Id, Known with { Name = "De kust" }));

    [Fact]
    public void Correcting_to_what_is_known_changes_nothing()
    {
        Given(Entered).When(r => CorrectRegion.Decide(r, Known, Set(DivisionId))).ThenNothing();
        Given(Entered, new RegionCorrected(Id, Known with { Name = "De kust" })).When(r => CorrectRegion.Decide(r, Known, Set(DivisionId)))
            .Then(new RegionCorrected(Id, Known));
    }

    [Fact]
    public void Delineates_with_each_municipality_once() =>
        Given(Entered).When(r => DelineateRegion.Decide(r, [Zuid, Noord, Zuid], Registry))
            .Then(new RegionDelineated(Id, Values.Set([Noord, Zuid])));

    [Fact]
    public void The_same_set_in_another_order_changes_nothing() =>
        Given(Entered, new RegionDelineated(Id, Values.Set([Noord, Zuid])))
            .When(r => DelineateRegion.Decide(r, [Zuid, Noord], Registry)).ThenNothing();

    [Fact]
    public void Replaces_the_set_whole() =>
        Given(Entered, new RegionDelineated(Id, Values.Set([Noord, Zuid])))
            .When(r => DelineateRegion.Decide(r, [Oost], Registry)).Then(new RegionDelineated(Id, [Oost]));

    [Fact]
    public void Refuses_what_is_no_municipality_or_not_registered()
    {
        Given(Entered).When(r => DelineateRegion.Decide(r, [Noord, Water, Stranger], Registry))
            .ThenRejected("not-a-municipality", "/municipalities/1", "/municipalities/2");
        Given(Entered).When(r => DelineateRegion.Decide(r, [Stranger], Registry)).ThenRejected("unknown-organisation", "/municipalities/0");
    }
}
