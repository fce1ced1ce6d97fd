namespace Regio.Rules.Specs;

public sealed class The_code_lists
{
    [Theory]
    [InlineData("domains",
        "work-and-income education youth care public-health participation economy housing "
        + "safety environment")]
    [InlineData("actor-roles", "ministry region member analyst steward service")]
    [InlineData("source-kinds", "law gazette arrangement decision council-document agreement report dataset website other")]
    [InlineData("legal-forms", "OL BVO RZM GO agreement foundation")]
    [InlineData("need-answers", "yes partly no")]
    [InlineData("obligations", "form-obliged cooperation-obliged scheme-induced voluntary unknown")]
    [InlineData("roles", "lead director coordinator participant financier observer")]
    [InlineData("succession-kinds", "merger absorption rearrangement split renaming")]
    [InlineData("target-groups",
        "youth unemployed-youth early-school-leavers job-seekers "
        + "people-with-disabilities elderly children families newcomers entrepreneurs")]
    [InlineData("organisation-kinds",
        "municipality province water-board ministry directorate cooperation-body school care-provider "
        + "employer housing-association benefits-agency civil-society user-group other")]
    [InlineData("coordinator-styles", "facilitating connecting steering directive")]
    [InlineData("council-moments", "principles draft-budget budget accounts board-meeting evaluation other")]
    [InlineData("completeness",
        "aims members territory obligation success-measure user-voice governance-form coordinator phase need voting budget exit-terms "
        + "continuity contact-desk")]
    [InlineData("end-reasons", "goal-reached merged succeeded money-ended members-left law-changed amended other")]
    [InlineData("facility-kinds", "desk coach-pool system location")]
    [InlineData("governance-forms", "shared lead-organisation administrative-organisation")]
    [InlineData("indicator-directions", "higher lower neither")]
    [InlineData("indicator-kinds", "output outcome context")]
    [InlineData("indicator-periods", "moment month quarter half-year calendar-year school-year")]
    [InlineData("indicator-units", "persons households places hours weeks number percent euros score")]
    [InlineData("instrument-kinds", "financial legal communicative network information")]
    [InlineData("instrument-verdicts", "worked did-not harmed-relations")]
    [InlineData("appeal-outcomes", "upheld dismissed withdrawn")]
    [InlineData("call-orders", "arrival ranking")]
    [InlineData("earmarkings", "earmarked free")]
    [InlineData("funding-sources", "state province municipality european-union private own-means")]
    [InlineData("money-keys", "fixed by-measure by-ranking")]
    [InlineData("delivery-states", "in-feed waiting failed parked delivered")]
    [InlineData("observation-qualities", "final provisional estimated unknown")]
    [InlineData("report-frequencies", "monthly quarterly four-monthly half-yearly yearly once")]
    [InlineData("stackings", "allowed forbidden forbidden-with")]
    [InlineData("unspent-rules", "returned carried-over")]
    [InlineData("phases", "exploration forming building performing anchoring ended")]
    [InlineData("agreement-kinds",
        "tasks powers information-exchange communication costs-and-benefits definitions decision-making")]
    [InlineData("consents", "consented abstained objected")]
    [InlineData("hour-types", "supporting deciding executing")]
    [InlineData("involvements", "decides contributes is-consulted is-informed")]
    [InlineData("manager-roles", "activating framing mobilising synthesising")]
    [InlineData("pulse-questions",
        "trust commitment goal-consensus shared-decision-making expected-continuity need-for-joint-competence "
        + "coordinator-support")]
    [InlineData("pulse-responses", "too-few under-half half-or-more nearly-all")]
    [InlineData("pulse-levels", "too-few low mid high")]
    [InlineData("pulse-changes", "none-before too-few fell steady rose")]
    [InlineData("visibilities", "members funders public")]
    [InlineData("voting-rules", "unanimity consent majority qualified-majority weighted")]
    public void Hold_these_codes_in_this_order(string list, string codes) =>
        CodeLists.Find(list)!.Concepts.Select(c => c.Id).ShouldBe(codes.Split(' '));

    [Fact]
    public void Are_by_id() => CodeLists.All.Select(l => l.Id).ShouldBe(
    [
        "actor-roles",
        "agreement-kinds",
        "alignment-outcomes",
        "alignment-states",
        "appeal-outcomes",
        "call-orders",
        "clash-types",
        "completeness",
        "consents",
        "consultation-answers",
        "coordinator-styles",
        "council-moments",
        "delivery-states",
        "domains",
        "earmarkings",
        "edge-kinds",
        "end-reasons",
        "facility-kinds",
        "funding-sources",
        "governance-forms",
        "hold-reasons",
        "hour-types",
        "indicator-directions",
        "indicator-kinds",
        "indicator-periods",
        "indicator-units",
        "instrument-kinds",
        "instrument-verdicts",
        "involvements",
        "legal-forms",
        "manager-roles",
        "mandate-funding-kinds",
        "money-keys",
        "need-answers",
        "notice-kinds",
        "obligations",
        "observation-qualities",
        "organisation-kinds",
        "owner-kinds",
        "phases",
        "pulse-changes",
        "pulse-levels",
        "pulse-questions",
        "pulse-responses",
        "repair-kinds",
        "report-frequencies",
        "roles",
        "signal-kinds",
        "source-kinds",
        "stackings",
        "succession-kinds",
        "target-groups",
        "unspent-rules",
        "visibilities",
        "voting-rules",
    ]);

    [Fact]
    public void An_unknown_list_is_none() => CodeLists.Find("colours").ShouldBeNull();

    [Fact]
    public void A_code_is_compared_as_it_is_written()
    {
        CodeLists.LegalForms.Contains("OL").ShouldBeTrue();
        CodeLists.LegalForms.Contains("ol").ShouldBeFalse();
    }

    [Fact]
    public void A_role_that_is_not_in_the_list_is_lower_than_all_that_are()
    {
        CodeLists.Roles.Place("lead").ShouldBe(0);
        CodeLists.Roles.Place("mascot").ShouldBe(6);
    }

    [Fact]
    public void Every_code_has_two_labels_and_relations_within_its_list()
    {
        foreach (var list in CodeLists.All)
        {
            foreach (var concept in list.Concepts)
            {
                concept.Nl.ShouldNotBeEmpty();
                concept.En.ShouldNotBeEmpty();
                concept.Broader.Concat(concept.Related).ShouldAllBe(code => list.Contains(code));
            }
        }
    }
}
