using Regio.Inventions;

namespace Regio.Projections.Specs;

public sealed class Countries_side_by_side
{
    private static readonly Lazy<Register> Two = new(() => Streams.RegisterOf(
        InventedStreams.Of(2, 7).SelectMany(stream => stream.Contracts.Select(contract => (stream.Id, contract)))));

    [Fact]
    public void Are_each_as_large_as_the_real_one()
    {
        var index = Standing.Of(Two.Value, InventedStreams.Today).Index;
        (Two.Value.Networks.Count, index.Networks.Count, Two.Value.Schemes.Count).ShouldBe((2 * 1_186, 2 * 451, 2 * InventedStreams.Schemes));
    }

    [Fact]
    public void Are_held_together_by_a_few_memberships()
    {
        var index = Standing.Of(Two.Value, InventedStreams.Today).Index;
        var crossing = index.Networks.Values.Sum(network => network.Members.Count(member => member.Through.IsEmpty && Crosses(network.Thing.Key, Two.Value.Organisations[member.OrganisationId].ExternalId)));
        ((double)crossing / index.Memberships).ShouldBeInRange(0.005, 0.015);
    }

    [Fact]
    public void Are_told_from_application_to_settlement()
    {
        var grants = Two.Value.Grants.Values.ToList();
        grants.ShouldContain(grant => grant.RejectedOn != null);
        grants.ShouldContain(grant => grant.Settlement != null);
        grants.Where(grant => grant.Awards.Count > 0).ShouldAllBe(grant => grant.NetworkId != null && grant.PaidBy(InventedStreams.Today) <= grant.Awards.Max(award => award.Total));
        Two.Value.Reports.Values.ShouldAllBe(report => Two.Value.Networks.ContainsKey(report.NetworkId));
        new Landings(Standing.Of(Two.Value, InventedStreams.Today)).Clashes.ShouldNotBeEmpty();
    }

    [Fact]
    public void Are_the_same_for_the_same_seed()
    {
        Told(7).ShouldBe(Told(7));
        Told(7).ShouldNotBe(Told(8));
        static IEnumerable<string> Told(long seed) => InventedStreams.Of(1, seed).SelectMany(stream => stream.Contracts.Select(contract =>
            $"{stream.Service} {stream.Id} {System.Text.Json.JsonSerializer.Serialize(contract, contract.GetType())}"));
    }

    private static bool Crosses(string network, string organisation) =>
        organisation.Contains("/gm", StringComparison.Ordinal) && !organisation.Contains($"/gm{network[4]}", StringComparison.Ordinal);
}
