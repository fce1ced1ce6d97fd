using CsCheck;
using Regio.Networks.Pulses;
using static Regio.Networks.Specs.PulseScene;

namespace Regio.Networks.Specs;

/// <summary>
/// An attacker who knows which organisations answered each pulse, and every figure that was ever told as if it were exact,
/// adds and subtracts them in every way there is, to come to something of one or two organisations.
/// </summary>
public sealed class Deriving_an_answer
{
    // Organisations come and go in groups of one to four, and each answers or does not: so that sets differ by few.
    private static readonly Gen<bool[][]> Participation =
        from groups in Gen.Int[1, 4].Array[2, 5]
        from pulses in Gen.Int[2, 6]
        from present in Gen.Int[0, 9].Array[groups.Length].Array[pulses]
        from stray in Gen.Int[0, 29].Array[groups.Sum()].Array[pulses]
        select Enumerable.Range(0, pulses).Select(p =>
            groups.Index().SelectMany(g => Enumerable.Repeat(present[p][g.Index] < 7, g.Item))
                .Select((there, o) => there != (stray[p][o] == 0)).ToArray()).ToArray();

    [Fact]
    public void Comes_to_no_figure_of_fewer_than_three_organisations()
    {
        var changes = 0;
        Participation.Sample(
            answered =>
            {
                var told = Told(answered, (_, _) => 3);
                Interlocked.Add(ref changes, told.Count(figure => figure.Any(weight => weight < 0)));
                foreach (var few in Few(answered[0].Length))
                {
                    (Rank(told) - Rank([.. told.Select(figure => Without(figure, few, answered[0].Length))]))
                        .ShouldBe(0, $"Figures differ by organisations {string.Join(", ", few)} alone.");
                }
            },
            iter: 1_000);
        changes.ShouldBeGreaterThan(300, "Changes are told, so that there was something to attack.");
    }

    [Fact]
    public void Comes_to_none_either_by_believing_that_nobody_changed_their_mind()
    {
        var means = 0;
        Participation.Sample(
            answered =>
            {
                var organisations = answered[0].Length;
                var told = Told(answered, (_, _) => 3).Select(figure => AsOne(figure, organisations)).ToArray();
                Interlocked.Add(ref means, told.Length);
                foreach (var few in Few(organisations))
                {
                    (Rank(told) - Rank([.. told.Select(figure => Without(figure, few, organisations))]))
                        .ShouldBe(0, $"Means differ by organisations {string.Join(", ", few)} alone.");
                }
            },
            iter: 1_000);
        means.ShouldBeGreaterThan(1_500, "Means of several pulses are told, so that there was something to attack.");
    }

    [Fact]
    public void Learns_from_what_is_left_out_only_who_answered() => Gen.Select(Participation, Gen.Int[1, 5].Array[120], Gen.Int[1, 5].Array[120])
        .Sample((answered, one, other) => Shape(answered, one).ShouldBe(Shape(answered, other)), iter: 200);

    [Fact]
    public void Would_come_to_one_if_a_newcomer_alone_did_not_silence_the_change()
    {
        int[][] told = [[1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1], [-1, -1, -1, -1, -1, 0, 1, 1, 1, 1, 1, 0]];
        (Rank(told) - Rank([.. told.Select(figure => Without(figure, [5], 6))])).ShouldBe(1);
    }

    // The weights of each figure that is told: a column for each organisation in each pulse.
    private static int[][] Told(bool[][] answered, Func<int, int, int> score)
    {
        var (organisations, told) = (answered[0].Length, new List<int[]>());
        foreach (var (p, result) in Results(answered, score).Index())
        {
            var now = answered[p];
            if (result.Level != PulseResults.TooFew)
            {
                told.Add(Figure((pulse, o) => pulse == p && now[o] ? 1 : 0));
            }

            if (result.ChangeLevel is "fell" or "steady" or "rose")
            {
                told.Add(Figure((pulse, o) => !now[o] || !answered[p - 1][o] ? 0 : pulse == p ? 1 : pulse == p - 1 ? -1 : 0));
            }
        }

        return [.. told];

        int[] Figure(Func<int, int, int> weight) =>
            [.. Enumerable.Range(0, answered.Length * organisations).Select(at => weight(at / organisations, at % organisations))];
    }

    private static IEnumerable<QuestionResult> Results(bool[][] answered, Func<int, int, int> score)
    {
        var kept = PulseMemory.None;
        foreach (var (p, now) in answered.Index())
        {
            var results = PulseResults.Of(Members(now.Length), Scores(now.Select((there, o) => there ? score(p, o) : (int?)null)), kept);
            kept = kept.Then(results);
            yield return Trust(results);
        }
    }

    private static IReadOnlyList<string> Shape(bool[][] answered, int[] scores) =>
    [
        .. Results(answered, (p, o) => scores[(p * answered[0].Length) + o]).Select(result => string.Join(
            ' ', result.Level == PulseResults.TooFew, result.Mean is null, result.Change is null,
            result.ChangeLevel is PulseResults.TooFew or PulseResults.NoneBefore ? result.ChangeLevel : "told")),
    ];

    // An organisation's answers to all pulses as if they were one.
    private static int[] AsOne(int[] figure, int organisations) =>
        [.. Enumerable.Range(0, organisations).Select(o => figure.Where((_, at) => at % organisations == o).Sum())];

    private static IEnumerable<int[]> Few(int organisations) =>
        from one in Enumerable.Range(0, organisations)
        from other in Enumerable.Range(one, organisations - one)
        select new[] { one, other };

    private static int[] Without(int[] figure, int[] few, int organisations) =>
        [.. figure.Select((weight, at) => few.Contains(at % organisations) ? 0 : weight)];

    // Elimination modulo a prime: of matrices as small as these no minor reaches it, so the rank is exact.
    private static int Rank(int[][] figures)
    {
        const long Prime = int.MaxValue;
        var rows = figures.Select(figure => figure.Select(weight => (weight + Prime) % Prime).ToArray()).ToList();
        var rank = 0;
        for (var column = 0; rows.Count > 0 && column < rows[0].Length && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, row => row[column] != 0);
            if (pivot < 0)
            {
                continue;
            }

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var inverse = (long)System.Numerics.BigInteger.ModPow(rows[rank][column], Prime - 2, Prime);
            for (var row = rank + 1; row < rows.Count; row++)
            {
                var factor = rows[row][column] * inverse % Prime;
                for (var at = column; factor != 0 && at < rows[row].Length; at++)
                {
                    rows[row][at] = ((rows[row][at] - (factor * rows[rank][at])) % Prime + Prime) % Prime;
                }
            }

            rank++;
        }

        return rank;
    }
}
