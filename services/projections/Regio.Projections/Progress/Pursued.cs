using Regio.Contracts.Funding;

namespace Regio.Projections;

/// <summary>A target that a network pursues: of a grant that it has, or adopted by itself.</summary>
/// <param name="Target">What is to be reached.</param>
/// <param name="Start">Day from which the way to it goes.</param>
/// <param name="Since">First day of what counts: what was over before it is no result of it.</param>
/// <param name="Grant">The grant, with its scheme; null: the network adopted it.</param>
/// <param name="Adopted">What the network adopted; null: it is of a grant.</param>
internal sealed record Pursued(
    SchemeTarget Target, DateOnly Start, DateOnly Since, (GrantFacts Facts, SchemeFacts Scheme)? Grant, AdoptedTargetFacts? Adopted)
{
    /// <summary>All that a network pursues on a day, those of grants that are awarded first, in their order.</summary>
    public static IEnumerable<Pursued> Of(Standing standing, Guid network) => OfGrants(standing, network).Concat(Own(standing, network));

    private static IEnumerable<Pursued> OfGrants(Standing standing, Guid network) =>
        from grant in standing.Register.GrantsFor[network].Select(id => standing.Register.Grants[id])
        let award = grant.AwardOn(standing.Day)
        where award is { Amounts.Count: > 0 }
        let scheme = standing.Register.Schemes.GetValueOrDefault(grant.SchemeId)
        where scheme is not null
        let said = scheme.On(standing.Day)
        from target in said.Terms?.Targets ?? []
        select new Pursued(target, said.From ?? award.From, award.From, (grant, scheme), null);

    private static IEnumerable<Pursued> Own(Standing standing, Guid network) =>
        from target in standing.Register.AdoptedTargetsOf[network].Select(id => standing.Register.AdoptedTargets[id])
            .OrderBy(one => one.Indicator, StringComparer.Ordinal).ThenBy(one => one.Edition)
        let pursued = target.On(standing.Day)
        where pursued is not null
        let aim = pursued.Value.Aim
        select new Pursued(
            new(target.Indicator, target.Edition, aim.Baseline, aim.Value, aim.By, aim.Path, aim.Linear, []), pursued.Value.Since, pursued.Value.Since, null, target);
}
