using Regio.Contracts;
using Regio.Hosting.Access;
using Regio.Landscape;
using Regio.Rules;

namespace Regio.Policy.Notices;

/// <summary>That something happened (bericht), as whoever may see it reads it: what happened, and where to look.</summary>
/// <param name="Id">Its id: that of the fact that it tells of, each time.</param>
/// <param name="Position">Its place among all notices.</param>
/// <param name="Kind">Code of the list <c>notice-kinds</c>.</param>
/// <param name="At">When it became known here.</param>
/// <param name="Subject">What it is about; an intention goes without its name, and of a case or a clash the subject has none.</param>
/// <param name="Concerns">The policies and schemes that a case or a clash is between.</param>
/// <param name="Regions">Regions where it lands, or the municipalities of a network, by external id; empty: unknown.</param>
/// <param name="TargetGroups">Codes; empty: unknown.</param>
/// <param name="Domains">Codes; empty: unknown.</param>
/// <param name="Ministries">TOOI URIs of the owners, and of what they are part of; empty: unknown, or a network.</param>
/// <param name="ClashTypes">What clashes; empty: nothing, or it is not about that.</param>
/// <param name="Link">Where it is read.</param>
internal sealed record Notice(
    Guid Id, long Position, [property: CodesOf("notice-kinds")] string Kind, DateTimeOffset At, Thing Subject, IReadOnlyList<Thing> Concerns,
    IReadOnlyList<string> Regions, [property: CodesOf("target-groups")] IReadOnlyList<string> TargetGroups,
    [property: CodesOf("domains")] IReadOnlyList<string> Domains, IReadOnlyList<string> Ministries,
    [property: CodesOf("clash-types")] IReadOnlyList<string> ClashTypes, string Link);

/// <summary>Who may see a notice.</summary>
/// <param name="Visibility">Everyone, ministries, or these organisations alone.</param>
/// <param name="Organisations">TOOI URIs of who may see it in any case.</param>
/// <param name="Role">The only role in which they may; null: in any.</param>
internal sealed record Audience(string Visibility, IReadOnlyList<string> Organisations, string? Role = null)
{
    /// <summary>Everyone.</summary>
    public static Audience Everyone { get; } = new(Contracts.Visibility.Public, []);

    /// <summary>Whether an organisation may, in a role.</summary>
    public bool Includes(string organisation, string role) =>
        Visibility == Contracts.Visibility.Public
        || ((Role ?? role) == role && ((Visibility == Contracts.Visibility.Ministries && role == Roles.Ministry) || Organisations.Contains(organisation)));
}

/// <summary>A notice on its way to those that it is for.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Places">Every region and municipality where it lands, by external id.</param>
/// <param name="Audience">Who may see it.</param>
internal sealed record Told(Notice Notice, IReadOnlySet<string> Places, Audience Audience);

/// <summary>A subscription as notices are held against it.</summary>
/// <param name="Id">The subscription.</param>
/// <param name="Organisation">TOOI URI of its organisation.</param>
/// <param name="Role">Role in which it subscribed.</param>
/// <param name="HasWebhook">Whether it wants them delivered.</param>
/// <param name="Filter">What it wants.</param>
/// <param name="Places">The regions and municipalities that it wants, with the municipalities of those regions; empty: any.</param>
internal sealed record Listener(
    Guid Id, string Organisation, string Role, bool HasWebhook, Subscriptions.NoticeFilter Filter, IReadOnlySet<string> Places);
