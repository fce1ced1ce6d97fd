using System.Security.Cryptography;
using System.Text.Json;
using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>What a scheme says, or what a register tells that it does; what is absent or empty is unknown.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Objective">What it is for.</param>
/// <param name="Domains">Codes of the list <c>domains</c>.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>.</param>
/// <param name="Division">External id of the division whose regions it addresses.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; null also while open.</param>
/// <param name="Terms">What it asks and promises; null: nothing is told.</param>
/// <param name="LeadKinds">Kinds of organisations that may apply for a network; null: unknown, or not told.</param>
/// <param name="LegalGrounds">Laws and articles it rests on; null: unknown.</param>
public sealed record SchemeSaid(
    string Title, string? Objective, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups, string? Division, DateOnly? From,
    DateOnly? Until, SchemeTerms? Terms, IReadOnlyList<string>? LeadKinds = null, IReadOnlyList<string>? LegalGrounds = null)
{
    /// <summary>As its draft says.</summary>
    public static SchemeSaid Of(SchemeDrafted f) =>
        new(f.Title, f.Objective, f.Domains, f.TargetGroups, f.Division, f.From, f.Until, f.Terms, f.LeadKinds, f.LegalGrounds);

    /// <summary>As it says itself.</summary>
    public static SchemeSaid Of(SchemeDetails d) =>
        new(d.Title, d.Objective, d.Domains, d.TargetGroups, d.Division, d.From, d.Until, d.Terms, d.LeadKinds, d.LegalGrounds);

    /// <summary>As a register tells.</summary>
    public static SchemeSaid Of(SchemeRecord r) =>
        new(r.Title, r.Objective, r.Domains, r.TargetGroups, r.Division, r.From, r.Until, null, r.LeadKinds, r.LegalGrounds);

    /// <summary>SHA-256 of all that it says, in hexadecimal: the same for the same.</summary>
    public string Fingerprint() => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        this with { LeadKinds = LeadKinds ?? [], LegalGrounds = LegalGrounds ?? [] }, JsonSerializerOptions.Web)));
}
