using Regio.Hosting.Decisions;

namespace Regio.Funding.Schemes;

/// <summary>
/// What a register tells of a scheme (regeling in een register): it was published elsewhere, and what the register leaves
/// out is unknown.
/// </summary>
/// <param name="OwnerId">External id of the ministry or directorate that owns it; null: unknown.</param>
/// <param name="Title">Its title.</param>
/// <param name="Objective">What it is for; null: unknown.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Division">External id of the division whose regions it addresses; null: unknown.</param>
/// <param name="From">First day of its period; null: unknown.</param>
/// <param name="Until">First day after its period; null: unknown, or open.</param>
/// <param name="LegalGrounds">Laws and articles it rests on; empty is unknown.</param>
/// <param name="LeadKinds">Kinds of organisations that may apply for a network; empty is unknown.</param>
/// <param name="PartnerKinds">Kinds of organisations that must take part; empty is unknown.</param>
/// <param name="ContactDesk">Desk of the owner that answers questions; null: unknown.</param>
/// <param name="SisaCode">Code in the yearly list of specific grants that municipalities account for (SiSa); null: none is told.</param>
/// <param name="PublishedOn">Day of its publication; null: unknown.</param>
/// <param name="Gazette">Number in the official gazette; null: unknown.</param>
/// <param name="BudgetArticles">Articles of the budget that it is paid from; empty is unknown.</param>
/// <param name="Totals">What was granted under it, a year once, in order; empty is unknown.</param>
public sealed record SchemeRecord(
    string? OwnerId, string Title, string? Objective, Values<string> Domains, Values<string> TargetGroups, string? Division,
    DateOnly? From, DateOnly? Until, Values<string> LegalGrounds, Values<string> LeadKinds, Values<string> PartnerKinds,
    string? ContactDesk, string? SisaCode, DateOnly? PublishedOn, string? Gazette, Values<string> BudgetArticles, Values<YearTotal> Totals)
{
    /// <summary>What a file would say of a scheme as it reads.</summary>
    internal static SchemeRecord Of(Scheme scheme, SchemeVersion said)
    {
        var d = said.Details;
        return new(
            scheme.OwnerId, d.Title, d.Objective, d.Domains, d.TargetGroups, d.Division, d.From, d.Until, d.LegalGrounds, d.LeadKinds,
            d.PartnerKinds, d.ContactDesk, d.Terms.SisaCode, scheme.Publication?.On, said.Gazette, scheme.Record?.BudgetArticles ?? [],
            scheme.Record?.Totals ?? []);
    }

    /// <summary>What the scheme says, as far as that is told.</summary>
    internal SchemeDetails Told() => new(
        Title, Objective, Domains, TargetGroups, Division, From, Until, LegalGrounds, LeadKinds, PartnerKinds, ContactDesk,
        SchemeTerms.Untold with { SisaCode = SisaCode });

    /// <summary>How it became public: elsewhere.</summary>
    internal Publication Published() => new(PublishedOn, Gazette, Elsewhere: true);
}

/// <summary>What was granted under a scheme in a year, as a register adds it up (totaal per jaar).</summary>
/// <param name="Year">The year.</param>
/// <param name="Amount">Euros, below zero where more was taken back; null: unknown.</param>
/// <param name="Grants">How many grants; null: unknown.</param>
/// <param name="Recipients">How many recipients; null: unknown.</param>
public sealed record YearTotal(int Year, decimal? Amount, int? Grants, int? Recipients);

/// <summary>A register told of a scheme (overgenomen regeling): an import; it is public, and nobody checked it first.</summary>
/// <param name="SchemeId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="Record">What it tells.</param>
public sealed record SchemeRecorded(Guid SchemeId, string? ExternalId, SchemeRecord Record);

/// <summary>A register tells something else of a scheme (correctie), whole: another edition of it was imported.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Record">What it tells now.</param>
public sealed record SchemeRecordCorrected(Guid SchemeId, SchemeRecord Record);
