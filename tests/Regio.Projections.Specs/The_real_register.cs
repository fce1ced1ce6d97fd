namespace Regio.Projections.Specs;

/// <summary>
/// Golden values of the real register, computed apart from the product: for the day that the register's own
/// description gives, and for other days by an independent script.
/// </summary>
public sealed class The_real_register
{
    private const string Today = "2026-11-01";

    private readonly Register _register = RealRegister.OrSkip();

    [Theory]
    [InlineData("1995-01-01", 4, 26, 0, 0, 0, 0)]
    [InlineData("2005-07-01", 32, 150, 16, 6, 1, 1)]
    [InlineData("2010-01-01", 63, 377, 59, 31, 2, 10)]
    [InlineData("2012-01-01", 85, 476, 92, 48, 2, 10)]
    [InlineData("2015-01-01", 143, 948, 332, 215, 7, 52)]
    [InlineData("2016-01-01", 247, 1674, 973, 666, 36, 161)]
    [InlineData("2018-12-31", 435, 3205, 3180, 2102, 69, 463)]
    [InlineData("2020-06-15", 440, 3317, 3495, 2341, 78, 540)]
    [InlineData("2023-01-01", 425, 3299, 3457, 2352, 87, 569)]
    [InlineData("2025-03-07", 439, 3424, 3734, 2584, 99, 633)]
    [InlineData("2026-11-01", 451, 3541, 4004, 2767, 104, 670)]
    [InlineData("2030-01-01", 451, 3541, 4004, 2767, 104, 670)]
    public void Overlaps_so_much(
        string day, int networks, int memberships, int pairs, int sharingTwo, int identical, int halfAlike)
    {
        var standing = Standing.Of(_register, Ids.Day(day));
        var (index, found) = (standing.Index, Overlap.Pairs(standing));

        Summary.Of(index, found).ShouldBe(new(networks, memberships, pairs));
        found.Count(p => p.Shared >= 2).ShouldBe(sharingTwo);
        found.Count(p => p.Jaccard >= 1).ShouldBe(identical);
        found.Count(p => p.Jaccard >= 0.5).ShouldBe(halfAlike);
    }

    [Theory]
    [InlineData("2005-07-01", 0, "", 0, 0, 0)]
    [InlineData("2010-01-01", 6, "3 2 2 2 2 2", 10, 1, 0)]
    [InlineData("2015-01-01", 18, "6 4 4 3 3 3", 15, 0.6666666666666666, 0.2)]
    [InlineData("2016-01-01", 34, "9 7 7 7 6 6", 28, 0.3055555555555556, 0.4107142857142857)]
    [InlineData("2018-12-31", 57, "20 16 14 13 12 9", 51, 0.24736842105263157, 0.25146198830409355)]
    [InlineData("2020-06-15", 56, "25 16 15 12 11 11", 49, 0.19666666666666666, 0.2391304347826087)]
    [InlineData("2023-01-01", 52, "24 16 16 15 14 10", 40, 0.2717391304347826, 0.22529644268774704)]
    [InlineData("2025-03-07", 54, "24 16 16 16 16 9", 40, 0.2826086956521739, 0.2134387351778656)]
    [InlineData("2026-11-01", 53, "25 17 17 16 16 9", 40, 0.28, 0.2391304347826087)]
    public void Knots_into_so_many_meta_networks(
        string day, int count, string sizes, int organisations, double density, double centralisation)
    {
        var found = MetaNetworksOn(day);

        found.Count.ShouldBe(count);
        string.Join(' ', found.Take(6).Select(m => m.Networks.Count)).ShouldBe(sizes);
        if (found is [var first, ..])
        {
            first.Organisations.ShouldBe(organisations);
            first.Density.ShouldBe(density, 1e-12);
            first.Centralisation.ShouldBe(centralisation, 1e-12);
        }
    }

    [Fact]
    public void Is_knotted_most_by_Etten_Leur_and_Zundert() => MetaNetworksOn(Today)[0].Connectors.Take(2)
        .Select(c => (Identifier.LastSegment(c.Organisation.ExternalId!), c.Networks))
        .ShouldBe([("gm0777", 15), ("gm0879", 15)]);

