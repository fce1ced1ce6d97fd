using Regio.Hosting;
using Regio.Hosting.Histories;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Policy;

/// <summary>Knows how owners, organisations, networks, policies and schemes are called, from what is recorded here and others told.</summary>
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
        register.Owner(called)?.On(today).Name ?? register.Organisation(called)?.Name ?? register.Network(called)?.ThingOn(today).Name
        ?? register.Policy(called)?.ThingOn(today).Name ?? SchemeOf(register, called, today) ?? register.Region(called)?.Name;

    // A draft goes without its title: who reads of it here may not know that.
    private static string? SchemeOf(Register register, string called, DateOnly today) =>
        register.Scheme(called) is { } scheme && scheme.IsPublished(today) ? scheme.ThingOn(today).Name : null;
}
