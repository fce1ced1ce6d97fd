using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>A membership (deelname) as a caller describes it.</summary>
public record MembershipBody : TermsBody
{
    /// <summary>Code of the list <c>roles</c>.</summary>
    [CodesOf("roles"), Description("Role (rol), of /reference/v1/roles; participant when absent.")]
    public string? Role { get; init; }

    /// <summary>First day.</summary>
    [Description("First day (toetredingsdatum); may precede the network's own. Absent: the network's first day.")]
    public DateOnly? JoinedOn { get; init; }

    /// <summary>Bodies that take part.</summary>
    [MaxLength(20), Lines, Description("Governing bodies (bestuursorganen) that take part, as the source words them.")]
    public IReadOnlyList<string>? GoverningBodies { get; init; }

    /// <summary>The role of who has no other.</summary>
    internal const string Participant = "participant";
}

/// <summary>An organisation to be admitted (deelnemer).</summary>
public record MemberBody : MembershipBody
{
    /// <summary>Who joins.</summary>
    [Required, Line(300), Description("Who joins (deelnemer): id, TOOI URI or code such as gm0363.")]
    public string? Organisation { get; init; }

    internal MemberAdmitted Admitted(Guid networkId, Guid membershipId, Guid organisationId) => new(
        networkId, membershipId, organisationId, Role ?? Participant, JoinedOn, Values.Texts(GoverningBodies), CostKeyShare, Terms());
}
