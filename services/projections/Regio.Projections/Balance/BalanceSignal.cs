namespace Regio.Projections;

/// <summary>A rule about results and relations that fired, or could not be looked at (signaal).</summary>
/// <param name="Signal">Code of the rule.</param>
/// <param name="Fired">Whether it did; absent: it is not assessable.</param>
/// <param name="Reasons">What made it fire.</param>
/// <param name="Missing">What is not known, where it is not assessable, and who can supply it.</param>
/// <param name="To">Whom it concerns, where that is not the network.</param>
internal sealed record BalanceSignal(string Signal, bool? Fired, IReadOnlyList<string> Reasons, IReadOnlyList<MissingInput> Missing, IReadOnlyList<Thing> To)
{
    /// <summary>Results go before relations in a young network.</summary>
    public const string ResultsFirst = "results-first-while-young";

    /// <summary>A young network that works on its relations first: fine.</summary>
    public const string Investing = "investing";

    /// <summary>An older network that gets nowhere.</summary>
    public const string Stalled = "stalled";

    /// <summary>Relations that wear out.</summary>
    public const string Eroding = "eroding";

    /// <summary>One party that takes over.</summary>
    public const string Dominant = "dominant-party";

    /// <summary>Money that ends before benefits can come.</summary>
    public const string ShortMoney = "short-money";

    private const string OutputPace = "outputPace";
    private const string TwoOutputPaces = "twoOutputPaces";
    private const string Pulse = "pulse";
    private const string PulseBefore = "pulseBefore";
    private const string Grants = "grants";
    private const string LeadForm = "lead-organisation";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [ResultsFirst, Investing, Stalled, Eroding, Dominant, ShortMoney];

    /// <summary>Every rule, looked at for one network.</summary>
    public static IReadOnlyList<BalanceSignal> Of(BalanceInputs known, BalanceThresholds from)
    {
        bool? young = known.ChainMonths < from.YoungMonths;
        var fell = known.Relations?.Change?.IsUpTo(-from.Fell);
        var poor = known.Relations?.Score.IsBelow(from.LowRelations);
        var excess = known.Dominance.Excess is { } share ? share > from.Excess : (bool?)null;
        var hours = known.Dominance.Hours is { } part ? part > from.Hours : (bool?)null;
        var (full, low) = known.MedianPace is { } pace ? (pace >= from.FullPace, pace < from.LowPace) : ((bool?)null, (bool?)null);
        var isShort = known.Money.Months is { } months ? months < from.ShortMonths : (bool?)null;
        bool? several = known.Members >= from.Members;
        var ledByNone = known.Form is { } form ? form != LeadForm : (bool?)null;
        return
        [
            Rule(ResultsFirst, [], [("young", young, null)], [("pace", full, OutputPace)], [("relations-low", poor, Pulse), ("relations-fell", fell, PulseBefore)]),
            Rule(Investing, [], [("young", young, null)], [("pace-low", low, OutputPace)], [("relations-good", known.Relations?.Score.IsFrom(from.GoodRelations), Pulse)]),
            Rule(Stalled, [], [("older", !young, null)], [("pace-low-twice", known.LastPaces is { } twice ? twice.Last < from.StalledPace && twice.Before < from.StalledPace : null, TwoOutputPaces)]),
            Rule(Eroding, [], [("relations-eroded", known.Relations?.Change?.IsUpTo(-from.Eroded), PulseBefore)]),
            Rule(Dominant, [], [("three-members", several, null)], [("not-led-by-one", ledByNone, "governanceForm")], [("share-exceeds", excess, "contributions"), ("hours-of-coordinator", hours, "coordinationHours")],
                [("relations-fell", fell, PulseBefore), ("member-objected", known.Dominance.Objected, "consents")]),
            Rule(ShortMoney, known.Money.Payers, [("young", young, null)], [("months-short", isShort, Grants)]),
        ];
    }

    private static MissingInput Asked(string input) => input switch
    {
        OutputPace or TwoOutputPaces or Pulse or PulseBefore => new(input, "Who takes part in the network."),
        Grants => new(input, "Who pays the network."),
        _ => MissingInput.OfNetwork(input),
    };

    // Every condition has to hold, and of each one of its grounds; what cannot be known of one is missing, unless another says no.
    private static BalanceSignal Rule(string signal, IReadOnlyList<Thing> to, params IReadOnlyList<(string Reason, bool? Holds, string? Input)[]> conditions)
    {
        var held = conditions.Select(grounds => grounds.Aggregate((bool?)false, (any, ground) => any | ground.Holds)).ToList();
        var fired = held.Aggregate((bool?)true, (all, one) => all & one);
        return new(
            signal, fired, fired is true ? [.. conditions.SelectMany(grounds => grounds).Where(ground => ground.Holds is true).Select(ground => ground.Reason)] : [],
            fired is null ? [.. conditions.Zip(held).Where(one => one.Second is null).SelectMany(one => one.First).Where(ground => ground.Holds is null).Select(ground => Asked(ground.Input!))] : [],
            fired is true ? to : []);
    }
}

/// <summary>What the rules look at.</summary>
/// <param name="ChainMonths">Full months since the chain of the network began.</param>
/// <param name="Members">Number of members.</param>
/// <param name="Form">Code of the list <c>governance-forms</c>; null: unknown.</param>
/// <param name="MedianPace">The middle pace of its output indicators; null: none is known.</param>
/// <param name="LastPaces">The middle of their last paces and of those before, of indicators that have both; null: none has.</param>
/// <param name="Relations">How its members find that they cooperate; null: unknown, or not for the reader.</param>
/// <param name="Dominance">Whether one party carries more than was agreed.</param>
/// <param name="Money">How long it has money.</param>
internal sealed record BalanceInputs(
    int ChainMonths, int Members, string? Form, double? MedianPace, (double Before, double Last)? LastPaces, RelationScore? Relations,
    Dominance Dominance, CommittedMonths Money);
