using Regio.Hosting.Problems;

namespace Regio.Hosting.Decisions;

/// <summary>What a pure decider answers: facts to record, nothing to record, or the reason why not.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>It is already so: nothing is appended, and the caller is told it succeeded.</summary>
    public static Decision Nothing { get; } = new Accepted([]);

    /// <summary>Record these facts, in this order.</summary>
    public static Decision Accept(params IReadOnlyList<object> facts) => new Accepted(facts);

    /// <summary>The rule says no; nothing is stored.</summary>
    /// <param name="code">A code of <see cref="ProblemTypes"/>.</param>
    /// <param name="detail">What is wrong with this very request, in a sentence for a person.</param>
    /// <param name="faults">Where in the body, when the reason has a place.</param>
    public static Decision Reject(string code, string detail, params IReadOnlyList<Fault> faults) =>
        new Rejected(new Problem(code, detail, faults));

    /// <summary>Facts to append; empty when it is already so.</summary>
    public sealed record Accepted(IReadOnlyList<object> Facts) : Decision
    {
        /// <inheritdoc/>
        public bool Equals(Accepted? other) => other is not null && Facts.SequenceEqual(other.Facts);

        /// <inheritdoc/>
        public override int GetHashCode() => Facts.Count;
    }

    /// <summary>The refusal.</summary>
    public sealed record Rejected(Problem Problem) : Decision;
}
