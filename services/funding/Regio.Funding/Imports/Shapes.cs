using Regio.Hosting.Imports;
using Regio.Hosting.Sources;

namespace Regio.Funding.Imports;

/// <summary>The files of funding; what a list exports as CSV has the same columns. Each may tell what its rows rest on.</summary>
internal static class Shapes
{
    public static readonly CsvShape Indicators = Sourced(
        "indicators.csv", ["id", "from", "name", "concept", "kind", "unit", "direction", "period", "definition"],
        "owner_id", "edition", "until", "additive", "source");

    public static readonly CsvShape Schemes = Sourced(
        "schemes.csv", ["id", "owner_id", "title"],
        "objective", "domains", "target_groups", "division", "from", "until", "legal_grounds", "lead_kinds", "partner_kinds", "contact_desk",
        "status", "published_on", "gazette", "edition", "closed_on", "sisa_code", "budget_articles", "totals");

    public static readonly CsvShape Grants = Sourced(
        "grants.csv", ["id", "scheme", "awarded"],
        "network", "lead", "recipient", "region", "region_name", "region_division", "title", "budget_article", "status", "submitted_on", "from",
        "until", "costs", "requested", "awarded_per_year", "decision", "decided_on", "settled", "settled_on");

    public static readonly CsvShape Observations = Sourced(
        "observations.csv", ["indicator", "from", "value", "quality"],
        "id", "edition", "network", "region", "until", "source", "reported_on");

    public static readonly IReadOnlyList<CsvShape> All = [Indicators, Schemes, Grants, Observations];

    private static CsvShape Sourced(string name, IReadOnlyList<string> required, params IReadOnlyList<string> optional) =>
        new(name, required, [.. optional, .. SourceColumns.Names]);
}
