using Regio.Rules;

namespace Regio.Projections;

/// <summary>Which clashes are asked for; what is null is not asked. Those of periods that are over are left out.</summary>
internal sealed record ClashFilter(
    Picture Picture, string? Type = null, Thing? Ministry = null, RegionFacts? Region = null, Guid? Network = null, Guid? Scheme = null, Guid? Policy = null,
    string? TargetGroup = null, string? Covered = null, string? Consulted = null, ClashThresholds? By = null)
{
    private const string Going = "clashes that go on";

    private sealed record Ongoing(IReadOnlyList<Clash> All)
    {
        private readonly Dictionary<string, IReadOnlyList<Clash>> byType =
            All.GroupBy(clash => clash.Type, StringComparer.Ordinal).ToDictionary(same => same.Key, same => (IReadOnlyList<Clash>)[.. same], StringComparer.Ordinal);

        public IReadOnlyList<Clash> OfType(string type) => byType.GetValueOrDefault(type, []);
    }

    // By other thresholds what is found is kept, for who turns the pages, and not all that it was found by.
    private Landings Landings => By is not { } by || by == ClashThresholds.Usual ? Picture.Landings : new(Picture.Standing, by);

    /// <summary>Those of the day, as they are shown.</summary>
    public IReadOnlyList<ClashRow> Rows()
    {
        var initiatives = Landings.Initiatives;
        return new RowsOf<Clash, ClashRow>(Of(), clash => ClashRow.Of(Picture, clash, initiatives));
    }

    /// <summary>Those of the day, in the order of lists.</summary>
    public IReadOnlyList<Clash> Of()
    {
        var landings = Landings;
        var ongoing = Picture.Once((Going, By ?? ClashThresholds.Usual), [Picture.Landings], () => new Ongoing([.. landings.Clashes.Where(Goes)]));
        var going = Type is null ? ongoing.All : ongoing.OfType(Type);
        if (this == new ClashFilter(Picture, Type) { By = By })
        {
            return going;
        }

        var there = Region is null ? null : new FeltThere(Picture, Region);
        return
        [
            .. going.Where(clash => IsOf(clash) && (there is null || there.Is(clash))
                && (Network is not { } network || clash.Networks.Contains(network))
                && (Covered is null || ClashRow.IsSettled(Picture, clash, ClashRow.CaseOf(Picture, clash)) == (Covered == "yes"))
                && (Consulted is null || IsConsulted(clash) == (Consulted == "yes"))),
        ];
    }

    private bool IsConsulted(Clash clash) => Consulting.Of(clash, Picture) is AlignmentStates.Answered or AlignmentStates.AskedUnanswered;

    private bool Goes(Clash clash) => Sides(clash).All(one => one.Until is not { } until || Picture.Day < until || clash.Type == ClashTypes.Period);

    private bool IsOf(Clash clash) => (Scheme is null || Sides(clash).Any(one => one.Id == Scheme)) && (Policy is null || Sides(clash).Any(one => one.Id == Policy))
        && (TargetGroup is not { } group || Sides(clash).Any(one => Picture.Register.Concepts.TargetGroups.Meets([group], one.TargetGroups) is not null))
        && (Ministry is not { } ministry || Sides(clash).Any(one => one.OwnerId is { } owner && Picture.Register.OwnerAndAbove(owner, Picture.Day).Exists(above => above.Thing.Id == ministry.Id)));

    private static IEnumerable<Initiative> Sides(Clash clash) => clash.Right is { } right ? [clash.Left, right] : [clash.Left];
}
