namespace Regio.Hosting.Publishing;

/// <summary>The only door out of a service: which contract a private fact travels as.</summary>
/// <param name="ContractOf">
/// The contract; null for a fact of a private stream. A stream type is public whole or private whole, so that the
/// versions that travel have no holes.
/// </param>
public sealed record PublishedFacts(Func<object, object?> ContractOf)
{
    /// <summary>Stored names of the facts of private streams.</summary>
    public IReadOnlyList<string> PrivateTypes { get; init; } = [];
}
