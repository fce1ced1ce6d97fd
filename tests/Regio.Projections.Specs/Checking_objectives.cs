using Regio.Contracts.Networks;
using Regio.Rules;

namespace Regio.Projections.Specs;

public sealed class Checking_objectives
{
    private const string Day = "2026-06-01";

    [Theory]
    [InlineData("care youth work-and-income education", "elderly", "signal")]
    [InlineData("care", "elderly families newcomers entrepreneurs", "signal")]
    [InlineData("care youth work-and-income education", "", "signal")]
    [InlineData("care", "unemployed-youth early-school-leavers youth", "clear")]
    [InlineData("care", "", "not-assessable")]
    [InlineData("", "", "not-assessable")]
    public void Are_too_broad_over_three_tops(string domains, string groups, string outcome) =>
        Of(new Scene().Network("a", domains: Some(domains), groups: Some(groups)), "too-broad").Outcome.ShouldBe(outcome);

    [Fact]
    public void Are_too_broad_over_as_many_tops_as_is_asked()
    {
        var picture = Picture.Of(new Scene().Network("a", domains: ["care", "housing"], groups: ["elderly"]).Register, Ids.Day(Day));
        var network = picture.Index.Networks[Ids.Id("a")];
        NetworkObjective.Of(picture, network, broadAbove: 1).Checks.First(one => one.Check == "too-broad").Outcome.ShouldBe("signal");
        NetworkObjective.Inputs(network, Concepts.First, 1)["domains"].ShouldBeOfType<List<string>>().ShouldBe(["care", "housing"]);
    }

    [Fact]
    public void What_is_missing_is_named() => Of(new Scene().Network("a", domains: ["care"]), "too-broad").Missing.ShouldBe([MissingInput.OfNetwork("targetGroups")]);

    [Fact]
    public void Without_a_word_of_success_it_is_unknown_and_not_absent()
    {
        var silent = new Scene().Network("a");
        Of(silent, "no-success-measure").ShouldSatisfyAllConditions(
            c => c.Outcome.ShouldBe("not-assessable"), c => c.Missing.ShouldBe([MissingInput.OfNetwork("successMeasure")]));
        Of(Aiming(silent, new(null)), "no-success-measure").Outcome.ShouldBe("signal");
        Of(Aiming(silent, new("minder wachten")), "no-success-measure").Outcome.ShouldBe("clear");
    }

    [Fact]
    public void A_table_is_one_sided_when_all_speak_for_one_domain()
    {
        Speaking(("m", "care"), ("n", "care")).ShouldBe("signal");
        Speaking(("m", "care"), ("n", "youth")).ShouldBe("clear");
        Speaking(("m", "care"), ("n", null)).ShouldBe("not-assessable");
        Speaking(("m", "care"), ("n", "youth"), ("o", null)).ShouldBe("clear");
        Speaking(("m", "care")).ShouldBe("not-assessable");
    }

    [Fact]
    public void A_users_voice_is_a_member_or_a_way_of_taking_part()
    {
        var scene = new Scene().Municipalities("m").Network("a").Member("a", "m");
        Of(scene, "user-voice-missing").Outcome.ShouldBe("not-assessable");
        Of(new Scene().Network("a").Then("a", new UserVoiceRecorded(Ids.Id("a"), new(null))), "user-voice-missing").Missing
            .ShouldBe([MissingInput.OfNetwork("members")], "Of who takes part nobody tells.");
        Of(scene.Then("a", new UserVoiceRecorded(Ids.Id("a"), new(null))), "user-voice-missing").Outcome.ShouldBe("signal");
        Of(scene.Then("a", new UserVoiceRecorded(Ids.Id("a"), new("panel"))), "user-voice-missing").Outcome.ShouldBe("clear");
        Of(scene.Then("a", new UserVoiceRecorded(Ids.Id("a"), new(null)))
            .Then("u", new OrganisationRegistered(Ids.Id("u"), "u", "user-group", "Cliëntenraad", null, null, null, null, null, null))
            .Member("a", "u"), "user-voice-missing").Outcome.ShouldBe("clear");
    }

