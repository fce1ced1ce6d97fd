using Regio.Hosting;
using Regio.Hosting.Inbox;
using Regio.Landscape;
using Regio.Surroundings;
using Regio.Terms;

namespace Regio.Policy.Policies;

/// <summary>Looks up what policies name: divisions, regions and indicators that others told of.</summary>
internal sealed class PolicyReferences(Lookout lookout, Positions positions, TimeProvider clock)
{
    /// <summary>Up to where others' facts are known; asked before anything is looked up, so that no more is claimed than was seen.</summary>
    public async Task<Reliance> Reliance(CancellationToken ct)
    {
        var all = await positions.All(ct);
        return new(Of("networks"), Of("funding"));

        long Of(string source) => all.FirstOrDefault(one => one.Source == source)?.Position ?? 0;
    }

    /// <summary>What is known of what a policy names, given what it said before.</summary>
    public async Task<PolicyKnown> Of(PolicyDetails details, PolicyDetails? before, CancellationToken ct)
    {
        var reliedOn = await Reliance(ct);
        return Of((await lookout.Look(ct)).Register, clock.Today(), details, before, reliedOn);
    }

    /// <summary>The same, by what is registered.</summary>
    internal static PolicyKnown Of(Register register, DateOnly today, PolicyDetails details, PolicyDetails? before, Reliance reliedOn)
    {
        var (choice, kept) = (details.Division is { } called ? EditionChoice.Find(register, called, today) : null, Indicators(before).ToHashSet());
        return new(
            choice?.Fault != EditionChoice.UnknownDivision,
            details.Regions.Distinct().Select(region => (Called: region, Known: register.Region(region))).Where(one => one.Known is not null)
                .ToDictionary(one => one.Called, one => choice?.Edition is not { } edition || one.Known!.DivisionId == edition.Id),
            Indicators(details).Distinct().Select(code => (Code: code, Known: register.Indicator(code))).Where(one => one.Known is not null)
                .ToDictionary(one => one.Code, one => new KnownIndicator(one.Known!.Editions.Count, one.Known.WithdrawnFrom is null || kept.Contains(one.Code))),
            today, reliedOn);
    }

    private static IEnumerable<string> Indicators(PolicyDetails? details) => details is null ? [] :
        details.Rules.Reporting.SelectMany(rule => rule.Indicators).Concat(details.Rules.Indicators.Select(rule => rule.Indicator));
}
