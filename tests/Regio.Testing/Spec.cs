using System.Text.Json;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Shouldly;

namespace Regio.Testing;

/// <summary>
/// A spec of a pure decider in one expression: given these facts, when this is asked, then exactly these follow, in
/// order, by type and by value.
/// </summary>
public abstract class Spec<T>
    where T : class, IFold<T>
{
    /// <summary>A stream to which this has happened; nothing: one that has not begun.</summary>
    protected static Stream Given(params IReadOnlyList<object> facts) => new(facts);

    /// <summary>A stream and what happened to it.</summary>
    public sealed record Stream(IReadOnlyList<object> Facts)
    {
        /// <summary>Asks a decider about the state after the facts.</summary>
        public Verdict When(Func<T, Decision> decide) =>
            new(decide(Facts.Aggregate(default(T), T.After).ShouldNotBeNull("The stream has not begun.")));

        /// <summary>Asks a decider that begins the stream.</summary>
        public Verdict When(Func<Decision> decide) => new(decide());
    }

    /// <summary>What the decider said.</summary>
    public sealed record Verdict(Decision Decision)
    {
        private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

        /// <summary>Exactly these facts, one at least.</summary>
        public void Then(params IReadOnlyList<object> facts)
        {
            facts.ShouldNotBeEmpty("Say ThenNothing when nothing is to happen.");
            Written(Accepted()).ShouldBe(Written(facts));
        }

        /// <summary>It is already so: nothing is appended, and it is no refusal.</summary>
        public void ThenNothing() => Accepted().ShouldBeEmpty();

        /// <summary>Refused under this code, with faults at these places in the body.</summary>
        public void ThenRejected(string code, params IReadOnlyList<string> pointers)
        {
            var problem = Decision.ShouldBeOfType<Decision.Rejected>().Problem;
            problem.Code.ShouldBe(code);
            problem.Detail.ShouldNotBeNullOrWhiteSpace();
            problem.Errors.Select(fault => fault.Pointer).ShouldBe(pointers);
        }

        private IReadOnlyList<object> Accepted() => Decision is Decision.Rejected no
            ? throw new ShouldAssertException($"Refused: {no.Problem.Code}, {no.Problem.Detail}")
            : ((Decision.Accepted)Decision).Facts;

        // As JSON, because records compare the lists they hold by reference.
        private static string Written(IEnumerable<object> facts) => string.Join(
            '\n', facts.Select(fact => $"{fact.GetType().Name} {JsonSerializer.Serialize(fact, fact.GetType(), Format)}"));
    }
}
