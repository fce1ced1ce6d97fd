using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Landscape;

namespace Regio.Funding.Imports;

/// <summary>What a row of grants.csv says; who and what it names as the file calls them.</summary>
internal sealed record GrantLine(
    string? Network, string? Lead, string? Region, string? Division, string? Status, GrantRecord Said, IReadOnlyList<string> Columns)
{
    private static readonly string[] NotGranted = ["submitted", "withdrawn", "rejected"];

    /// <summary>Whether it is an application that nothing was granted for; nothing is recorded of that.</summary>
    public bool IsNotGranted => NotGranted.Contains(Status);

    /// <summary>Reads a row.</summary>
    public static GrantLine Of(RowReader row) => new(
        row.Text("network"), row.Text("lead"), row.Text("region"), row.Text("region_division"), row.Text("status"),
        new(
            StreamId.Parse(Scheme.StreamKind, row.Identifier("scheme")), null, null, row.Text("recipient"), null, row.Text("region_name"),
            row.Prose("title"), row.Text("budget_article"), row.Date("from"), row.Date("until"), row.Euros("costs"), row.Euros("awarded"),
            [.. row.EurosPerYear("awarded_per_year").Select(year => new YearAmount(year.Year, year.Amount))],
            row.Text("decision"), row.Date("decided_on"), row.Euros("settled"), row.Date("settled_on")),
        row.Row.Columns);

    /// <summary>
    /// What is recorded, then: who and what it names are those that are known here, and what the file has no column for stays
    /// as it is known.
    /// </summary>
    /// <param name="named">Who and what it names.</param>
    /// <param name="known">What is known; null: nothing.</param>
    public GrantRecord Record(NamedInFile named, GrantRecord? known)
    {
        var told = Said with { NetworkId = named.NetworkId, RecipientId = named.LeadId, RegionId = named.RegionId, RegionName = named.RegionName };
        return known is null ? told : new(
            told.SchemeId, Or("network", told.NetworkId, known.NetworkId), Or("lead", told.RecipientId, known.RecipientId),
            Or("recipient", told.RecipientName, known.RecipientName),
            SaysRegion ? told.RegionId : known.RegionId, SaysRegion ? told.RegionName : known.RegionName, Or("title", told.Title, known.Title),
            Or("budget_article", told.BudgetArticle, known.BudgetArticle), Or("from", told.From, known.From), Or("until", told.Until, known.Until),
            Or("costs", told.Costs, known.Costs), told.Amount, Or("awarded_per_year", told.Years, known.Years),
            Or("decision", told.Decision, known.Decision), Or("decided_on", told.DecidedOn, known.DecidedOn),
            Or("settled", told.Settled, known.Settled), Or("settled_on", told.SettledOn, known.SettledOn));

        T Or<T>(string column, T said, T before) => Columns.Contains(column) ? said : before;
    }

    private bool SaysRegion => Columns.Contains("region") || Columns.Contains("region_name");
}

/// <summary>Who and what a row names, as far as it is known here.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="LeadId">Who got it; null: no registered organisation.</param>
/// <param name="RegionId">The region.</param>
/// <param name="RegionName">How the file calls the region, where it is none that is known.</param>
/// <param name="Faults">Why the row cannot be taken.</param>
/// <param name="Left">What is left out of it, and kept by its name alone.</param>
internal sealed record NamedInFile(
    Guid? NetworkId, Guid? LeadId, Guid? RegionId, string? RegionName, IReadOnlyList<ImportFault> Faults, IReadOnlyList<ImportFault> Left)
{
    /// <summary>Looks up what a row names; a recipient or region that has a name is kept by it.</summary>
    public static NamedInFile In(Register register, Read<GrantLine> read)
    {
        var (row, line) = (read.Row, read.Says);
        var (faults, left) = (new List<ImportFault>(), new List<ImportFault>());
        var network = line.Network is null ? null : register.Network(line.Network)?.Id;
        var lead = line.Lead is null ? null : register.Organisation(line.Lead)?.Id;
        var region = line.Region is not null ? register.Region(line.Region)?.Id : ByName(register, line.Division, line.Said.RegionName);
        if (line.Network is not null && network is null)
        {
            faults.Add(row.Fault("network", "unknown-network", $"No network {line.Network} is known here."));
        }

        if (line.Lead is not null && lead is null)
        {
            (line.Said.RecipientName is null ? faults : left).Add(
                row.Fault("lead", "unknown-organisation", $"No organisation {line.Lead} is known here."));
        }

        if (line.Region is not null && region is null)
        {
            faults.Add(row.Fault("region", "unknown-region", $"No region {line.Region} is known here."));
        }
        else if (region is null && line is { Division: not null, Said.RegionName: { } name })
        {
            left.Add(row.Fault("region_name", "unknown-region", $"No region of {line.Division} that is known here is called {name}."));
        }

        return new(network, lead, region, region is null ? line.Said.RegionName : null, faults, left);
    }

    private static Guid? ByName(Register register, string? division, string? name) =>
        division is null || name is null || register.Division(division) is not { } of ? null
        : register.RegionsOf[of.Id].Select(id => register.Regions[id])
            .FirstOrDefault(region => string.Equals(region.Name, name, StringComparison.OrdinalIgnoreCase))?.Id;
}
