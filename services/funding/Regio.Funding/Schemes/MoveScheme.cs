using Regio.Hosting.Decisions;

namespace Regio.Funding.Schemes;

/// <summary>A scheme goes to the heir of its owner: no act of anyone, but what follows from the owner's end.</summary>
public static class MoveScheme
{
    /// <summary>While it is still of that owner.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="from">External id of the owner that ended.</param>
    /// <param name="moved">Where it goes.</param>
    public static Decision Decide(Scheme scheme, string from, SchemeMoved moved) =>
        scheme.OwnerId == from ? Decision.Accept(moved) : Decision.Nothing;
}
