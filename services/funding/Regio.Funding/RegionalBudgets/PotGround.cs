using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Funding.RegionalBudgets;

/// <summary>What is known of the network and the region that a regional budget is for.</summary>
/// <param name="Today">Today.</param>
/// <param name="Members">The members of the network; null: it is not in force.</param>
/// <param name="Territory">Municipalities in which it works; empty: unknown.</param>
/// <param name="Municipalities">Municipalities of the region; empty: unknown.</param>
public sealed record PotGround(
    DateOnly Today, IReadOnlyCollection<Guid>? Members, IReadOnlyCollection<Guid> Territory, IReadOnlyCollection<Guid> Municipalities)
{
    internal static PotGround Of(Surrounding around, Guid network, Guid region, DateOnly today)
    {
        var active = around.Standing.Index.Networks.GetValueOrDefault(network);
        return new(
            today, active?.Members.Select(member => member.OrganisationId).ToList(), active?.Territory ?? [],
            new Succession(around.Register, today).Of(around.Register.Regions[region].MunicipalityIds));
    }
}
