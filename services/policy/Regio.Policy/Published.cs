using Regio.Policy.Policies;
using Contract = Regio.Contracts.Policy;

namespace Regio.Policy;

/// <summary>The only door out: which contract each fact travels as. Every stream of this service travels whole.</summary>
public static class Published
{
    /// <summary>The contract of a fact; null for what is not a fact of this service.</summary>
    public static object? ContractOf(object fact) => fact switch
    {
        PolicyRegistered f => new Contract.PolicyRegistered(
            f.PolicyId, f.OwnerId, f.Title, f.Goal, f.Domains, f.TargetGroups, f.LegalGrounds, f.From, f.Until),
        _ => null,
    };
}
