using Regio.Hosting.Histories;
using Regio.Networks.Networks;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Wording;

/// <summary>What the facts of memberships say; a membership is called by its member.</summary>
internal static class MembershipWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        MemberAdmitted f => new(
            $"{Name(f.OrganisationId)} treedt toe als {Code("roles", f.Role)}{From(f.JoinedOn)}",
            $"{Name(f.OrganisationId)} joins as {Code("roles", f.Role)}{From(f.JoinedOn)}"),
        MemberRoleChanged f => new(
            $"{Name(f.MembershipId)} wordt {Code("roles", f.Role)} per {f.From}",
            $"{Name(f.MembershipId)} becomes {Code("roles", f.Role)} as of {f.From}"),
        MemberTermsChanged f => new(
            $"De inbreng en zeggenschap van {Name(f.MembershipId)} veranderen per {f.From}{Terms(f)}",
            $"The terms of {Name(f.MembershipId)} change as of {f.From}{Terms(f)}"),
        MemberWithdrawn f => new(
            $"{Name(f.MembershipId)} treedt uit per {f.LeftOn}", $"{Name(f.MembershipId)} leaves as of {f.LeftOn}"),
        MembershipCorrected f => new(
            $"De deelname van {Name(f.MembershipId)} werd gecorrigeerd: {Code("roles", f.Role)}{From(f.JoinedOn)}{Until(f.LeftOn)}",
            $"The membership of {Name(f.MembershipId)} was corrected: {Code("roles", f.Role)}{From(f.JoinedOn)}{Until(f.LeftOn)}"),
        _ => null,
    };

    private static Sentence? Terms(MemberTermsChanged changed)
    {
        List<Sentence?> said =
        [
            changed.CostKeyShare is { } share ? new($"{share} % van de kosten", $"{share} % of the costs") : null,
            changed.Terms?.HoursPerYear is { } hours ? new($"{hours} uur per jaar", $"{hours} hours a year") : null,
            changed.Terms?.MoneyPerYear is { } money ? new($"{Euros(money)} per jaar", $"{Euros(money)} a year") : null,
            changed.Terms?.InKind is { } kind ? new($"in natura {kind}", $"in kind {kind}") : null,
            changed.Terms?.DecisionPower is { } power ? new($"zeggenschap {power}", $"decision power {power}") : null,
            changed.Terms?.DecisionWeight is { } weight ? new($"gewicht {weight}", $"weight {weight}") : null,
            changed.Terms?.Perspective is { } domain
                ? new($"spreekt voor {Code("domains", domain)}", $"speaks for {Code("domains", domain)}") : null,
        ];
        var known = said.OfType<Sentence>().ToList();
        return known.Count == 0 ? null : new($": {Each(known)}", $": {Each(known)}");
    }
}
