using CsCheck;
using Shouldly;
using Xunit;

namespace Regio.Rules.Specs;

/// <summary>Money in portions: every cent is in one of them.</summary>
public class Portions_of_money
{
    [Fact]
    public void Gives_the_cents_that_are_left_to_those_that_lost_most() =>
        Portions.Of(1.00m, [1, 1, 4]).ShouldBe([0.17m, 0.17m, 0.66m]);

    [Fact]
    public void Gives_the_first_of_equals_first() => Portions.Of(0.01m, [1, 1]).ShouldBe([0.01m, 0]);

    [Fact]
    public void Divides_nothing_where_nobody_has_anything() => Portions.Of(5m, [0m, 0m]).ShouldBe([0m, 0m]);

    [Fact]
    public void Divides_what_is_below_nothing_alike() => Portions.Of(-1.00m, [1, 2]).ShouldBe([-0.33m, -0.67m]);

    [Fact]
    public void Adds_up_whatever_the_weights() => Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[0, 50].Array[1, 9]).Sample((cents, weights) =>
    {
        var portions = Portions.Of(cents / 100m, [.. weights.Select(weight => (decimal)weight), 1]);
        return portions.Sum() == cents / 100m && portions.All(portion => portion * 100 % 1 == 0)
            && portions.Zip(weights).All(one => Math.Abs(one.First - (cents / 100m * one.Second / (weights.Sum() + 1))) < 0.01m);
    });

    [Fact]
    public void Gives_nobody_more_than_it_put_in() => Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Long[1, 1_000_000_000].Array[1, 8]).Sample((cents, weights) =>
        cents > weights.Sum() || Portions.Of(cents / 100m, [.. weights.Select(weight => weight / 100m)]).Zip(weights).All(one => one.First * 100 <= one.Second));
}
