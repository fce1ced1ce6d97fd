using Regio.Hosting;
using Regio.Hosting.Histories;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Funding;

/// <summary>Knows how owners, organisations, networks and regions are called, from what others told of them.</summary>
internal sealed class Naming(Lookout lookout, TimeProvider clock) : INames
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> called, CancellationToken ct)
    {
        var (register, today) = ((await lookout.Look(ct)).Register, clock.Today());
        return called.Distinct().Select(one => (one, Name: NameOf(register, one, today))).Where(pair => pair.Name is not null)
            .ToDictionary(pair => pair.one, pair => pair.Name!);
    }

    private static string? NameOf(Register register, string called, DateOnly today) =>
        register.Owner(called)?.On(today).Name ?? register.Organisation(called)?.Name ?? register.Network(called)?.ThingOn(today).Name ?? register.Region(called)?.Name
        ?? register.Indicator(called)?.Latest.Name;
}
