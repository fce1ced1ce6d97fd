using Regio.Hosting.Histories;

namespace Regio.Networks.Wording;

/// <summary>What each fact of this service says to a reader, subject by subject.</summary>
internal static class FactWording
{
    /// <summary>The sentence; null for what is no fact of this service.</summary>
    public static Sentence? Of(object fact) =>
        OrganisationWording.Of(fact) ?? DivisionWording.Of(fact) ?? NetworkWording.Of(fact) ?? MembershipWording.Of(fact)
        ?? GovernanceWording.Of(fact) ?? TermsWording.Of(fact) ?? GroundsWording.Of(fact)
        ?? AgreedWording.Of(fact) ?? SharingWording.Of(fact) ?? AmongMembersWording.Of(fact) ?? PulseWording.Of(fact)
        ?? CodeListWording.Of(fact);
}
