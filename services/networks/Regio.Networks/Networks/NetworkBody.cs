using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>A network (samenwerkingsverband) as a caller describes it; only name and obligation are required.</summary>
public record NetworkBody
{
    /// <summary>Its name.</summary>
    [Required, Line(300), Description("Its name (naam).")]
    public string? Name { get; init; }

    /// <summary>First day in force.</summary>
    [Description("First day in force (datum inwerkingtreding); absent: today, or as recorded where something is.")]
    public DateOnly? InForceFrom { get; init; }

    /// <summary>First day no longer in force.</summary>
    [Description("First day no longer in force (einddatum); absent while open, equal to the first day for an empty period.")]
    public DateOnly? InForceUntil { get; init; }

    /// <summary>Code of the list <c>obligations</c>.</summary>
    [Required, CodesOf("obligations"), Description("Obligation (verplichting), of /reference/v1/obligations.")]
    public string? Obligation { get; init; }

    /// <summary>The article or scheme that obliges.</summary>
    [Line(500), Description("The article or scheme that obliges (grondslag van de verplichting).")]
    public string? ObligationSource { get; init; }

    /// <summary>Code of the list <c>legal-forms</c>.</summary>
    [CodesOf("legal-forms"), Description("Legal form (rechtsvorm), of /reference/v1/legal-forms; unknown when absent.")]
    public string? LegalForm { get; init; }

    /// <summary>The objective in one statement.</summary>
    [Prose(4_000), Description("Objective (doelstelling) in one statement; unknown when absent.")]
    public string? Purpose { get; init; }

    /// <summary>How it got its powers.</summary>
    [MaxLength(50), Lines, Description("How it got its powers (bevoegdheidsverkrijging), as the source words it.")]
    public IReadOnlyList<string>? PowersAcquiredBy { get; init; }

    /// <summary>Policy areas.</summary>
    [MaxLength(200), Lines, Description("Policy areas (beleidsgebieden), as the source words them.")]
    public IReadOnlyList<string>? PolicyAreas { get; init; }

    /// <summary>Laws it rests on.</summary>
    [MaxLength(200), Lines, Description("Laws it rests on (wettelijke grondslagen).")]
    public IReadOnlyList<string>? LegalGrounds { get; init; }

    /// <summary>Reference to the body it instituted.</summary>
    [Line(300), Description("Reference to the body it instituted (ingesteld orgaan); not a registered organisation.")]
    public string? BodyId { get; init; }

    /// <summary>That body's name.</summary>
    [Line(300), Description("That body's name.")]
    public string? BodyName { get; init; }

    /// <summary>Codes of the list <c>domains</c>.</summary>
    [MaxLength(50), CodesOf("domains"), Description("Policy domains (beleidsterreinen), of /reference/v1/domains; empty is unknown.")]
    public IReadOnlyList<string>? Domains { get; init; }

    /// <summary>Codes of the list <c>target-groups</c>.</summary>
    [MaxLength(50), CodesOf("target-groups"), Description("Target groups (doelgroepen), of /reference/v1/target-groups; empty is unknown.")]
    public IReadOnlyList<string>? TargetGroups { get; init; }

    /// <summary>A desk or function that answers for it.</summary>
    [Desk(300), Description("Contact desk (contactpunt): a desk or function, its page, number or mailbox (info@…), never a named person.")]
    public string? ContactDesk { get; init; }

    /// <summary>What would show success.</summary>
    [Prose(2_000), Description("What would show success (succesmaat); unknown when absent.")]
    public string? SuccessMeasure { get; init; }

    /// <summary>Whether it is known to have no measure of success.</summary>
    [NotBeside(nameof(SuccessMeasure)), Description("Whether it is known to have no measure of success; then give none. False when absent.")]
    public bool NoSuccessMeasure { get; init; }

    /// <summary>What it says.</summary>
    /// <param name="first">First day in force when the body names none.</param>
    internal NetworkDetails Details(DateOnly first) => new(
        Name!.Trim(), LegalForm, Values.Text(Purpose), Values.Texts(PowersAcquiredBy), Values.Texts(PolicyAreas),
        Values.Texts(LegalGrounds), Values.Text(BodyId), Values.Text(BodyName), InForceFrom ?? first, InForceUntil,
        Obligation!, Values.Text(ObligationSource), Values.Texts(Domains), Values.Texts(TargetGroups),
        Values.Text(ContactDesk), TextOrNone.Of(SuccessMeasure, NoSuccessMeasure));
}
