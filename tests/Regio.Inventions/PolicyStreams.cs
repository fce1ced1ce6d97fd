using Regio.Contracts.Funding;
using Regio.Contracts.Policy;
using Regio.Hosting.EventStore;
using Regio.Local;

namespace Regio.Inventions;

/// <summary>What the policy service tells of an invented country.</summary>
internal static class PolicyStreams
{
    private static readonly DateOnly Joined = new(2019, 1, 1);

    public static IEnumerable<InventedStream> Of(InventedCountry country) =>
        country.Country.Of("ministry").Concat(country.Country.Of("directorate")).Select(Of).Concat(country.Policies.Select(Of));

    public static ReportingRule Reporting(Asked asked) => new(asked.Frequency, asked.FirstMonth, asked.DueDays, null, [asked.Indicator]);

    public static CoFinancingRule? CoFinancing(Asked asked) => asked.CoFinancing is { } share ? new(share, [], []) : null;

    public static StackingRule? Stacking(Asked asked) => asked.ForbidsStacking ? new("forbidden", []) : null;

    private static InventedStream Of(Place owner)
    {
        var id = StreamId.Of("owner", owner.Id);
        return new("policy", id, [new OwnerRegistered(id, owner.Id, owner.Name, owner.Kind, owner.Parent, Joined, Joined)]);
    }

    private static InventedStream Of(InventedPolicy policy)
    {
        var id = StreamId.Of("policy", policy.Id);
        return new("policy", id,
        [
            new PolicyRegistered(
                id, policy.Owner, policy.Title, null, [policy.Domain], [policy.TargetGroup], [], policy.From, policy.Until, Division: policy.Division,
                Rules: new([], null, [Reporting(policy.Asked)], [], CoFinancing(policy.Asked), Stacking(policy.Asked), null), PublishedOn: policy.PublishedOn,
                ExternalId: policy.Id),
        ]);
    }
}
