using System.Text.Json.Serialization;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>What a network reached of what was promised with one indicator (resultaat).</summary>
/// <param name="Progress">How far it is: of several grants that target the indicator the one that was awarded last, before what the network adopted itself.</param>
/// <param name="Change">Of an outcome how the last accepted value stands to the one before, as a part of that; absent: unknown.</param>
/// <param name="National">The same of all regions that told both periods, beside it; absent: unknown, as where its values may not be added up.</param>
/// <param name="Regions">How many regions that are; absent where that is.</param>
internal sealed record Result(TargetProgress Progress, double? Change, double? National, int? Regions)
{
    private const string Outcome = "outcome";

    // With fewer regions besides its own, who knows one of them could tell the other.
    private const int Fewest = 2;

    /// <summary>Whether the change, or that of all regions, would tell a small count.</summary>
    [JsonIgnore]
    public (bool Change, bool National) Tells { get; private init; }

    /// <summary>Every result of a network on the day, each edition of an indicator once, by its code.</summary>
    public static IReadOnlyList<Result> Of(Picture picture, ActiveNetwork network) =>
    [
        .. TargetProgress.Of(picture.Standing, network)
            .GroupBy(one => (one.Indicator, one.Edition), (_, several) => several
                .OrderByDescending(one => AwardedFrom(picture, one)).ThenBy(one => one.Source, Thing.Order).First())
            .OrderBy(one => one.Indicator, StringComparer.Ordinal).ThenBy(one => one.Edition)
            .Select(one => one.Kind == Outcome ? WithChange(picture, one) : new(one, null, null, null)),
    ];

    /// <summary>The same without what tells small counts.</summary>
    public Result Guarded() => this with
    {
        Progress = Progress.Guarded(),
        Change = Tells.Change ? null : Change,
        National = Tells.National ? null : National,
        Regions = Tells.National ? null : Regions,
    };

    private static Result WithChange(Picture picture, TargetProgress progress)
    {
        var grant = GrantOf(picture, progress);
        var values = progress.Subject is { } subject
            ? AcceptedValues.Of(picture.Register, picture.Day, progress.Network.Id, grant, subject.Id, progress.Indicator, progress.Edition)
            : [];
        if (values is not [.., var before, var last])
        {
            return new(progress, null, null, null);
        }

        var own = new Result(progress, Part(before.Value.Value, last.Value.Value), null, null) { Tells = (AreSmall(before.Value.Value, last.Value.Value), false) };
        if (picture.Register.Indicator(progress.Indicator)?.Edition(progress.Edition)?.Additive is not true)
        {
            return own;
        }

        var regions = picture.Register.Observations.Values
            .Where(one => one.Of.SubjectKind == "region" && one.Of.Indicator == progress.Indicator && one.Of.Edition == progress.Edition)
            .ToLookup(one => one.Of.SubjectId);
        var both = regions.Select(region => (Of: region.Key, Before: At(region, before), Last: At(region, last)))
            .Where(one => one is { Before: not null, Last: not null }).ToList();
        return own with
        {
            National = Part(both.Sum(one => one.Before!.Value), both.Sum(one => one.Last!.Value)),
            Regions = both.Count,
            Tells = (
                own.Tells.Change,
                both.Exists(one => AreSmall(one.Before!.Value, one.Last!.Value))
                    || (progress.Unit is { } counted && SmallCounts.Count(counted) && both.Count(one => one.Of != progress.Subject!.Id) < Fewest)),
        };

        bool AreSmall(decimal one, decimal other) => progress.Unit is { } unit && (SmallCounts.IsSmall(one, unit) || SmallCounts.IsSmall(other, unit));

        decimal? At(IEnumerable<ObservationFacts> region, AcceptedValue period) => region
            .FirstOrDefault(one => one.Of.From == period.From && one.Of.Until == period.Until)?.ValueOn(picture.Day)?.Value;
    }

    private static DateOnly? AwardedFrom(Picture picture, TargetProgress progress) => GrantOf(picture, progress)?.AwardOn(picture.Day)!.From;

    private static GrantFacts? GrantOf(Picture picture, TargetProgress progress) => progress.Grant is { } grant ? picture.Register.Grants[grant.Id] : null;

    private static double? Part(decimal before, decimal last) => before == 0 ? null : (double)((last - before) / before);
}
