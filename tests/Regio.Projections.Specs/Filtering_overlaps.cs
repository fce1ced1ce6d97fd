using CsCheck;

namespace Regio.Projections.Specs;

public sealed class Filtering_overlaps
{
    [Fact]
    public void Finds_the_pairs_of_one_network_without_looking_at_all() =>
        Gen.Select(RandomSteps.AtFewTables, RandomSteps.Days).Sample((steps, day) =>
        {
            var picture = Picture.Of(Streams.RegisterOf(steps), day);
            foreach (var network in picture.Register.Networks.Values)
            {
                var wanted = picture.Pairs.Where(pair => pair.Left.Id == network.Id || pair.Right.Id == network.Id).ToList();
                new OverlapFilter(Network: network.Id).Of(picture).Pairs.ShouldBe(wanted);
                new OverlapFilter(MinShared: 2, MinJaccard: 0.3, Network: network.Id).Of(picture).Pairs.ShouldBe(wanted.Where(pair => pair is { Shared: >= 2, Jaccard: >= 0.3 }));
            }
        }, iter: 50);

    [Fact]
    public void Counts_what_it_finds() =>
        Gen.Select(RandomSteps.AtFewTables, RandomSteps.Days, Gen.Int[0, 3]).Sample((steps, day, minShared) =>
        {
            var (pairs, tally) = new OverlapFilter(minShared).Of(Picture.Of(Streams.RegisterOf(steps), day));
            pairs.ShouldAllBe(pair => pair.Shared >= minShared);
            tally.ShouldBe(PairsTally.Of(pairs));
        }, iter: 50);

    [Fact]
    public void Works_out_a_question_about_the_whole_once_for_all_who_ask_it()
    {
        var picture = Picture.Of(new Scene().Municipalities("m").Register, Ids.Day("2022-01-01"));
        var asked = 0;
        string Answer() => $"answer {++asked}";
        Ask(picture, "one", picture.Register.Networks).ShouldBe("answer 1");
        Ask(picture, "one", picture.Register.Networks).ShouldBe("answer 1");
        Ask(picture, "other", picture.Register.Networks).ShouldBe("answer 2");

        var more = new Scene().Municipalities("m").Network("n").Register;
        var later = picture.After(more with { Networks = picture.Register.Networks }, [], picture.Day);
        Ask(later, "one", later.Register.Networks).ShouldBe("answer 1");
        Ask(later, "one", later.Register.Grants).ShouldBe("answer 3");
        string Ask(Picture of, string question, object from) => of.Once(question, [from], Answer);
    }
}
