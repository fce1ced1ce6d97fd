using System.Text.Json.Serialization;
using Regio.Networks.Reading;
using Regio.Networks.Successions;

namespace Regio.Networks.Networks;

/// <summary>What readers see of what a network costs and how it decides and is left (voorwaarden); what is absent is unknown. Who is named stands as registered, with who holds that on the day.</summary>
/// <param name="Exit">What leaving takes (uittredingsvoorwaarden).</param>
/// <param name="Voting">How it decides (stemverhouding).</param>
/// <param name="Continuity">Who pays when the present money ends (borging).</param>
/// <param name="Budgets">Budgets (begrotingen), by year.</param>
/// <param name="Accounts">Accounts (jaarrekeningen), by year.</param>
public sealed record TermsRow(
    ExitTermsRow? Exit, VotingRow? Voting, ContinuityRow? Continuity, IReadOnlyList<YearRow> Budgets, IReadOnlyList<YearRow> Accounts)
{
    /// <summary>With who holds what of it on a day.</summary>
    internal TermsRow With(HolderSet holders) => this with
    {
        Voting = Voting is null ? null : Voting with
        {
            Weights = [.. Voting.Weights.Select(weight => weight with { HeldBy = holders.Of(weight.Organisation.Id) })],
        },
        Continuity = Continuity is null ? null : Continuity with { HeldBy = holders.Of(Continuity.Payer.Id) },
        Budgets = [.. Budgets.Select(year => year.With(holders))],
        Accounts = [.. Accounts.Select(year => year.With(holders))],
    };

    internal static IEnumerable<Guid> Named(Terms? terms) => terms is null ? [] :
    [
        .. terms.Voting?.Weights.Select(weight => weight.OrganisationId) ?? [],
        .. terms.Continuity is { } continuity ? [continuity.PayerId] : Array.Empty<Guid>(),
        .. terms.Budgets.SelectMany(budget => budget.Contributions).Select(c => c.OrganisationId),
        .. terms.Accounts.SelectMany(accounts => accounts.Contributions).Select(c => c.OrganisationId),
    ];

    internal static TermsRow? Of(Terms? terms, ReferenceSet organisations) => terms is null || terms == Terms.Unknown ? null : new(
        terms.Exit is { } exit ? new(exit.NoticeMonths, exit.Costs, exit.Article) : null,
        terms.Voting is { } voting
            ? new(voting.Rule, [.. voting.Weights.Select(w => new WeightRow(organisations[w.OrganisationId], w.Weight))], voting.RepresentativeFunction, voting.Share, voting.Quorum)
            : null,
        terms.Continuity is { } c ? new(organisations[c.PayerId], c.AmountPerYear, c.From, c.DecidedBy, c.Source) : null,
        [.. terms.Budgets.Select(b => YearRow.Of(b.Year, b.Total, b.Contributions, b.Source, organisations))],
        [.. terms.Accounts.Select(a => YearRow.Of(a.Year, a.Total, a.Contributions, a.Source, organisations))]);
}

/// <summary>What leaving takes (uittredingsvoorwaarden): notice in months, costs, article.</summary>
public sealed record ExitTermsRow(int? NoticeMonths, string? Costs, string? Article);

/// <summary>
/// How a network decides (stemverhouding), in which function members are represented, and which shares of the votes a qualified
/// majority takes and must be cast (quorum).
/// </summary>
public sealed record VotingRow(string Rule, IReadOnlyList<WeightRow> Weights, string? RepresentativeFunction, decimal? Share, decimal? Quorum);

/// <summary>The weight of a member's vote (stemgewicht).</summary>
public sealed record WeightRow(Reference Organisation, decimal Weight)
{
    /// <summary>Who has it (houders) on the day; absent where it is listed as registered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reference>? HeldBy { get; init; }
}

/// <summary>Who pays when the present money ends (borging), euros a year.</summary>
public sealed record ContinuityRow(Reference Payer, decimal AmountPerYear, DateOnly From, string DecidedBy, string? Source)
{
    /// <summary>Who pays (houders) on the day; absent where it is listed as registered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reference>? HeldBy { get; init; }
}

/// <summary>The money of a year, in euros (begroting of jaarrekening).</summary>
public sealed record YearRow(int Year, decimal Total, IReadOnlyList<ContributionRow> Contributions, string? Source)
{
    /// <summary>With who stands on a day for those that pay.</summary>
    internal YearRow With(HolderSet holders) => this with
    {
        Contributions = [.. Contributions.Select(one => one with { HeldBy = holders.Of(one.Organisation.Id) })],
    };

    internal static YearRow Of(
        int year, decimal total, IEnumerable<MemberContribution> contributions, string? source, ReferenceSet organisations) =>
        new(year, total, [.. contributions.Select(c => new ContributionRow(organisations[c.OrganisationId], c.Amount))], source);
}

/// <summary>What a member pays (bijdrage), in euros.</summary>
public sealed record ContributionRow(Reference Organisation, decimal Amount)
{
    /// <summary>Who stands for it (houders) on the day; absent where it is listed as registered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reference>? HeldBy { get; init; }
}
