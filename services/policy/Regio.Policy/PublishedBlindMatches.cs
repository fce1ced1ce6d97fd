using Regio.Policy.BlindMatches;
using Contract = Regio.Contracts.Policy;

namespace Regio.Policy;

/// <summary>Which contract each fact of blind matches travels as.</summary>
internal static class PublishedBlindMatches
{
    /// <summary>The contract of a fact; null for another fact.</summary>
    public static object? ContractOf(object fact) => fact switch
    {
        BlindMatchNoticed f => new Contract.BlindMatchNoticed(f.MatchId, f.On, Told(f.One), Told(f.Other), f.TargetGroups, f.Domains, f.Visibility),
        BlindMatchAccepted f => new Contract.BlindMatchAccepted(f.MatchId, f.On, f.By, f.Visibility),
        BlindMatchDeclined f => new Contract.BlindMatchDeclined(f.MatchId, f.On, f.By, f.Visibility),
        BlindMatchLapsed f => new Contract.BlindMatchLapsed(f.MatchId, f.On, f.Visibility),
        _ => null,
    };

    private static Contract.BlindSide Told(BlindSide side) => new(side.SchemeId, side.Owner, side.Regions);
}
