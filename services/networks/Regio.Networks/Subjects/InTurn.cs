using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Subjects;

/// <summary>Acts one after the other on the same thing.</summary>
internal static class InTurn
{
    /// <summary>The facts of all of them, each decided about with what the ones before it left; or the first refusal.</summary>
    public static Decision Of<TState>(TState state, params IEnumerable<Func<TState, Decision>> acts)
        where TState : class, IFold<TState>
    {
        var facts = new List<object>();
        foreach (var act in acts)
        {
            var decision = act(state);
            if (decision is not Decision.Accepted { Facts: var more })
            {
                return decision;
            }

            state = more.Aggregate(state, (known, fact) => TState.After(known, fact)!);
            facts.AddRange(more);
        }

        return Decision.Accept(facts);
    }
}
