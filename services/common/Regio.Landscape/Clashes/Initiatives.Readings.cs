using Regio.Contracts.Funding;
using Regio.Contracts.Policy;

namespace Regio.Landscape;

/// <summary>How policies and schemes read while others could know of them.</summary>
internal sealed partial class Initiatives
{
    /// <summary>
    /// Whatever any of them said while others could know of it, by the editions of indicators that held then; of what was only
    /// announced not what it asked.
    /// </summary>
    public IReadOnlyList<Reading> Readings() => [.. register.Schemes.Values.SelectMany(ReadingsOf), .. register.Policies.Values.SelectMany(ReadingsOf)];

    private IEnumerable<Reading> ReadingsOf(SchemeFacts scheme) =>
    [
        .. scheme.Announced.Where(one => !(scheme.PublishedOn <= one.From)).Select(one => new Reading(
            Veiled(scheme, one.Said), on => !(scheme.PublishedOn <= on) && ReferenceEquals(scheme.AnnouncedOn(on), one.Said))),
        .. scheme.PublishedOn is not { } published ? [] : scheme.Versions.Select(version => version.Said).SelectMany(said => Pieces(
            CodesOf(said.Terms?.Targets.Select(target => new IndicatorRule(target.Indicator, target.Edition)), said.Terms?.Reporting),
            on => published <= on && ReferenceEquals(scheme.On(on), said), on => Read(scheme, said, on), () => Of(scheme))),
    ];

    private IEnumerable<Reading> ReadingsOf(PolicyFacts policy) => policy.PublishedOn is not { } published ? [] :
        policy.Versions.Select(version => version.Said).SelectMany(said => Pieces(
            CodesOf(said.Rules?.Indicators, said.Rules?.Reporting),
            on => published <= on && ReferenceEquals(policy.On(on), said), on => Read(policy, said, on), () => Of(policy)));

    private Initiative Veiled(SchemeFacts scheme, SchemeSaid said) =>
        Read(scheme, said, standing.Day) is var read && scheme.PublishedOn <= standing.Day ? read.Veiled() : read.Announced();

    // A text reads otherwise when an indicator that it names without an edition has another.
    private IEnumerable<Reading> Pieces(IEnumerable<string> codes, Func<DateOnly, bool> isOf, Func<DateOnly, Initiative> read, Func<Initiative> now)
    {
        DateOnly[] begins =
        [
            DateOnly.MinValue, .. codes.Distinct().Select(register.Indicator).OfType<IndicatorFacts>().SelectMany(indicator => indicator.Editions.Skip(1))
                .Select(edition => edition.From).Distinct().Order(),
        ];
        foreach (var (i, from) in begins.Index())
        {
            bool IsWithin(DateOnly on) => from <= on && (i + 1 == begins.Length || on < begins[i + 1]) && isOf(on);
            yield return new(IsWithin(standing.Day) ? now() : read(from), IsWithin);
        }
    }

    private static IEnumerable<string> CodesOf(IEnumerable<IndicatorRule>? counted, IEnumerable<ReportingRule>? reporting) =>
        (counted ?? []).Select(rule => rule.Indicator).Concat((reporting ?? []).SelectMany(rule => rule.Indicators));
}
