using Regio.Contracts;
using Regio.Contracts.Funding;
using Regio.Hosting.EventStore;
using Regio.Local;

namespace Regio.Inventions;

/// <summary>What the funding service tells of an invented country.</summary>
internal static class FundingStreams
{
    public static IEnumerable<InventedStream> Indicators() => Aims.Indicators.Select(indicator =>
    {
        var id = StreamId.Of("indicator", indicator.Code);
        return Told(id, new IndicatorDefined(id, indicator.Code, null, Generator.Defined, new(
            indicator.Code, indicator.Concept, "output", "persons", "higher", "calendar-year", true, $"What counts for {indicator.Code}.", null)));
    });

    public static IEnumerable<InventedStream> Of(InventedCountry country)
    {
        var awarded = country.Grants.Where(grant => grant.Award is not null).ToLookup(grant => grant.Scheme.Id);
        return
        [
            .. country.Schemes.Select(Of), .. country.Schemes.Select(scheme => Purse(scheme, awarded[scheme.Id])), .. country.Grants.Select(Of),
            .. country.Reports.SelectMany(Of),
        ];
    }

    private static InventedStream Told(Guid id, params IReadOnlyList<object> contracts) => new("funding", id, contracts);

    private static Guid Scheme(string id) => StreamId.Of("scheme", id);

    private static Guid Grant(InventedGrant grant) => StreamId.Of("grant", grant.Id);

    private static IReadOnlyList<YearAmount> Amounts(IEnumerable<YearEuros> years) => [.. years.Select(year => new YearAmount(year.Year, year.Euros))];

    private static InventedStream Of(InventedScheme scheme)
    {
        var (id, asked) = (Scheme(scheme.Id), scheme.Asked);
        return Told(
            id,
            new SchemeDrafted(
                id, scheme.Owner, scheme.Title, null, [scheme.Domain], [scheme.TargetGroup], scheme.Division, scheme.From, scheme.Until, Visibility.Owner, null,
                scheme.LeadKind is { } lead ? [lead] : null, null, null, scheme.Id, new(
                    null, [PolicyStreams.Reporting(asked)], PolicyStreams.CoFinancing(asked), PolicyStreams.Stacking(asked), scheme.IsFree ? "free" : "earmarked", 2, 6,
                    [new(asked.Indicator, null, 0, scheme.Target, scheme.Until, [], true, [])], null, new(91, 56, 91, 154))),
            new SchemePublished(id, scheme.PublishedOn, "stcrt-" + scheme.Id));
    }

    private static InventedStream Purse(InventedScheme scheme, IEnumerable<InventedGrant> awarded) => Told(
        StreamId.Of("purse", Scheme(scheme.Id).ToString()),
        [
            .. scheme.Budget.Select(year => new BudgetSet(Scheme(scheme.Id), year.Year, year.Euros, scheme.PublishedOn, null)),
            .. awarded.Select(grant => new MoneyCommitted(Scheme(scheme.Id), Grant(grant), null, null, Amounts(grant.Award!.Amounts))),
        ]);

    private static InventedStream Of(InventedGrant grant)
    {
        var (id, requested) = (Grant(grant), grant.Requested.Sum(year => year.Euros));
        List<object> facts =
        [
            new ApplicationSubmitted(
                id, grant.Id, Scheme(grant.Scheme.Id), null, NetworkStreams.Network(grant.Network), NetworkStreams.Organisation(grant.Lead), grant.SubmittedOn, new(
                    "Plan " + grant.Id, grant.From, grant.Until, [new("personeel", requested + grant.Own)], Amounts(grant.Requested), [new("own-means", grant.Own)], [], null),
                null, null, Visibility.Parties),
            new ApplicationAssessed(id, grant.DecidedOn.AddDays(-7), null, "Beoordeeld.", Visibility.Parties),
        ];
        if (grant.Award is not { } award)
        {
            return Told(id, [.. facts, new ApplicationRejected(id, "besluit-" + grant.Id, grant.DecidedOn, "Het plafond is bereikt.", Visibility.Parties)]);
        }

        var planned = award.Instalments.Select((one, i) => new PlannedInstalment(i + 1, one.DueOn, one.Euros)).ToList();
        facts.Add(new GrantAwarded(id, "besluit-" + grant.Id, grant.DecidedOn, Amounts(award.Amounts), grant.From, grant.Until, null));
        facts.Add(new InstalmentsPlanned(id, planned));
        facts.AddRange(planned.Zip(award.Instalments).Where(one => one.Second.IsPaid).Select(one => new InstalmentPaid(id, one.First.Number, one.First.DueOn, one.First.Amount)));
        if (award.AccountedOn is { } accounted)
        {
            facts.Add(new FinalAccountSubmitted(id, accounted, award.Settled + grant.Own, grant.Own, null));
        }

        if (award.SettledOn is { } settled)
        {
            facts.Add(new GrantSettled(id, "vaststelling-" + grant.Id, settled, award.Settled, award.Settled < award.Total ? "Niet alles is besteed." : null));
        }

        return Told(id, facts);
    }

    private static IEnumerable<InventedStream> Of(InventedReport report)
    {
        var (id, network, values) = (StreamId.Of("report", report.Id), NetworkStreams.Network(report.Network), new List<ReportedValue>());
        foreach (var (indicator, value) in report.Values)
        {
            var observation = StreamId.Of("observation", $"{report.Id}-{indicator}");
            values.Add(new(indicator, observation, null, 1));
            yield return Told(observation, new ObservationSubmitted(
                observation, null, new(indicator, 1, "network", network, report.From, report.Until), new(value, "final", null), report.On, null));
        }

        yield return Told(
            id,
            [
                new ReportDrafted(id, network, report.From, report.Until, report.On, Visibility.Parties),
                new ReportSubmitted(
                    id, report.On, "Verslag.", values,
                    [.. report.Serves.Select(grant => new ServedDuty(Grant(grant), Scheme(grant.Scheme.Id), report.Until.AddDays(grant.Scheme.Asked.DueDays), [grant.Scheme.Asked.Indicator]))],
                    Visibility.Parties),
                .. report.Serves.Select(grant => new ReportAccepted(id, Grant(grant), report.On.AddDays(30), Visibility.Parties)),
            ]);
    }
}
