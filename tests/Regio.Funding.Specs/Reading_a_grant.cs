using Regio.Funding.Grants;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Reading_a_grant
{
    private static readonly ApplicationAssessed Assessed = new(GrantId, Applied.AddDays(10), 80m, "De begroting is krap.");
    private static readonly AppealNoted Appealed = new(GrantId, "2027-17", Applied.AddDays(70), "De score klopt niet.");
    private static readonly object[] Facts = [Submitted, Assessed, Awarded, Appealed];
    private static readonly GrantItem Item = Facts.Aggregate(default(GrantItem), GrantItem.After)!;

    [Fact]
    public void Others_see_what_was_awarded_and_neither_points_nor_grounds()
    {
        var (theirs, ours) = (GrantRow.Of(Item, isParty: false), GrantRow.Of(Item, isParty: true));
        (theirs.Score, theirs.Appeals.ShouldHaveSingleItem()).ShouldBe((null, Appealed with { Grounds = null }));
        (theirs.Decision, theirs.Plan, theirs.Awarded.Count).ShouldBe(("2027-17", Asked.Plan, 2));
        (ours.Score, ours.Appeals.ShouldHaveSingleItem()).ShouldBe((80m, Appealed));
    }

    [Fact]
    public async Task Nor_do_they_read_those_in_its_history()
    {
        var theirs = await Histories.Of<GrantItem>(PartiesAlone.History, Facts);
        theirs.Select(entry => entry.Text.Nl).Where(text => text.Contains("beoordeeld") || text.Contains("Bezwaar"))
            .ShouldBe(["De aanvraag werd beoordeeld.", "Bezwaar of beroep tegen besluit 2027-17."]);
        theirs[1].Data!.AsObject().Select(field => field.Key).ShouldBe(["grantId", "on"]);
        theirs[3].Data!["grounds"].ShouldBeNull();
        theirs.SelectMany(entry => entry.Differences).Select(one => one.Field)
            .ShouldNotContain(field => field.StartsWith("state.assessment") || field.StartsWith("state.appeals"));
        var ours = await Histories.Of<GrantItem>(null, Facts);
        (ours[1].Data!["findings"]!.GetValue<string>(), ours[3].Data!["grounds"]!.GetValue<string>()).ShouldBe((Assessed.Findings, Appealed.Grounds));
    }

    [Fact]
    public void A_party_is_who_applied_who_takes_part_who_pays_or_a_steward()
    {
        var scheme = Scheme.After(null, Drafted)!;
        var grant = Grant.After(null, Submitted with { LeadId = Parties.IdOf(Almere), Details = Asked with { PartnerIds = [Parties.IdOf("urn:school")] } })!;
        var parties = new Parties(Landscape.Register.Empty, First);
        Caller?[] all =
        [
            ItsOwner, new(Roles.Region, Almere, "lead"), new(Roles.Member, "urn:school", "partner"), new(Roles.Steward, "urn:keeper", "steward"),
            AnotherMinistry, new(Roles.Member, "urn:other", "other"), null,
        ];
        all.Select(caller => parties.IsParty(grant, scheme, caller)).ShouldBe([true, true, true, true, false, false, false]);
    }
}
