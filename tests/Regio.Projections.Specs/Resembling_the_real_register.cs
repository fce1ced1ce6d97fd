using System.Globalization;

namespace Regio.Projections.Specs;

/// <summary>
/// Two hundred networks drawn from the real register. A copy has the members and the aim of one, under another name and
/// none of its other words. "Genuinely another" is one of the register's own networks, held against all the others but
/// those of its chain or with the body that it instituted: the register tells them apart, so a stop is a false one.
/// </summary>
public sealed class Resembling_the_real_register(ITestOutputHelper output)
{
    private const int Drawn = 200;
    private static readonly DateOnly Day = new(2026, 11, 1);

    // Read by the first test that asks, so that each is skipped where it is not here.
    private static readonly Lazy<Register> Read = new(RealRegister.OrSkip);
    private static readonly Lazy<Standing> Drawing = new(() => Standing.Of(Known, Day));
    private static readonly Lazy<Vocabulary> Heard = new(() => Vocabulary.Empty.With(Known.Networks.Values));

    private static Register Known => Read.Value;

    private static Standing Now => Drawing.Value;

    private static Vocabulary Words => Heard.Value;

    private static NetworkFacts[] Draw(int seed)
    {
        var networks = Now.Index.Networks.Keys.Order().Select(id => Known.Networks[id]).ToArray();
        new Random(seed).Shuffle(networks);
        return networks[..Drawn];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Stops_every_copy_with_the_original_first(int seed)
    {
        var found = Draw(seed).Where(network => Candidates(Copy(network)) is [var first, ..] && first == network.Id).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found.Count} of {Drawn} copies are stopped, the original first"));
        found.Count.ShouldBe(Drawn, "As the README says.");
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 5)]
    [InlineData(3, 9)]
    public void Hardly_stops_one_that_is_genuinely_another(int seed, int asTheReadmeSays)
    {
        var stopped = Draw(seed).Where(network => Candidates(network).Except(Versions(network)).Any()).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stopped.Count} of {Drawn} others are stopped"));
        stopped.Count.ShouldBe(asTheReadmeSays);
    }

    private static IReadOnlyList<Guid> Candidates(NetworkFacts network) =>
        [.. Resemblance.Of(Now, Words, network).Where(one => one.Reasons.Count > 0).Select(one => one.Network.Id)];

    private static NetworkFacts Copy(NetworkFacts network) => network with
    {
        Id = Ids.Id("copy of " + network.ExternalId),
        ExternalId = null,
        PreviousId = null,
        NextId = null,
        Details = network.Details with { Name = "Kopie", LegalGrounds = [], BodyId = null, BodyName = null },
    };

    private static IEnumerable<Guid> Versions(NetworkFacts network) => Chain.Versions(Known, network.Id).Concat(
        Known.Networks.Values.Where(n => n.Details.BodyName == network.Details.BodyName && n.Details.BodyName is not null).Select(n => n.Id));
}
