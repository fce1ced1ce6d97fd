namespace Regio.Hosting.Problems;

public static partial class ProblemTypes
{
    /// <summary>The rules of policies, owners and what hangs together.</summary>
    private static ProblemType[] OfPolicy =>
    [
        new("policy-ended", 409, "The policy was ended", "Correct its end if it is wrong."),
        new("regions-without-division", 409, "Regions are named and no division", "Name the division that the regions are of."),
        new("outside-policy", 409, "It falls outside the period of the policy", "Give a day within the period of the policy."),
        new("scheme-of-funding", 409, "A scheme is named where the money is of none, or is not named", "Name the scheme for money of a scheme, and for nothing else."),
        new("nothing-obliged", 409, "The policy obliges nobody", "Read the policy for what it obliges."),
        new("owner-ended", 409, "The owner is no more", "Name an owner that stands on that day."),
        new("owner-has-parts", 409, "Others are still part of the owner", "Place those elsewhere by that day, or end them first."),
        new("one-heir-for-the-rest", 409, "Not one heir takes the rest", "Leave the domains out of exactly one heir."),
        new("heir-of-itself", 409, "An owner does not take over from itself", "Name another owner."),
        new("unknown-owner", 409, "No such owner is registered", "Register the owner first."),
        new("part-of-itself", 409, "An owner would be part of itself", "Name another ministry or directorate-general."),
        new("unknown-policy-or-scheme", 409, "No such policy or scheme is known here", "Look in the lists of policies and schemes; what was just made arrives within a second."),
        new("edge-to-itself", 409, "A policy or scheme is nothing to itself", "Name another policy or scheme."),
        new("scheme-or-description", 409, "One of a scheme and a description", "Name a scheme, or describe a draft; not both."),
        new("subscription-ended", 409, "The subscription was ended", "Subscribe again."),
        new("webhook-not-allowed", 409, "Nothing is delivered to that address", "Give an https address on the public internet, without credentials or a fragment."),
        new("no-webhook", 409, "The subscription has no webhook", "Change it to have one, or read the feed."),
        new("edge-rejected", 409, "The owner of the other rejected it", "Ask the owner of the other to confirm it."),
    ];
}
