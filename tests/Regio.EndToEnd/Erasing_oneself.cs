namespace Regio.EndToEnd;

/// <summary>Whoever acted, in whatever role, is erased from each service at its own request, and nobody else by it.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Erasing_oneself(SmallSite small) : EndToEndTest
{
    private protected override Site? Site => small.Site;

    [Theory]
    [InlineData("networks", "analyst")]
    [InlineData("funding", "ministry")]
    [InlineData("policy", "ministry")]
    public async Task Leaves_no_reference_of_the_one_who_asked(string service, string role)
    {
        var (own, other, path) = ($"{service}-own", $"{service}-other", $"/{service}/v1/persons/erase");
        var itself = new Who(role, "https://regio.example/id/organisatie/ergens", own);
        await using var store = Site!.StoreOf(service);
        await using (var acted = store.CreateCommand("insert into regio.actor (subject, reference) select unnest($1), gen_random_uuid()"))
        {
            acted.Parameters.Add(new() { Value = new[] { own, other } });
            await acted.ExecuteNonQueryAsync(Site.Cancelled);
        }

        (await Found(other, itself)).ShouldBeFalse("It is another.");
        (await Found(own, itself)).ShouldBeTrue();
        (await Known()).ShouldBe([other]);
        (await Found(own, itself)).ShouldBeFalse();
        (await Found(other, Who.Steward)).ShouldBeTrue();
        (await Known()).ShouldBeEmpty();
        (await Gateway.Post(path, new { person = "" }, itself)).Demand(400).Json.GetProperty("errors")[0].GetProperty("pointer").GetString()
            .ShouldBe("/person");
        (await Gateway.Post(path, new { person = own })).Demand(401);

        async Task<bool> Found(string person, Who by) =>
            (await Gateway.Post(path, new { person }, by)).Demand(200).Json.GetProperty("found").GetBoolean();

        async Task<string[]> Known()
        {
            await using var left = store.CreateCommand("select coalesce(array_agg(subject), '{}') from regio.actor where subject = any($1)");
            left.Parameters.Add(new() { Value = new[] { own, other } });
            return (string[])(await left.ExecuteScalarAsync(Site.Cancelled))!;
        }
    }
}
