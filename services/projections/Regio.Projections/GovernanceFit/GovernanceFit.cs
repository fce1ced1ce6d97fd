namespace Regio.Projections;

/// <summary>How far a network is from a governance form (afstand tot een netwerktype).</summary>
/// <param name="Form">Code of the list <c>governance-forms</c>.</param>
/// <param name="Distance">Euclidean, over four inputs from 0 to 1.</param>
internal sealed record FormDistance(string Form, double Distance);

/// <summary>Which governance form (netwerktype) a network is nearest to, by what its members say of it: a fact, no advice.</summary>
/// <param name="Network">The network.</param>
/// <param name="Outcome"><c>nearest</c>; <c>undecided</c> when two forms are within 0.1, or what was asked; <c>not-assessable</c> when an input is missing.</param>
/// <param name="Form">The form that is recorded; null is unknown.</param>
/// <param name="ByLaw">Whether the law set it: then it is shown, and not judged; null is unknown.</param>
/// <param name="IsNearest">Whether the recorded form is the nearest; null when there is nothing to judge.</param>
/// <param name="Nearest">The nearest form; null when not assessable.</param>
/// <param name="Margin">How much further the next form is; null when not assessable.</param>
/// <param name="Distances">All forms, in the list's order; empty when not assessable.</param>
/// <param name="Members">Number of organisations that are members on the day, each once.</param>
/// <param name="Trust">Mean score, 1 to 5; null when it is missing.</param>
/// <param name="GoalConsensus">Mean score, 1 to 5; null when it is missing.</param>
/// <param name="NeedForJointCompetence">Mean score, 1 to 5; null when it is missing.</param>
/// <param name="PulseClosedOn">Day on which the pulse closed that they are from; null: there is none that you may read.</param>
/// <param name="Missing">What is missing, and who can supply it.</param>
internal sealed record GovernanceFit(
    Thing Network, string Outcome, string? Form, bool? ByLaw, bool? IsNearest, string? Nearest, double? Margin,
    IReadOnlyList<FormDistance> Distances, int Members, decimal? Trust, decimal? GoalConsensus, decimal? NeedForJointCompetence,
    DateOnly? PulseClosedOn, IReadOnlyList<MissingInput> Missing) : ViewRow
{
    /// <summary>All three outcomes.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = [Decided, Undecided, NotAssessable];

    private const string Decided = "nearest";
    private const string Undecided = "undecided";
    private const string NotAssessable = "not-assessable";

    /// <summary>Within which margin two forms are as near (an assumption).</summary>
    public const double LeastMargin = 0.1;

    /// <summary>The fit of a network on the day of a picture, by the latest pulse closed by then that the reader may read.</summary>
    /// <param name="picture">The day.</param>
    /// <param name="network">The network.</param>
    /// <param name="reader">Which pulses the reader may read.</param>
    /// <param name="undecidedWithin">Within which margin two forms are as near.</param>
    public static GovernanceFit Of(Picture picture, ActiveNetwork network, PulseReader reader, double undecidedWithin = LeastMargin)
    {
        var register = picture.Register;
        var governed = register.Networks[network.Id].Governance?.Form;
        var pulse = reader.Latest(picture.Standing, network.Id);
        var fit = new GovernanceFit(
            network.Thing, NotAssessable, governed?.Form, governed?.ByLaw, null, null, null, [], network.Members.Length,
            pulse?.Mean("trust"), pulse?.Mean("goal-consensus"), pulse?.Mean("need-for-joint-competence"), pulse?.ClosedOn, []);
        return fit is { Trust: { } trust, GoalConsensus: { } goals, NeedForJointCompetence: { } need, Members: > 0 }
            ? fit.Assessed(FormAnchor.Scaled(trust), FormAnchor.Scaled(goals), FormAnchor.Scaled(need), undecidedWithin)
            : fit with { Missing = [.. fit.Lacking()] };
    }

    /// <summary>What it was computed from, besides what it says: the anchors, and its own place among them; of what is missing, or not for the reader, nothing.</summary>
    /// <param name="undecidedWithin">Within which margin two forms are as near.</param>
    public IReadOnlyDictionary<string, object?> Inputs(double undecidedWithin) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["undecidedWithin"] = undecidedWithin,
        ["anchors"] = FormAnchor.All.Select(anchor => new
        {
            anchor.Form,
            anchor.Trust,
            Members = FormAnchor.Scaled(anchor.Members),
            anchor.GoalConsensus,
            anchor.NeedForJointCompetence,
        }).ToList(),
        ["scaled"] = new
        {
            Trust = Scaled(Trust),
            Members = Members > 0 ? FormAnchor.Scaled(Members) : (double?)null,
            GoalConsensus = Scaled(GoalConsensus),
            NeedForJointCompetence = Scaled(NeedForJointCompetence),
        },
    };

    private static double? Scaled(decimal? mean) => mean is { } score ? FormAnchor.Scaled(score) : null;

    private GovernanceFit Assessed(double trust, double goals, double need, double undecidedWithin)
    {
        var members = FormAnchor.Scaled(Members);
        List<FormDistance> distances =
            [.. FormAnchor.All.Select(anchor => new FormDistance(anchor.Form, anchor.Distance(trust, members, goals, need)))];
        var order = distances.OrderBy(one => one.Distance).ToList();
        var margin = order[1].Distance - order[0].Distance;
        var isDecided = margin > undecidedWithin;
        return this with
        {
            Outcome = isDecided ? Decided : Undecided,
            Distances = distances,
            Nearest = order[0].Form,
            Margin = margin,
            IsNearest = isDecided && ByLaw is false ? Form == order[0].Form : null,
        };
    }

    private IEnumerable<MissingInput> Lacking()
    {
        const string Pulse = "The network: by a pulse that five of its members answer, and that it lets you read.";
        if (Members == 0)
        {
            yield return MissingInput.OfNetwork("members");
        }

        foreach (var (input, mean) in new[] { ("trust", Trust), ("goal-consensus", GoalConsensus), ("need-for-joint-competence", NeedForJointCompetence) })
        {
            if (mean is null)
            {
                yield return new(input, Pulse);
            }
        }
    }
}
