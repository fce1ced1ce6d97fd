namespace Regio.Landscape;

/// <summary>The editions that a territory is held against, and why those.</summary>
/// <param name="Editions">Of several, that with the best outcome counts.</param>
/// <param name="ChosenBy">One of the codes below.</param>
internal sealed record HeldAgainst(IReadOnlyList<Delineation> Editions, string ChosenBy)
{
    /// <summary>The division that the network's law or scheme names.</summary>
    public const string Obligation = "obligation";

    /// <summary>The reference divisions that the steward set for the network's domains.</summary>
    public const string Reference = "reference";

    /// <summary>Every edition in force: none is set for its domains, or these are unknown.</summary>
    public const string Best = "best";

    /// <summary>That which a caller named.</summary>
    public const string Asked = "asked";
}
