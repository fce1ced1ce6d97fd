using Regio.Hosting.Decisions;
using Regio.Hosting.Imports;
using Regio.Hosting.Reading;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.Subjects;

/// <summary>What networks cost and how they decide, are left and go on, a list for each subject.</summary>
internal static class TermsSubjects
{
    private const decimal MostEuros = 100_000_000_000m;

    /// <summary>What leaving them takes.</summary>
    public static readonly Subject<Network, ExitTermsSet, ExitTermsRow> Exit = new(
        Owners.Networks, "exit-terms", "listExitTerms", "List what leaving each network takes", "$.terms.exit")
    {
        Of = network => network.Terms.Exit is { } exit ? [exit] : [],
        Row = (part, _) => new(part.NoticeMonths, part.Costs, part.Article),
        Columns =
        [
            ("notice_months", row => Columns.Of(row.NoticeMonths)), ("costs", row => row.Costs),
            ("article", row => row.Article),
        ],
        Read = (row, network) => new(network, row.Whole("notice_months", 0, 600), row.Prose("costs"), row.Text("article")),
        Decide = (network, part, _) => SetExitTerms.Decide(network, part),
    };

    /// <summary>How they decide.</summary>
    public static readonly Subject<Network, VotingSet, VotingRow> Voting = new(
        Owners.Networks, "voting", "listVoting", "List how networks decide", "$.terms.voting")
    {
        Of = network => network.Terms.Voting is { } voting ? [voting] : [],
        Names = part => part.Weights.Select(weight => weight.OrganisationId),
        Row = (part, named) => new(
            part.Rule, [.. part.Weights.Select(w => new WeightRow(named[w.OrganisationId], w.Weight))], part.RepresentativeFunction, part.Share, part.Quorum),
        Lines = row => row.Weights.Count == 0 ? [row] : row.Weights.Select(weight => row with { Weights = [weight] }),
        Columns =
        [
            ("rule", row => row.Rule), ("representative_function", row => row.RepresentativeFunction),
            ("share", row => Columns.Of(row.Share)), ("quorum", row => Columns.Of(row.Quorum)),
            ("organisation_id", row => row.Weights is [var weight, ..] ? weight.Organisation.Called : null),
            ("weight", row => row.Weights is [var weight, ..] ? Columns.Of(weight.Weight) : null),
        ],
        Read = (row, network) => new(
            network, row.NeededCode("rule", CodeLists.VotingRules),
            row.Amount("weight", 0.000001m, 1_000_000m) is (var who, var weight) ? [new(who, weight)] : [],
            row.Text("representative_function"), row.Number("share", 0.5m, 1), row.Number("quorum", 0.0001m, 1)),
        Key = part => part.NetworkId,
        Whole = (part, all) => part with { Weights = [.. all.SelectMany(one => one.Weights)] },
        Decide = (network, part, _) => SetVoting.Decide(network, part),
    };

    /// <summary>Who pays when the present money ends.</summary>
    public static readonly Subject<Network, ContinuityArranged, ContinuityRow> Continuity = new(
        Owners.Networks, "continuity", "listContinuity", "List who pays for networks when the present money ends", "$.terms.continuity")
    {
        MayOutlast = true,
        Of = network => network.Terms.Continuity is { } continuity ? [continuity] : [],
        Names = part => [part.PayerId],
        Row = (part, named) => new(named[part.PayerId], part.AmountPerYear, part.From, part.DecidedBy, part.Source),
        Columns =
        [
            ("payer_id", row => row.Payer.Called), ("amount_per_year", row => Columns.Of(row.AmountPerYear)),
            ("from", row => Columns.Of(row.From)), ("decided_by", row => row.DecidedBy), ("source", row => row.Source),
        ],
        Read = (row, network) => new(
            network, row.NeededOrganisation("payer_id"), row.NeededNumber("amount_per_year", 10_000_000_000m), row.NeededDate("from"),
            row.Needed("decided_by"), row.Text("source")),
        Decide = (network, part, around) => ArrangeContinuity.Decide(network, part, around.Registered.Contains(part.PayerId)),
    };

    /// <summary>Their budgets, by year.</summary>
    public static readonly Subject<Network, YearMoney, YearRow> Budgets = OfYears(
        "budgets", "listBudgets", "List the budgets of networks, by year",
        network => network.Terms.Budgets.Select(YearMoney.Of),
        fact => fact is BudgetRecorded budget ? YearMoney.Of(budget) : null,
        (network, year, _) => RecordBudget.Decide(network, new(network.Id, year.Year, year.Total, year.Contributions, year.Source)));

    /// <summary>Their accounts, by year.</summary>
    public static readonly Subject<Network, YearMoney, YearRow> Accounts = OfYears(
        "accounts", "listAccounts", "List the accounts of networks, by year",
        network => network.Terms.Accounts.Select(YearMoney.Of),
        fact => fact is AccountsRecorded accounts ? YearMoney.Of(accounts) : null,
        (network, year, today) => RecordAccounts.Decide(network, new(network.Id, year.Year, year.Total, year.Contributions, year.Source), today));

    private static Subject<Network, YearMoney, YearRow> OfYears(
        string name, string id, string summary, Func<Network, IEnumerable<YearMoney>> of, Func<object, YearMoney?> from,
        Func<Network, YearMoney, DateOnly, Decision> decide) => new(Owners.Networks, name, id, summary, $"$.terms.{name}[*]")
        {
            MayOutlast = true,
            Of = of,
            From = (fact, part) => part.Equals(from(fact)),
            Names = part => part.Contributions.Select(contribution => contribution.OrganisationId),
            Row = (part, named) => YearRow.Of(part.Year, part.Total, part.Contributions, part.Source, named),
            Lines = row => row.Contributions.Count == 0 ? [row] : row.Contributions.Select(one => row with { Contributions = [one] }),
            Columns =
            [
                ("year", row => Columns.Of(row.Year)), ("total", row => Columns.Of(row.Total)),
                ("organisation_id", row => row.Contributions is [var one, ..] ? one.Organisation.Called : null),
                ("amount", row => row.Contributions is [var one, ..] ? Columns.Of(one.Amount) : null), ("source", row => row.Source),
            ],
            Read = (row, network) => new(
                network, row.Needed("year").Length > 0 ? row.Whole("year", 1900, 2200) ?? 0 : 0, row.NeededNumber("total", MostEuros),
                row.Amount("amount", 0, MostEuros) is (var who, var amount) ? [new(who, amount)] : [], row.Text("source")),
            Key = part => (part.NetworkId, part.Year),
            Whole = (part, all) => part with { Contributions = [.. all.SelectMany(one => one.Contributions)] },
            Decide = (network, part, around) => decide(network, part, around.Today),
        };
}

/// <summary>A budget or the accounts of a year, whichever it is.</summary>
internal sealed record YearMoney(Guid NetworkId, int Year, decimal Total, Values<MemberContribution> Contributions, string? Source)
{
    /// <summary>That of a budget.</summary>
    public static YearMoney Of(BudgetRecorded f) => new(f.NetworkId, f.Year, f.Total, f.Contributions, f.Source);

    /// <summary>That of accounts.</summary>
    public static YearMoney Of(AccountsRecorded f) => new(f.NetworkId, f.Year, f.Total, f.Contributions, f.Source);
}
