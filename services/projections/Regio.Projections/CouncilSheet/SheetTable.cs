using Regio.Hosting.Lists;
using Column = Regio.Hosting.Reading.Columns;

namespace Regio.Projections;

/// <summary>The networks of a council sheet as a table; what nobody recorded is empty, and told in its last columns.</summary>
internal static class SheetTable
{
    public static Table<CouncilSheetNetwork> Rows { get; } = new("CouncilSheet", new(
        "council-sheet.csv",
        ("network", row => row.Network.Key), ("network_name", row => row.Network.Name), ("role", row => row.Role),
        ("objective", row => row.WhatFor?.Objective), ("domains", row => Column.Of(row.WhatFor?.Domains ?? [])),
        ("target_groups", row => Column.Of(row.WhatFor?.TargetGroups ?? [])), ("obligation", row => row.Obligation?.Obligation),
        ("obligation_source", row => row.Obligation?.Source), ("made_for", row => Column.Of(row.Obligation?.MadeFor.Select(one => one.Key) ?? [])),
        ("policies", row => Column.Of(row.Policies.Select(one => one.Policy.Key))),
        ("obliged_by", row => Column.Of(row.Policies.Where(one => one.Obliges).Select(one => one.Policy.Key))),
        ("obligation_costs", row => Column.Of(row.Policies.Where(one => one.CostPerYear is not null).Select(one => $"{one.Policy.Key} {Column.Of(one.CostPerYear)}"))),
        ("obligation_unfunded", row => Column.Of(row.Policies.Where(one => one.Unfunded > 0).Select(one => $"{one.Policy.Key} {Column.Of(one.Unfunded)}"))),
        ("voting_rule", row => row.WhoDecides?.Rule),
        ("our_weight", row => Column.Of(row.WhoDecides?.OurWeight)), ("all_weights", row => Column.Of(row.WhoDecides?.AllWeights)),
        ("representative_function", row => row.WhoDecides?.RepresentativeFunction), ("decision_power", row => row.WhoDecides?.DecisionPower), ("budget_year", row => Column.Of(row.Costs?.Year)),
        ("our_contribution", row => Column.Of(row.Costs?.OurContribution)), ("total", row => Column.Of(row.Costs?.Total)),
        ("cost_key_share", row => Column.Of(row.Costs?.CostKeyShare)), ("money_per_year", row => Column.Of(row.Costs?.MoneyPerYear)),
        ("hours_per_year", row => Column.Of(row.Costs?.HoursPerYear)), ("in_kind", row => row.Costs?.InKind), ("yields", row => row.Yields),
        ("results", row => Column.Of(row.Results.Select(one => $"{one.Indicator} {one.State}"))),
        ("money", row => Column.Of(row.Money.Select(one => $"{one.Source.Key} {Column.Of(one.Awarded)}"))),
        ("until", row => Column.Of(row.Leaving?.Until)), ("notice_months", row => Column.Of(row.Leaving?.NoticeMonths)),
        ("exit_costs", row => row.Leaving?.Costs), ("exit_article", row => row.Leaving?.Article),
        ("moments", row => Column.Of(row.Moments.Select(moment => $"{moment.Kind} {Column.Of(moment.On)}"))),
        ("unknown", row => Column.Of(row.Unknown.Select(unknown => unknown.Question))),
        ("ask", row => row.Unknown.Select(unknown => unknown.Ask).FirstOrDefault())),
        row => Table<CouncilSheetNetwork>.KeyOf(row.Network))
    {
        Rule = Definitions.CouncilSheet,
        Recorders = Recorders.OfAll,
    };
}
