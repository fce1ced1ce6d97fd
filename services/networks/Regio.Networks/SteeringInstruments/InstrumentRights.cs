using Regio.Hosting.Access;
using Regio.Hosting.Problems;
using Regio.Networks.Organisations;

namespace Regio.Networks.SteeringInstruments;

/// <summary>Who may do what to a steering instrument. A steward keeps the register and may do all.</summary>
internal static class InstrumentRights
{
    /// <summary>Roles that may keep some instrument.</summary>
    public static readonly IReadOnlyList<string> Keeping = [Roles.Steward, Roles.Ministry, Roles.Region];

    /// <summary>A ministry or a region, for its own organisation.</summary>
    /// <param name="organisation">The owner of an instrument, or who evaluates it.</param>
    /// <param name="caller">Who asks.</param>
    public static Problem? AgainstActingFor(Guid organisation, Caller? caller) => caller switch
    {
        { Role: Roles.Steward } => null,
        { Role: Roles.Ministry or Roles.Region, Organisation: { } own } when Organisation.IdOf(own) == organisation => null,
        { Role: Roles.Ministry or Roles.Region } => new("not-your-organisation", "You act for another organisation than this."),
        _ => new("not-allowed", "Steering instruments are kept by a ministry, a region or a steward."),
    };
}
