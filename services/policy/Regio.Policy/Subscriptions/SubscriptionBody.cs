using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Policy.Subscriptions;

/// <summary>What a subscription says (abonnement), as a caller describes it: every filter that is given is to be met.</summary>
public record SubscriptionBody
{
    /// <summary>Name.</summary>
    [Required, Line(200), Description("What you call it (naam).")]
    public string? Name { get; init; }

    /// <summary>Kinds.</summary>
    [CodesOf("notice-kinds"), Description("Kinds of notices (soorten berichten); empty: any.")]
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Regions.</summary>
    [MaxLength(500), Lines, Description(
        "Regions and municipalities (regio's en gemeenten): id, or identifier in the source; empty: any. What does not tell where it lands meets none.")]
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>Target groups.</summary>
    [CodesOf("target-groups"), Description("Target groups (doelgroepen); related ones meet; empty: any.")]
    public IReadOnlyList<string>? TargetGroups { get; init; }

    /// <summary>Policy domains.</summary>
    [CodesOf("domains"), Description("Policy domains (beleidsterreinen); related ones meet; empty: any.")]
    public IReadOnlyList<string>? Domains { get; init; }

    /// <summary>Ministries.</summary>
    [MaxLength(200), Lines, Description("Ministries and directorates that own what a notice is about, with their parts (eigenaren): TOOI URI, or code; empty: any.")]
    public IReadOnlyList<string>? Ministries { get; init; }

    /// <summary>Types of clashes.</summary>
    [CodesOf("clash-types"), Description("Types of clashes (soorten botsingen); a notice without a clash meets none; empty: any notice.")]
    public IReadOnlyList<string>? ClashTypes { get; init; }

    /// <summary>Webhook.</summary>
    [Line(500), Description("Address that takes the notices by POST, signed as Standard Webhooks says (webhook): https; absent: they are in the feed alone.")]
    public string? Webhook { get; init; }
}
