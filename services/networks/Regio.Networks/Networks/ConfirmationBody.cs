using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>The answer to "is it not one of these?" (bevestiging), beside the same body.</summary>
public sealed record ConfirmationBody
{
    /// <summary>It is another network.</summary>
    public const string New = "new";

    /// <summary>It is one of them: ask to join.</summary>
    public const string Join = "join";

    /// <summary>As the refusal gave it.</summary>
    [Required, Line(4_000), Description("The token (bevestigingscode) of the refusal; good for an hour.")]
    public string? Token { get; init; }

    /// <summary>What the caller wants now.</summary>
    [Required, AllowedValues(New, Join), Description("What you want now (besluit): `new` registers it, `join` asks to join a candidate.")]
    public string? Decision { get; init; }

    /// <summary>Why it is another network, or why it would join.</summary>
    [Prose(2_000), Description("Why it is another network (motief), required for `new`.")]
    public string? Motive { get; init; }

    /// <summary>Which candidate to join.</summary>
    [Line(200), Description("The candidate to join: id or external id, required for `join`.")]
    public string? Candidate { get; init; }
}
