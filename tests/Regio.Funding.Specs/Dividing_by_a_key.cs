using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Dividing_by_a_key : Spec<Grant>
{
    private static readonly ApplicationSubmitted Anywhere = Submitted with { Details = Asked with { RegionId = null } };

    [Theory]
    [InlineData("fixed", true)]
    [InlineData("by-measure", true)]
    [InlineData("by-ranking", false)]
    public void Refuses_without_a_region_where_a_key_divides_the_money(string kind, bool refused)
    {
        var verdict = Given().When(() => SubmitApplication.Decide(Anywhere, Divided(kind)));
        if (refused)
        {
            verdict.ThenRejected("region-missing", "/region");
        }
        else
        {
            verdict.Then(Anywhere);
        }
    }

    [Fact]
    public void Is_for_the_region_that_the_network_lies_in_where_a_key_divides_the_money()
    {
        Given().When(() => SubmitApplication.Decide(Anywhere, Divided("fixed") with { Home = RegionId })).Then(Submitted);
        Given().When(() => SubmitApplication.Decide(Submitted, Divided("fixed") with { Home = Stranger })).Then(Submitted);
        Given(Submitted).When(grant => CompleteApplication.Decide(grant, Anywhere.Details, Divided("fixed") with { Home = RegionId }, 43)).ThenNothing();
        Given(Submitted).When(grant => CompleteApplication.Decide(grant, Anywhere.Details, Divided("fixed"), 43)).ThenRejected("region-missing", "/region");
    }

    [Fact]
    public void Refuses_while_what_the_region_has_is_not_known() => Given(Submitted)
        .When(grant => AwardGrant.Decide(grant, Awarded, Money, null, new(RegionId, null, null, [new(2027, 500_000m)], "pupils", First), Came.AddDays(60), [], GrantsBeside.None))
        .ThenRejected("share-unknown", "/amounts", "/amounts");

    [Fact]
    public void Refuses_for_no_region_where_a_key_divides_the_money() => Given(Anywhere)
        .When(grant => AwardGrant.Decide(grant, Awarded, Money, null, RegionShare.Nowhere, Came.AddDays(60), [], GrantsBeside.None)).ThenRejected("region-missing", "");

    private static Candidacy Divided(string kind) => Fitting with { Said = Said with { Terms = SchemeTerms.Untold with { Key = new(kind, null, null, [], []) } }, RegionDivision = null };
}
