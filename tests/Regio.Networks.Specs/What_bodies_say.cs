using Regio.Networks.Agreements;
using Regio.Networks.Facilities;
using Regio.Networks.JointDecisions;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.SteeringInstruments;
using Regio.Networks.Successions;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What a body says is what is decided on, with each organisation that it names; what it leaves out is unknown or a default.</summary>
public sealed class What_bodies_say
{
    // Who is called by an id or a URI is not looked up.
    private static readonly OrganisationIds Ids = new(null!);
    private static readonly string[] Named = [$"{Noord}", $" {Gemeente}gm0002 "];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2024, 2024)]
    [InlineData(null, 2026)]
    public void A_network_is_in_force_from_the_day_that_is_given_or_else_the_first(int? given, int from) =>
        new NetworkBody { Name = " Werk ", Obligation = "unknown", InForceFrom = given is { } year ? Day(year) : null }.Details(Day(2026))
            .ShouldSatisfyAllConditions(details => details.InForceFrom.ShouldBe(Day(from)), details => details.Name.ShouldBe("Werk"));

    [Theory]
    [InlineData("lead", "lead")]
    [InlineData(null, "participant")]
    public void Who_is_admitted_is_a_participant_unless_it_has_another_role(string? given, string role) =>
        new MemberBody { Role = given }.Admitted(NetworkId, NoordIn, Noord).Role.ShouldBe(role);

    [Fact]
    public void A_need_was_held_against_those_that_are_named()
    {
        new NeedBody { Alone = "no", Considered = [$" {OtherId} "] }.Assessed(NetworkId).Considered.ShouldBe([OtherId]);
        new NeedBody { Alone = "no" }.Assessed(NetworkId).Considered.ShouldBeEmpty();
    }

    [Fact]
    public async Task Members_pay_what_is_said_of_each()
    {
        var body = new YearBody { Contributions = [.. Named.Select((one, i) => new YearBody.Contribution { Organisation = one, Amount = i + 1 })] };
        (await body.Resolved(Ids, Cancelled)).ShouldBe([new(Noord, 1m), new(Zuid, 2m)]);
        (await new YearBody().Resolved(Ids, Cancelled)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Members_stand_to_a_decision_as_is_said_of_each()
    {
        var body = new DecisionBody { Subject = "Loket", TakenOn = Day(2026) };
        (await body.Details(Ids, Cancelled)).Consents.ShouldBeEmpty();
        (await (body with { Consents = [new() { Organisation = Named[0], Consent = "consented" }, new() { Organisation = Named[1], Consent = "objected" }] })
            .Details(Ids, Cancelled)).Consents.ShouldBe([new(Noord, "consented"), new(Zuid, "objected")]);
    }

    [Fact]
    public async Task Parties_municipalities_and_who_becomes_whom_are_those_that_are_named()
    {
        (await new AgreementBody { Kinds = ["tasks"], Subject = "Loket", Parties = Named }.Wording(Ids, Cancelled)).PartyIds.ShouldBe([Noord, Zuid]);
        (await new FacilityBody { Municipalities = Named }.Where(Ids, Cancelled)).ShouldBe([Noord, Zuid]);
        (await new FacilityBody().Where(Ids, Cancelled)).ShouldBeEmpty();
        var links = new SuccessionBody
        {
            EffectiveOn = Day(2026),
            Kind = "merger",
            Links = [new() { From = Named[0], To = $"{Oost}" }, new() { From = Named[1], To = $"{Oost}" }],
        };
        var succession = await links.Details(Ids, Cancelled);
        succession.Links.ShouldBe([new(Noord, Oost), new(Zuid, Oost)], ignoreOrder: true);
        SuccessionRules.Named(succession).ShouldBe([Noord, Oost, Zuid], ignoreOrder: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_instrument_serves_the_network_that_is_named(bool named) =>
        new InstrumentBody { Name = "Bonus", Kind = "legal", Purpose = "Banen", From = Day(2026), Network = named ? $"{OtherId}" : null }
            .Details().NetworkId.ShouldBe(named ? OtherId : null);
}
