using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Funding.Schemes;

/// <summary>What a scheme says (inhoud van een regeling), as a caller describes it.</summary>
public record SchemeBody
{
    /// <summary>Title.</summary>
    [Required, Line(300), Description("Title (titel).")]
    public string? Title { get; init; }

    /// <summary>Objective.</summary>
    [Prose(4_000), Description("What it is for (doelstelling); unknown when absent.")]
    public string? Objective { get; init; }

    /// <summary>Policy domains.</summary>
    [CodesOf("domains"), Description("Policy domains (beleidsterreinen); empty is unknown.")]
    public IReadOnlyList<string>? Domains { get; init; }

    /// <summary>Target groups.</summary>
    [CodesOf("target-groups"), Description("Target groups (doelgroepen); empty is unknown.")]
    public IReadOnlyList<string>? TargetGroups { get; init; }

    /// <summary>Division.</summary>
    [Line(200), Description("Division (gebiedsindeling) whose regions it addresses; unknown when absent.")]
    public string? Division { get; init; }

    /// <summary>First day.</summary>
    [Required, Description("First day of its period.")]
    public DateOnly? From { get; init; }

    /// <summary>First day after.</summary>
    [Description("First day after its period; absent while open.")]
    public DateOnly? Until { get; init; }

    /// <summary>Legal grounds.</summary>
    [MaxLength(50), Lines, Description("Laws and articles it rests on (grondslagen); empty is unknown.")]
    public IReadOnlyList<string>? LegalGrounds { get; init; }

    /// <summary>Who may apply.</summary>
    [CodesOf("organisation-kinds"), Description("Kinds of organisations that may apply for a network (penvoerders); empty: any.")]
    public IReadOnlyList<string>? LeadKinds { get; init; }

    /// <summary>Who must take part.</summary>
    [CodesOf("organisation-kinds"), Description("Kinds of organisations of which one must take part (verplichte partners); empty: none.")]
    public IReadOnlyList<string>? PartnerKinds { get; init; }

    /// <summary>Contact desk.</summary>
    [Line(200), Description("Desk of the owner that answers questions (contactpunt); unknown when absent.")]
    public string? ContactDesk { get; init; }

    /// <summary>Terms.</summary>
    [Description("What it asks and promises (voorwaarden en doelen); what is left out is not told.")]
    public TermsBody? Terms { get; init; }

    internal SchemeDetails Details() => new(
        Title!.Trim(), Values.Text(Objective), Values.Texts(Domains), Values.Texts(TargetGroups), Values.Text(Division), From!.Value, Until,
        Values.Texts(LegalGrounds), Values.Texts(LeadKinds), Values.Texts(PartnerKinds), Values.Text(ContactDesk),
        Terms?.Terms() ?? SchemeTerms.Untold);
}

/// <summary>What holds for every scheme, and who may change it.</summary>
internal static class SchemeRules
{
    /// <summary>A period has at least a day, and what its terms name is known.</summary>
    public static IEnumerable<Fault> Faults(SchemeDetails details, TermsKnown known) =>
    [
        .. details.Until <= details.From
            ? [new Fault("/until", "ends-before-start", $"It would end on {details.Until:O}, and starts on {details.From:O}.")]
            : Array.Empty<Fault>(),
        .. TermsRules.Faults(details.Terms, known),
    ];

    /// <summary>Why a caller may not change it: someone else's private draft does not exist for it.</summary>
    public static Problem? AgainstChanging(Scheme scheme, Caller? caller) => scheme switch
    {
        { } own when caller?.ActsFor(own.OwnerId) is true => null,
        { Publication: not null } => new("not-your-organisation", "A scheme is kept by its owner."),
        _ => new("not-found", "There is no such scheme."),
    };

    /// <summary>Decides about a scheme that is public and not closed.</summary>
    public static Decision WhilePublished(Scheme scheme, Func<Decision> decide) => scheme switch
    {
        { Publication: null } => Decision.Reject("scheme-not-published", "It is a draft still: revise it."),
        { Closing: { } closing } => Decision.Reject("scheme-closed", $"It was closed on {closing.On:O}."),
        _ => decide(),
    };
}
