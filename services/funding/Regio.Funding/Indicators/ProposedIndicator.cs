using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Funding.Indicators;

/// <summary>An edition of an indicator that may turn out to be there already (voorgestelde indicator).</summary>
public record ProposedIndicator : IndicatorBody
{
    /// <summary>The answer of who was asked.</summary>
    [Description("The answer (bevestiging) to `resembles-existing`, beside the same body.")]
    public ConfirmationBody? Confirmation { get; init; }

    /// <summary>It, as far as asking about it goes.</summary>
    internal Proposed Proposed(Writing writing, object unconfirmed) =>
        new(writing, unconfirmed, IndicatorResemblance.Rules, Confirmation?.Token, Values.Text(Confirmation?.Motive));
}

/// <summary>The answer to "is it not one of these?" (bevestiging), beside the same body.</summary>
public sealed record ConfirmationBody
{
    private const string New = "new";

    /// <summary>As the refusal gave it.</summary>
    [Required, Line(4_000), Description("The token (bevestigingscode) of the refusal; good for an hour.")]
    public string? Token { get; init; }

    /// <summary>What the caller wants now.</summary>
    [Required, AllowedValues(New), Description("What you want now (besluit): `new` defines it all the same. Who uses a candidate need not answer.")]
    public string? Decision { get; init; }

    /// <summary>Why it is another indicator.</summary>
    [Prose(2_000), Description("Why it is another indicator (motief), required.")]
    public string? Motive { get; init; }
}
