using Regio.Networks.Pulses;
using Regio.Rules;
using static Regio.Networks.Specs.PulseScene;

namespace Regio.Networks.Specs;

public sealed class What_a_pulse_comes_to
{
    [Fact]
    public void Answers_every_question_in_the_order_of_the_list() =>
        PulseResults.Of(Members(3), [], PulseMemory.None).Results.Select(result => result.Question)
            .ShouldBe(CodeLists.PulseQuestions.Concepts.Select(question => question.Id));

    [Fact]
    public void What_was_given_is_kept_as_it_was_and_no_answer_is_none()
    {
        var scores = new PulseScores { Trust = 4, ExpectedContinuity = 1 };
        scores.Given.ShouldBe(new Dictionary<string, int> { ["trust"] = 4, ["expected-continuity"] = 1 });
        PulseScores.Read(scores.Json).ShouldBe(scores);
        PulseScores.Read(null).ShouldBe(new PulseScores());
    }

    [Fact]
    public void One_answer_to_the_pulse_before_is_a_pulse_before() =>
        Trust(PulseResults.Of(Members(3), [], new([new(Guid.Empty, "trust", 3m, false)], []))).ChangeLevel.ShouldBe(PulseResults.TooFew);

    [Fact]
    public void Every_question_of_the_list_is_put() =>
        Questionnaires.Questions.Select(question => question.Id).ShouldBe(CodeLists.PulseQuestions.Concepts.Select(question => question.Id));

    [Fact]
    public void Every_score_that_is_asked_for_is_a_question_of_the_list() =>
        new PulseScores
        {
            Trust = 1,
            Commitment = 2,
            GoalConsensus = 3,
            SharedDecisionMaking = 4,
            ExpectedContinuity = 5,
            NeedForJointCompetence = 1,
            CoordinatorSupport = 2,
        }.Given.Keys.ShouldBe(CodeLists.PulseQuestions.Concepts.Select(question => question.Id));

    [Theory]
    [InlineData("", "too-few", null)]
    [InlineData("5 5", "too-few", null)]
    [InlineData("1 2 2", "low", null)]
    [InlineData("2 3 2", "low", null)]
    [InlineData("2 3 2 3", "mid", null)]
    [InlineData("4 4 3", "high", null)]
    [InlineData("4 3 4 3", "mid", null)]
    [InlineData("5 5 5", "high", null)]
    [InlineData("5 4 4 4 4", "high", 4.2)]
    [InlineData("3 2 2 2 2", "low", 2.2)]
    [InlineData("3 3 3 3 4 4 4 4", "mid", 3.5)]
    public void A_level_from_three_organisations_and_a_mean_from_five(string scores, string level, double? mean)
    {
        var trust = Trust(PulseResults.Of(Members(10), Scores(Split(scores)), PulseMemory.None));
        (trust.Level, trust.Mean).ShouldBe((level, (decimal?)mean));
    }

    [Fact]
    public void An_organisation_counts_once_however_many_of_it_answer() =>
        Trust(PulseResults.Of(Members(5), [Score(0, 50, 10), Score(1, 1, 1), Score(2, 1, 1), Score(3, 1, 1), Score(4, 1, 1)], PulseMemory.None))
            .Mean.ShouldBe(1.8m);

    [Fact]
    public void A_mean_is_to_a_tenth_half_upwards() =>
        Trust(PulseResults.Of(Members(5), [Score(0, 13, 4), Score(1, 13, 4), Score(2, 13, 4), Score(3, 13, 4), Score(4, 13, 4)], PulseMemory.None))
            .Mean.ShouldBe(3.3m);

    [Theory]
    [InlineData(2, 2, "too-few")]
    [InlineData(3, 3, "nearly-all")]
    [InlineData(3, 7, "under-half")]
    [InlineData(3, 6, "half-or-more")]
    [InlineData(8, 9, "half-or-more")]
    [InlineData(9, 10, "nearly-all")]
    public void Tells_which_part_answered_and_never_how_many(int answered, int members, string response) =>
        PulseResults.Of(Members(members), Scores(Enumerable.Repeat(3, answered)), PulseMemory.None).Response.ShouldBe(response);

    [Fact]
    public void Who_answered_and_left_was_asked_too() =>
        PulseResults.Of(Members(1), Scores(Enumerable.Repeat(3, 3)), PulseMemory.None).Response.ShouldBe("nearly-all");

    [Theory]
    [InlineData("3 3 3 3 3", "3 3 3 3 3", "steady", 0.0)]
    [InlineData("3 3 3 3 3", "4 4 3 3 3", "rose", 0.4)]
    [InlineData("3 3 3 3 3", "2 3 3 3 3", "steady", -0.2)]
    [InlineData("3 3 3 3 3", "2 2 3 3 3", "fell", -0.4)]
    [InlineData("3 3 3", "5 5 5", "rose", null)]
    [InlineData("3 3 3 3", "3 3 3 3", "steady", null)]
    [InlineData("3 3 3 3 3", "3 3 3 - -", "too-few", null)]
    [InlineData("3 3 3 - -", "3 3 3 3 3", "too-few", null)]
    [InlineData("3 3 3 - - -", "3 3 3 3 3 3", "steady", null)]
    [InlineData("3 3 3 3 3 - - -", "4 4 4 4 4 1 1 1", "rose", 1.0)]
    [InlineData("1 1 1 3 3 3 3 3", "- - - 3 3 3 3 3", "steady", 0.0)]
    [InlineData("3 3 3 3 3 -", "3 3 3 3 3 3", "too-few", null)]
    [InlineData("3 3 3 3 3 3 3", "3 3 3 3 3 - -", "too-few", null)]
    [InlineData("3 3 - - -", "3 3 3 3 3", "too-few", null)]
    public void Tells_a_change_over_who_answered_both_unless_it_would_tell_of_one_or_two(
        string before, string now, string level, double? change)
    {
        var first = PulseResults.Of(Members(8), Scores(Split(before)), PulseMemory.None);
        var trust = Trust(PulseResults.Of(Members(8), Scores(Split(now)), first.Kept));
        (trust.ChangeLevel, trust.Change).ShouldBe((level, (decimal?)change));
    }

