namespace Regio.Landscape;

/// <summary>A grant as far as the money needs it: whom it is for, and where.</summary>
/// <param name="Id">The grant.</param>
/// <param name="NetworkId">The network that it is for; null: unknown, or none.</param>
/// <param name="RegionId">The region that it serves; null: that of the network.</param>
internal sealed record MoneyOf(Guid Id, Guid? NetworkId, Guid? RegionId)
{
    /// <summary>Of a grant that was applied for here.</summary>
    public static MoneyOf Grant(GrantFacts grant) => new(grant.Id, grant.NetworkId, grant.Details.RegionId);

    /// <summary>Of a grant that a register tells of.</summary>
    public static MoneyOf Grant(RecordedGrantFacts grant) => new(grant.Id, grant.Record.NetworkId, grant.Record.RegionId);
}
