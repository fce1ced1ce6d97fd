using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>A network that begins (te registreren samenwerkingsverband), as a caller describes it: new, or as a next version.</summary>
public record RegistrationBody : NetworkBody
{
    /// <summary>Identifier in the source.</summary>
    [ExternalId(200), RegularExpression(@"^\S+$"), Description("Identifier in the source; absent when registered here.")]
    public string? ExternalId { get; init; }

    /// <summary>Who takes part.</summary>
    [MaxLength(1_000), Description("Members (deelnemers); absent in a next version: those of the one before, on its first day.")]
    public IReadOnlyList<MemberBody>? Members { get; init; }

    /// <summary>The municipalities it serves.</summary>
    [MaxLength(1_000), Lines, Description("Territory (werkgebied): ids, TOOI URIs or codes of municipalities; absent in a next version: that of the one before.")]
    public IReadOnlyList<string>? Territory { get; init; }

    /// <summary>The division that the obligation names.</summary>
    [Line(200), Description("Division that the law or scheme names (aangewezen indeling): an edition (`ggd-2016`) or a kind (`ggd`); the territory is then held against it.")]
    public string? ObligationDivision { get; init; }

    /// <summary>Why that territory deviates.</summary>
    [Description("Why the territory deviates from the divisions of the country; required when it does.")]
    public DeviationBody? Deviation { get; init; }

    /// <summary>Whether it is needed.</summary>
    [Description("Whether the network is needed (nut en noodzaak).")]
    public NeedBody? Need { get; init; }

    /// <summary>The answer to whether it is not one of those in force.</summary>
    [Description("The answer (bevestiging) to `resembles-existing`, beside the same body.")]
    public ConfirmationBody? Confirmation { get; init; }

    /// <summary>What it says, with the division that obliges it.</summary>
    /// <param name="first">First day in force when the body names none.</param>
    internal NetworkDetails Begun(DateOnly first) => Details(first) with { ObligationDivision = Values.Text(ObligationDivision) };
}