    [Theory]
    [InlineData("5 4 3 2 1 -", "5 4 3 2 1 5", "too-few", null)]
    [InlineData("5 4 3 2 1 1", "5 4 3 2 1 -", "too-few", null)]
    [InlineData("5 4 3 2 1 -", "- 4 3 2 1 5", "too-few", null)]
    [InlineData("3 3 3 - -", "3 3 3 3 3", "too-few", null)]
    [InlineData("5 4 3 2 1", "5 4 3 2 1", "mid", 3.0)]
    [InlineData("5 4 3 2 1 - - -", "5 4 3 2 1 5 5 5", "high", 3.8)]
    [InlineData("5 5 - - - -", "5 5 5 5 5 5", "high", 5.0)]
    public void Tells_a_mean_or_level_unless_one_or_two_came_or_left_since_another(string before, string now, string level, double? mean)
    {
        var first = PulseResults.Of(Members(8), Scores(Split(before)), PulseMemory.None);
        var trust = Trust(PulseResults.Of(Members(8), Scores(Split(now)), first.Kept));
        (trust.Level, trust.Mean).ShouldBe((level, (decimal?)mean));
    }

    [Fact]
    public void What_was_not_told_silences_nothing_and_what_was_told_does_so_until_it_is_forgotten()
    {
        var first = PulseResults.Of(Members(8), Scores(Split("3 3 3 3 3 -")), PulseMemory.None);
        var second = PulseResults.Of(Members(8), Scores(Split("3 3 3 3 3 3")), first.Kept);
        var kept = first.Kept.Then(second);
        Trust(PulseResults.Of(Members(8), Scores(Split("3 3 3 3 3 -")), kept)).Mean.ShouldBe(3);
        Trust(PulseResults.Of(Members(8), Scores(Split("3 3 3 3 3 3")), kept)).Level.ShouldBe(PulseResults.TooFew);
        Trust(PulseResults.Of(Members(8), Scores(Split("3 3 3 3 3 3")), second.Kept)).Mean.ShouldBe(3);
    }

    [Fact]
    public void Has_nothing_to_compare_a_first_pulse_with()
    {
        var trust = Trust(PulseResults.Of(Members(5), Scores([3, 3, 3, 3, 3]), PulseMemory.None));
        (trust.ChangeLevel, trust.Change).ShouldBe((PulseResults.NoneBefore, null));
    }

    [Fact]
    public void Looks_at_each_question_by_itself()
    {
        OrganisationScore[] both = [.. Scores([5, 5, 5, 5]), .. Scores([null, 1, 1, 1]).Select(score => score with { Question = "commitment" })];
        var first = PulseResults.Of(Members(4), both, PulseMemory.None);
        var second = PulseResults.Of(Members(4), both, first.Kept);
        first.Results.Where(result => result.Level != PulseResults.TooFew).Select(result => (result.Question, result.Level))
            .ShouldBe([(Question, "high"), ("commitment", "low")]);
        second.Results.Where(result => result.ChangeLevel == "steady").Select(result => result.Question).ShouldBe([Question, "commitment"]);
        second.Kept.Told.Select(told => told.Question).ShouldBe([Question, "commitment"]);
    }

    [Theory]
    [InlineData("0 1 2 3 4", "", "steady")]
    [InlineData("0 1 2 3 4", "0 1 2 3 4", "steady")]
    [InlineData("0 1 2 3 4", "0 1 2", "too-few")]
    [InlineData("0 1 2 3 4 5 6 7", "", "too-few")]
    [InlineData("0 1 2 3 4 | 1 2 3 4 5 6", "", "too-few")]
    public void Tells_a_change_from_what_was_told_of_the_same_whose_own_changes_tell_none_apart(string told, string compared, string level)
    {
        var memory = new PulseMemory(
            [.. Enumerable.Range(0, 5).Select(i => new KeptMean(Organisation(i), Question, 3, Numbers(compared).Contains(Organisation(i))))],
            [.. told.Split('|').Select(numbers => new ToldMean(Question, Numbers(numbers)))]);
        Trust(PulseResults.Of(Members(8), Scores([3, 3, 3, 3, 3]), memory)).ChangeLevel.ShouldBe(level);

        static HashSet<Guid> Numbers(string numbers) => [.. Split(numbers).Select(number => Organisation(number!.Value))];
    }

    [Fact]
    public void Two_changes_that_share_one_organisation_are_not_both_told()
    {
        // Each newcomer and leaver is one of four; yet mean, change, mean, change and mean leave the answer of the ninth.
        var first = PulseResults.Of(Members(9), Scores(Split("3 3 3 3 3 - - - -")), PulseMemory.None);
        var second = PulseResults.Of(Members(9), Scores(Split("3 3 3 3 3 3 3 3 3")), first.Kept);
        var third = PulseResults.Of(Members(9), Scores(Split("- - - - 3 3 3 3 3")), first.Kept.Then(second));
        Trust(second).ChangeLevel.ShouldBe("steady");
        Trust(third).ChangeLevel.ShouldBe(PulseResults.TooFew);
    }

    private static IEnumerable<int?> Split(string scores) =>
        scores.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(score => score == "-" ? (int?)null : int.Parse(score));
}
