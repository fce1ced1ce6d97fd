using Regio.Hosting.Access;

namespace Regio.Projections.Specs;

/// <summary>Who owed it to look at whom, and what came of it, is what the plain rules find, in random worlds as known at any moment and on any day.</summary>
public sealed class Alignment_by_brute_force
{
    private const int Worlds = 50;

    [Fact]
    public void Pairs_are_owed_and_counted_alike()
    {
        var (states, aligned, announced, ofPolicies, toPolicies, named, hanging) = (new HashSet<string>(), 0, 0, 0, 0, 0, 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var dice = new Random(seed);
            var recorded = new RecordedSteps(AlignmentWorld.Of(dice).Steps, dice);
            foreach (var part in new[] { 0.8, 1 })
            {
                var told = Streams.RegisterOf(recorded.Told(recorded.After(part)));
                var on = Ids.Day("2020-06-01").AddDays(dice.Next(500));
                var (picture, naive) = (Picture.Of(recorded.Taken(recorded.After(part), seed), on), new NaiveAlignment(told, on));
                var (owed, plain, at) = (picture.Landings.Owed, naive.All(), $"World {seed}, {part} of it, on {on:O}");
                owed.Select(pair => new NaiveOwing(
                    pair.Later.Thing.ExternalId ?? Called(told, pair.Later.Id), pair.Earlier.Thing.ExternalId ?? Called(told, pair.Earlier.Id), pair.On, pair.State, pair.IsAligned(on),
                    string.Join(' ', pair.Clashes.Select(clash => clash.Type).Distinct().Order(StringComparer.Ordinal)))).ShouldBe(plain, ignoreOrder: true, at);
                foreach (var (byMinistry, toMinistries) in new[] { (true, true), (false, true), (false, false) })
                {
                    AlignmentMatrix.Of(picture, toMinistries ? new Caller("ministry", "szw", "someone") : null, byMinistry).Select(Words)
                        .ShouldBe(naive.Cells(plain, byMinistry, toMinistries), ignoreOrder: true, at);
                }

                states.UnionWith(owed.Select(pair => pair.State));
                aligned += owed.Count(pair => pair.IsAligned(on));
                announced += owed.Count(pair => pair.Earlier.IsVeiled);
                ofPolicies += owed.Count(pair => pair.Later.Kind == "policy");
                toPolicies += owed.Count(pair => pair.Earlier.Kind == "policy");
                named += owed.Count(pair => pair.Clashes.Count == 0 && (pair.Later.Kind, pair.Earlier.Kind) is not ("scheme", "scheme"));
                hanging += owed.Count(pair => pair.Clashes.Any(clash => clash.Type == "period"));
            }
        }

        states.ShouldBe(AlignmentStates.All, ignoreOrder: true);
        new[] { aligned, announced, ofPolicies, toPolicies, named, hanging }.ShouldAllBe(count => count > 10);
    }

    private static string Called(Register register, Guid scheme) => register.Schemes[scheme].ExternalId!;

    private static string Words(AlignmentCell cell) => NaiveAlignment.Cell(
        cell.Row.Key, cell.Column.Key, cell.Owed, cell.Answered, cell.AskedUnanswered, cell.ExplainedWithoutAsking, cell.NeverAsked, cell.BeforeDuty, cell.Aligned, cell.Budgeted);
}
