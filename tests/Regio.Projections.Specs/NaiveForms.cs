namespace Regio.Projections.Specs;

/// <summary>How near networks are to the governance forms once more: anchor points as they are written, numbers by their logarithm.</summary>
internal sealed class NaiveForms(Register register, DateOnly on)
{
    private static readonly (string Form, double Trust, int Members, double Goals, double Need)[] Anchors =
        [("shared", 0.8, 5, 0.8, 0.2), ("lead-organisation", 0.3, 10, 0.5, 0.5), ("administrative-organisation", 0.5, 20, 0.7, 0.8)];

    /// <summary>The outcome, the nearest form, by how much, and whether it is the one that is recorded where no law set that.</summary>
    public (string Outcome, string? Nearest, double? Margin, bool? IsNearest) Of(NetworkFacts network, bool mayRead)
    {
        var members = new Naive(register, on).M(network).Count;
        var pulse = register.Pulses.Values.Where(one => one.NetworkId == network.Id && one.ClosedOn <= on && (mayRead || one.Visibility == "public"))
            .OrderBy(one => one.ClosedOn).LastOrDefault();
        double? Asked(string question) => pulse?.Results.FirstOrDefault(one => one.Question == question)?.Mean is { } mean ? (double)(mean - 1) / 4 : null;
        if (members == 0 || Asked("trust") is not { } trust || Asked("goal-consensus") is not { } goals || Asked("need-for-joint-competence") is not { } need)
        {
            return ("not-assessable", null, null, null);
        }

        var (first, second) = ((Form: "", Distance: double.MaxValue), (Form: "", Distance: double.MaxValue));
        foreach (var anchor in Anchors)
        {
            var apart = new[] { trust - anchor.Trust, Scale(members) - Scale(anchor.Members), goals - anchor.Goals, need - anchor.Need };
            var distance = Math.Sqrt(apart.Sum(one => one * one));
            if (distance < first.Distance)
            {
                (first, second) = ((anchor.Form, distance), first);
            }
            else if (distance < second.Distance)
            {
                second = (anchor.Form, distance);
            }
        }

        var (margin, form) = (second.Distance - first.Distance, network.Governance?.Form);
        return (margin > 0.1 ? "nearest" : "undecided", first.Form, margin, margin > 0.1 && form is { ByLaw: false } ? form.Form == first.Form : null);
    }

    // From two members, the fewest there can be, to twenty, the last anchor.
    private static double Scale(int members) => Math.Log(Math.Min(Math.Max(members, 2), 20) / 2.0) / Math.Log(10);
}
