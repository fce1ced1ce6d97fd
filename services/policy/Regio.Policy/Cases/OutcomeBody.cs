using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Policy.Cases;

/// <summary>What came of a case (uitkomst), as sent.</summary>
public record OutcomeBody
{
    /// <summary>The outcome.</summary>
    [Required, CodesOf("alignment-outcomes"), Description("What came of it (uitkomst).")]
    public string? Outcome { get; init; }

    /// <summary>What it settles.</summary>
    [MaxLength(100), Description("The clashes that it settles (gedekte botsingen), of those that there are now; absent: all of them.")]
    public IReadOnlyList<CoverBody>? Covers { get; init; }

    /// <summary>The text.</summary>
    [Required, Prose(10_000), Description("What was agreed, or why it deviates (afspraak of motivering).")]
    public string? Text { get; init; }

    /// <summary>Its review.</summary>
    [Description("Day on which it is looked at again (evaluatiedatum); absent: none is set.")]
    public DateOnly? ReviewOn { get; init; }

    /// <summary>As it is recorded by an owner on a day.</summary>
    internal CaseOutcome By(string by, DateOnly on) =>
        new(by, on, Outcome!, Covers?.Select(one => new NamedClash(one.Type!, Values.Text(one.Subject))).ToList(), Text!.Trim(), ReviewOn);
}

/// <summary>A clash that an outcome settles (gedekte botsing); its rules are read as they stand.</summary>
public sealed record CoverBody
{
    /// <summary>Its type.</summary>
    [Required, CodesOf("clash-types"), Description("Type of the clash (soort botsing).")]
    public string? Type { get; init; }

    /// <summary>Its subject.</summary>
    [Line(300), Description("What it is about, as the clash tells it (onderwerp); absent: the two as such.")]
    public string? Subject { get; init; }
}

/// <summary>What comes of a case.</summary>
/// <param name="By">TOOI URI of who says so.</param>
/// <param name="On">Day.</param>
/// <param name="Outcome">Code of the list <c>alignment-outcomes</c>.</param>
/// <param name="Covers">The clashes that it settles; null: all that there are.</param>
/// <param name="Text">What was agreed or decided, or why it deviates.</param>
/// <param name="ReviewOn">Day on which it is looked at again; null: none is set.</param>
public sealed record CaseOutcome(string By, DateOnly On, string Outcome, IReadOnlyList<NamedClash>? Covers, string Text, DateOnly? ReviewOn);