    [Fact]
    public void Gives_Landgraaf_the_fullest_portfolio()
    {
        var standing = Standing.Of(_register, Ids.Day(Today));
        var portfolios = _register.Organisations.Keys
            .Select(o => Portfolio.Of(standing, o, new(standing.Register, null, standing.Day), isTrusted: false))
            .Where(p => _register.Organisations[p.Municipality.Id].Kind == OrganisationFacts.Municipality)
            .OrderByDescending(p => p.Networks.Count)
            .ToList();

        Identifier.LastSegment(portfolios[0].Municipality.ExternalId!).ShouldBe("gm0882");
        portfolios[0].Networks.Count.ShouldBe(19);
        portfolios[1].Networks.Count.ShouldBeLessThan(19);
    }

    [Fact]
    public void Gives_Laarbeek_27_partners() => Portfolio
        .Of(Standing.Of(_register, Ids.Day(Today)), _register.Organisation("GM1659")!.Id, new(_register, null, Ids.Day(Today)), isTrusted: false)
        .DistinctPartners.ShouldBe(27);

    [Theory]
    [InlineData("ggd-2016", "veiligheidsregio-2016", 0.913928)]
    [InlineData("jeugdregio-2016", "wmo_regio-2016", 0.851759)]
    [InlineData("arbeidsmarktregio-2016", "rmc_regio-2016", 0.533806)]
    public void Divides_the_country_so_alike(string left, string right, double congruence)
    {
        var found = Between(left, right);
        found.Congruence!.Value.ShouldBe(congruence, 5e-7);
        Between(right, left).Congruence.ShouldBe(found.Congruence);
    }

    [Fact]
    public void Has_one_public_health_region_that_crosses_safety_regions() =>
        Between("ggd-2016", "veiligheidsregio-2016").Regions.ShouldBe(new(Equal: 23, Nested: 1, Union: 0, Crossing: 1));

    [Fact]
    public void Holds_an_edition_against_the_39_others() =>
        new Congruence(_register, Edition.Of(_register, _register.Division("ggd-2016")!)).WithAllOthers()
            .Select(c => c.Right.Key).ShouldBe(
                _register.Divisions.Values.Select(d => d.ExternalId).Where(id => id != "ggd-2016")
                    .Order(StringComparer.Ordinal));

    [Fact]
    public void Counts_16_ended_municipalities_as_their_successors_and_an_ended_ministry_as_itself()
    {
        var day = Ids.Day(Today);
        var succession = new Succession(_register, day);
        var ended = _register.Networks.Values
            .Where(n => n.IsActive(day))
            .SelectMany(n => n.Memberships)
            .Select(m => m.OrganisationId)
            .Where(o => _register.Organisations[o].HasEnded(day))
            .ToList();

        ended.Count.ShouldBe(17);
        ended.Count(o => succession.Of(o).Contains(o)).ShouldBe(1);
    }

    [Fact]
    public void Overlaps_as_the_rules_written_apart_say()
    {
        const string day = "2019-01-01";
        var pairs = Overlap.Pairs(Standing.Of(_register, Ids.Day(day)));
        var naive = new Naive(_register, Ids.Day(day)).Pairs();

        pairs
            .Select(p => (p.Left.ExternalId!, p.Right.ExternalId!, p.Shared, p.Jaccard, p.Containment,
                p.Kind == OverlapKinds.SameChain))
            .ShouldBe(naive, ignoreOrder: true);
    }

    private IReadOnlyList<MetaNetwork> MetaNetworksOn(string day)
    {
        var standing = Standing.Of(_register, Ids.Day(day));
        return MetaNetworks.Of(_register, standing.Index, Overlap.Pairs(standing), new());
    }

    private DivisionCongruence Between(string left, string right) =>
        new Congruence(_register, Edition.Of(_register, _register.Division(left)!))
            .With(Edition.Of(_register, _register.Division(right)!));
}