    [Fact]
    public void Manager_roles_are_told_by_function_and_one_that_nobody_is_named_for_is_unknown()
    {
        string[] codes = ["activating", "framing", "mobilising", "synthesising"];
        var silent = new Scene().Municipalities("m").Network("a").Member("a", "m");
        Of(silent, "manager-roles-covered").ShouldSatisfyAllConditions(
            c => c.Outcome.ShouldBe("not-assessable"), c => c.Missing.ShouldBe([MissingInput.OfNetwork("managerRoles")]));
        Covered(silent).ShouldBe(codes.Select(code => (code, "")));

        var some = silent.Then("a", new ManagerRolesSet(Ids.Id("a"), [new("framing", null, "secretaris"), new("activating", Ids.Id("m"), null)]));
        Covered(some).ShouldBe([("activating", "m"), ("framing", "secretaris"), ("mobilising", ""), ("synthesising", "")]);
        Of(some, "manager-roles-covered").ShouldSatisfyAllConditions(
            c => c.Outcome.ShouldBe("not-assessable"), c => c.Missing.Select(one => one.Input).ShouldBe(["managerRoles.mobilising", "managerRoles.synthesising"]));

        var all = some.Then("a", new ManagerRolesSet(Ids.Id("a"), [.. codes.Select(code => new ManagerRole(code, null, "secretaris"))]));
        Of(all, "manager-roles-covered").ShouldSatisfyAllConditions(c => c.Outcome.ShouldBe("clear"), c => c.Inputs.ShouldBe(codes));

        static IEnumerable<(string, string)> Covered(Scene scene) =>
            Objective(scene).ManagerRoles.Select(role => (role.Role, string.Join('|', role.By.Select(by => by.Function ?? by.Organisation!.Key))));
    }

    [Fact]
    public void Of_the_real_register_none_says_no()
    {
        var picture = Picture.Of(RealRegister.OrSkip(), Ids.Day("2026-11-01"));
        picture.Index.Networks.Values.SelectMany(network => NetworkObjective.Of(picture, network).Checks)
            .ShouldAllBe(check => check.Outcome == ObjectiveCheck.NotAssessable && check.Missing.Count > 0);
    }

    [Fact]
    public void One_membership_is_too_few_to_be_one_sided_and_memberships_are_what_is_missing() =>
        Of(new Scene().Municipalities(["x"]).Network("a").Member("a", "x"), "one-sided").Missing.Select(one => one.Input).ShouldBe(["memberships"]);

    [Fact]
    public void A_concept_stands_under_its_tops() =>
        Concepts.First.TargetGroups.Tops(["unemployed-youth", "elderly", "unlisted"]).ShouldBe(["youth", "job-seekers", "elderly", "unlisted"], ignoreOrder: true);

    private static ObjectiveCheck Of(Scene scene, string check) => Objective(scene).Checks.First(one => one.Check == check);

    private static NetworkObjective Objective(Scene scene)
    {
        var picture = Picture.Of(scene.Register, Ids.Day(Day));
        return NetworkObjective.Of(picture, picture.Index.Networks[Ids.Id("a")]);
    }

    private static Scene Aiming(Scene scene, TextOrNone measure) => scene.Then(
        "a", new ObjectiveRevised(Ids.Id("a"), Ids.Day("2026-01-01"), new(null, [], [], measure)));

    private static string Speaking(params (string Organisation, string? For)[] members) => Of(members.Aggregate(
        new Scene().Municipalities([.. members.Select(m => m.Organisation)]).Network("a"),
        (scene, member) => scene.Member("a", member.Organisation).Then("a", new MemberTermsChanged(
            Ids.Id("a"), Ids.Id("a" + member.Organisation), Ids.Day("2021-01-01"), null, new(null, null, null, null, null, member.For)))), "one-sided").Outcome;

    private static string[] Some(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
