using Regio.Hosting.Access;
using Regio.Hosting.Problems;
using Regio.Networks.Organisations;

namespace Regio.Networks.Regions;

/// <summary>Who may set the agenda of a region.</summary>
internal static class AgendaRights
{
    /// <summary>Roles that may set some agenda.</summary>
    public static readonly IReadOnlyList<string> Setting = [Roles.Steward, Roles.Region];

    /// <summary>
    /// A steward; and in the role region a municipality of this region, since a region is no organisation that could
    /// hold a right itself.
    /// </summary>
    public static Problem? AgainstSetting(Region region, Caller? caller) => caller switch
    {
        { Role: Roles.Steward } => null,
        { Role: Roles.Region, Organisation: { } uri } when region.Municipalities.Contains(Organisation.IdOf(uri)) => null,
        { Role: Roles.Region } => new("not-your-organisation", "Your organisation is no municipality of this region."),
        _ => new("not-allowed", "The agenda of a region is set by a municipality in it, or a steward."),
    };
}
