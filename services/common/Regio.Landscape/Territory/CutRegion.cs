namespace Regio.Landscape;

/// <summary>A region as a set of numbered municipalities.</summary>
internal sealed record CutRegion(Thing Region, Bits Municipalities)
{
    /// <summary>How it lies in the regions of another edition, cut to the same municipalities.</summary>
    public string Outcome(List<CutRegion> right)
    {
        if (right.Exists(r => Municipalities.IsSame(r.Municipalities)))
        {
            return RegionOutcome.Equal;
        }

        if (right.Exists(r => Municipalities.IsWithin(r.Municipalities)))
        {
            return RegionOutcome.Nested;
        }

        var inside = right.Where(r => r.Municipalities.IsWithin(Municipalities)).ToList();
        return inside.Count > 0 && Municipalities.Numbers().All(m => inside.Exists(i => i.Municipalities.Contains(m)))
            ? RegionOutcome.Union
            : RegionOutcome.Crossing;
    }
}
