using Regio.Contracts;
using Regio.Funding.Schemes;
using Contract = Regio.Contracts.Funding;

namespace Regio.Funding;

/// <summary>The only door out: which contract each fact travels as. Every stream of this service travels whole.</summary>
public static class Published
{
    /// <summary>The contract of a fact; null for what is not a fact of this service.</summary>
    public static object? ContractOf(object fact) => fact switch
    {
        SchemeDrafted f => new Contract.SchemeDrafted(
            f.SchemeId, f.OwnerId, f.Title, f.Objective, f.Domains, f.TargetGroups, f.Division, f.From, f.Until,
            Visibility.Owner),
        SchemePublished f => new Contract.SchemePublished(f.SchemeId, f.PublishedOn, f.Gazette),
        _ => null,
    };
}
