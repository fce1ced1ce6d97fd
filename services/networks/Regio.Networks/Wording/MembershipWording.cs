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
            $"{Name(f.OrganisationId)} trad toe als {Code("roles", f.Role)}{From(f.JoinedOn)}",
            $"{Name(f.OrganisationId)} joined as {Code("roles", f.Role)}{From(f.JoinedOn)}"),
        MemberRoleChanged f => new(
            $"{Name(f.MembershipId)} werd {Code("roles", f.Role)} per {f.From}",
            $"{Name(f.MembershipId)} became {Code("roles", f.Role)} as of {f.From}"),
        MemberWithdrawn f => new(
            $"{Name(f.MembershipId)} trad uit per {f.LeftOn}", $"{Name(f.MembershipId)} left as of {f.LeftOn}"),
        MembershipCorrected f => new(
            $"De deelname van {Name(f.MembershipId)} werd gecorrigeerd: {Code("roles", f.Role)}{From(f.JoinedOn)}{Until(f.LeftOn)}",
            $"The membership of {Name(f.MembershipId)} was corrected: {Code("roles", f.Role)}{From(f.JoinedOn)}{Until(f.LeftOn)}"),
        _ => null,
    };
}
