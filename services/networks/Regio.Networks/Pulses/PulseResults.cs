using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Networks.Pulses;

/// <summary>What the respondents of one organisation scored on a question, added up.</summary>
public sealed record OrganisationScore(Guid OrganisationId, string Question, int Sum, int Count);

/// <summary>An organisation's mean on a question, as kept from the network's previous pulse for the change alone.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Question">Code of the list <c>pulse-questions</c>.</param>
/// <param name="Mean">Mean of its respondents.</param>
/// <param name="WasCompared">Whether the change that the previous pulse told was over this organisation among others.</param>
public sealed record KeptMean(Guid OrganisationId, string Question, decimal Mean, bool WasCompared);

/// <summary>Over whom a pulse told what it came to on a question.</summary>
/// <param name="Question">Code of the list <c>pulse-questions</c>.</param>
/// <param name="Organisations">Who answered it.</param>
public sealed record ToldMean(string Question, IReadOnlySet<Guid> Organisations);

/// <summary>What is kept of pulses that are closed, to close the next; told to nobody.</summary>
/// <param name="Means">The organisations' means at the latest.</param>
/// <param name="Told">Over whom each told a mean or level.</param>
public sealed record PulseMemory(IReadOnlyList<KeptMean> Means, IReadOnlyList<ToldMean> Told)
{
    /// <summary>Of a network that had no pulse.</summary>
    public static PulseMemory None { get; } = new([], []);
}

/// <summary>What a pulse comes to when it closes: all that is ever told of its answers.</summary>
/// <param name="Response">Which part of the member organisations answered.</param>
/// <param name="Results">Each question, in the order of the list.</param>
/// <param name="Kept">What is to be kept of it for the next.</param>
public sealed record PulseResults(string Response, Values<QuestionResult> Results, PulseMemory Kept)
{
    /// <summary>Instead of a figure that would tell of fewer than three organisations.</summary>
    public const string TooFew = "too-few";

    /// <summary>Instead of a change when the network has no pulse before this one.</summary>
    public const string NoneBefore = "none-before";

    private const int Fewest = 3;
    private const int FewestForFigures = 5;

    // A tenth of the scale, which is the change at which the view Balance begins to signal.
    private const decimal Steady = 0.4m;

    /// <summary>The results over organisations, each counting once however many of its respondents answered.</summary>
    /// <param name="members">Member organisations on the closing day.</param>
    /// <param name="scores">What was answered, by organisation and question.</param>
    /// <param name="before">What is kept of the network's earlier pulses.</param>
    public static PulseResults Of(
        IReadOnlySet<Guid> members, IReadOnlyList<OrganisationScore> scores, PulseMemory before)
    {
        var (results, kept, told) = (new List<QuestionResult>(), new List<KeptMean>(), new List<ToldMean>());
        foreach (var question in CodeLists.PulseQuestions.Concepts.Select(concept => concept.Id))
        {
            var now = scores.Where(s => s.Question == question)
                .ToDictionary(s => s.OrganisationId, s => (decimal)s.Sum / s.Count);
            var then = before.Means.Where(k => k.Question == question).ToDictionary(k => k.OrganisationId);
            List<IReadOnlySet<Guid>> toldBefore = [.. before.Told.Where(t => t.Question == question).Select(t => t.Organisations)];
            var isTold = now.Count >= Fewest && Distinction.IsSafe(now.Keys.ToHashSet(), toldBefore);
            var compared = isTold && toldBefore.Any(organisations => organisations.SetEquals(then.Keys))
                ? Comparison.Safe(
                    now.Keys.ToHashSet(), then.Keys.ToHashSet(),
                    then.Values.Where(k => k.WasCompared).Select(k => k.OrganisationId).ToHashSet())
                : new HashSet<Guid>();
            results.Add(Result(
                question, isTold ? [.. now.Values] : [], [.. compared.Select(o => now[o] - then[o].Mean)], before.Means.Count > 0));
            told.AddRange(isTold ? [new ToldMean(question, now.Keys.ToHashSet())] : []);
            kept.AddRange(now.Select(one => new KeptMean(one.Key, question, one.Value, compared.Contains(one.Key))));
        }

        return new(Part(members, [.. scores.Select(s => s.OrganisationId)]), [.. results], new(kept, told));
    }

    private static QuestionResult Result(
        string question, IReadOnlyList<decimal> means, IReadOnlyList<decimal> changes, bool hasBefore)
    {
        var mean = means.Count < Fewest ? (decimal?)null : Tenths(means.Average());
        var change = changes.Count < Fewest ? (decimal?)null : Tenths(changes.Average());
        return new(
            question,
            mean switch { null => TooFew, < 7m / 3 => "low", > 11m / 3 => "high", _ => "mid" },
            means.Count < FewestForFigures ? null : mean,
            change switch { null => hasBefore ? TooFew : NoneBefore, <= -Steady => "fell", >= Steady => "rose", _ => "steady" },
            changes.Count < FewestForFigures ? null : change);
    }

    // Never a count: two counts tell whether one organisation answered. Who answered and left since was asked, too.
    private static string Part(IReadOnlySet<Guid> members, HashSet<Guid> answered) => answered.Count switch
    {
        < Fewest => TooFew,
        var n when 10 * n >= 9 * members.Union(answered).Count() => "nearly-all",
        var n when 2 * n >= members.Union(answered).Count() => "half-or-more",
        _ => "under-half",
    };

    private static decimal Tenths(decimal figure) => Math.Round(figure, 1, MidpointRounding.AwayFromZero);
}
