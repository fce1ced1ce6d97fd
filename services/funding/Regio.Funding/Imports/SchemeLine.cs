using System.Globalization;
using System.Text.RegularExpressions;
using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;
using Regio.Hosting.Imports;
using Regio.Landscape;
using Regio.Rules;

namespace Regio.Funding.Imports;

/// <summary>What a row of schemes.csv says; its owner as the file calls it.</summary>
internal sealed record SchemeLine(string? Owner, string? Status, SchemeRecord Said, IReadOnlyList<string> Columns)
{
    private static readonly string[] Unpublished = ["drafted", "intended"];

    /// <summary>Whether it says that the scheme was not published; nothing is recorded of that.</summary>
    public bool IsUnpublished => Unpublished.Contains(Status);

    /// <summary>Reads a row.</summary>
    public static SchemeLine Of(RowReader row) => new(
        row.Text("owner_id"), row.Text("status"),
        new(
            null, row.Needed("title"), row.Prose("objective"), row.Codes("domains", CodeLists.Domains),
            row.Codes("target_groups", CodeLists.TargetGroups), row.Text("division"), row.Date("from"), row.Date("until"),
            Values.Texts(row.List("legal_grounds")), row.Codes("lead_kinds", CodeLists.OrganisationKinds),
            row.Codes("partner_kinds", CodeLists.OrganisationKinds), row.Text("contact_desk"), SisaCode(row), row.Date("published_on"),
            row.Text("gazette"), Values.Texts(row.List("budget_articles")), Totals(row)),
        row.Row.Columns);

    /// <summary>
    /// What is recorded, then: its owner is one that is registered, and what the file has no column for stays as it is known.
    /// </summary>
    /// <param name="ownerId">External id of the owner.</param>
    /// <param name="known">What is known; null: nothing.</param>
    public SchemeRecord Record(string? ownerId, SchemeRecord? known)
    {
        return known is null ? Said with { OwnerId = ownerId } : new(
            ownerId, Said.Title, Or("objective", Said.Objective, known.Objective), Or("domains", Said.Domains, known.Domains),
            Or("target_groups", Said.TargetGroups, known.TargetGroups), Or("division", Said.Division, known.Division),
            Or("from", Said.From, known.From), Or("until", Said.Until, known.Until), Or("legal_grounds", Said.LegalGrounds, known.LegalGrounds),
            Or("lead_kinds", Said.LeadKinds, known.LeadKinds), Or("partner_kinds", Said.PartnerKinds, known.PartnerKinds),
            Or("contact_desk", Said.ContactDesk, known.ContactDesk), Or("sisa_code", Said.SisaCode, known.SisaCode),
            Or("published_on", Said.PublishedOn, known.PublishedOn), Or("gazette", Said.Gazette, known.Gazette),
            Or("budget_articles", Said.BudgetArticles, known.BudgetArticles), Or("totals", Said.Totals, known.Totals));

        T Or<T>(string column, T said, T before) => Columns.Contains(column) ? said : before;
    }

    /// <summary>The owner that is meant; null with a fault when no such organisation is registered, and it is not the owner already.</summary>
    public (string? OwnerId, ImportFault? Fault) OwnerIn(Register register, CsvRow row, string? known) =>
        Owner is null || Owner == known ? (Owner, null)
        : register.Organisation(Owner)?.ExternalId is { } registered ? (registered, null)
        : (null, row.Fault("owner_id", "unknown-organisation", $"No organisation {Owner} is known here."));

    private static string? SisaCode(RowReader row) => row.Text("sisa_code") is not { } code || Regex.IsMatch(code, TermsBody.SisaCodes, RegexOptions.NonBacktracking)
        ? row.Text("sisa_code")
        : row.Fault<string>("sisa_code", "invalid", "Give a code of the SiSa list, such as D8 or A12B.");

    // 2015:24368000,50:85:74, of several years between bars; what is unknown of a year is left empty.
    private static Values<YearTotal> Totals(RowReader row)
    {
        var years = row.List("totals").Select(one => one.Split(':')).Select(Total).ToList();
        return years.Contains(null) || years.DistinctBy(one => one?.Year).Count() < years.Count
            ? row.Fault<Values<YearTotal>>("totals", "invalid", "Give each year once as year:euros:grants:recipients, such as 2015:24368000,50:85:74.") ?? []
            : [.. years.OfType<YearTotal>().OrderBy(one => one.Year)];
    }

    private static YearTotal? Total(string[] parts) =>
        parts is [{ Length: 4 } year, var amount, var grants, var recipients] && Count(year, out var y) && y is { } of && RowReader.IsYear(of)
            && (amount.Length == 0 || RowReader.EurosOf(amount) is not null) && Count(grants, out var g) && Count(recipients, out var r)
            ? new(of, RowReader.EurosOf(amount), g, r)
            : null;

    private static bool Count(string text, out int? count)
    {
        var isOne = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        count = isOne ? number : null;
        return isOne || text.Length == 0;
    }
}
