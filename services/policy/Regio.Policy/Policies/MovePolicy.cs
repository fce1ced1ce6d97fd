using Regio.Hosting.Decisions;

namespace Regio.Policy.Policies;

/// <summary>A policy goes to the heir of its owner: no act of anyone, but what follows from the owner's end.</summary>
public static class MovePolicy
{
    /// <summary>While it is still of that owner.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="from">External id of the owner that ended.</param>
    /// <param name="moved">Where it goes.</param>
    public static Decision Decide(PolicyDossier policy, string from, PolicyMoved moved) =>
        policy.OwnerId == from ? Decision.Accept(moved) : Decision.Nothing;
}
