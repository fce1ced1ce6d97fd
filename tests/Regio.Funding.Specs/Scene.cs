using Regio.Contracts.Networks;
using Regio.Funding.AdoptedTargets;
using Regio.Funding.Grants;
using Regio.Funding.Indicators;
using Regio.Funding.Observations;
using Regio.Funding.Purses;
using Regio.Funding.Reports;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Terms;

namespace Regio.Funding.Specs;

/// <summary>The scheme that the specs are about.</summary>
internal static class Scene
{
    public const string Owner = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1109";

    public static readonly Guid SchemeId = new("0198a000-0000-7000-8000-000000000001");
    public static readonly DateOnly First = new(2027, 1, 1);
    public static readonly DateOnly Gazetted = new(2026, 11, 16);

    public static readonly SchemeDetails Said = new(
        "Jeugd naar werk", "Fewer young people at home", ["work-and-income", "youth"], ["unemployed-youth"], "labour-market-2025", First,
        First.AddYears(4), ["Kaderwet SZW-subsidies"], ["municipality"], ["school"], "Loket jeugd", SchemeTerms.Untold);

    public static readonly TermsKnown Known = new(
        new Dictionary<string, KnownIndicator>
        {
            ["new-early-school-leavers"] = new(2, true),
            ["pupils"] = new(1, true),
            ["retired-indicator"] = new(1, false),
        },
        new HashSet<string> { "rmc-12", "rmc-13" });

    public static readonly SchemeDrafted Drafted = SchemeDrafted.Of(SchemeId, null, Owner, Said);

    public static readonly SchemePublished Published = new(SchemeId, Gazetted, "Stcrt. 2026, 1234");

    public static readonly Guid RequestId = new("0198a000-0000-7000-8000-000000000018");
    public static readonly DateTimeOffset AskedAt = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    public static readonly PublicationRequested Requested = new(SchemeId, RequestId, Gazetted, "Stcrt. 2026, 1234", AskedAt);

    public static readonly SchemeAmended Amended = new(
        SchemeId, First.AddYears(1), Said with { Objective = "Nobody at home", Until = First.AddYears(5) }, "Stcrt. 2027, 8", "Evaluatie");

    public static readonly Guid IndicatorId = StreamId.Of(Indicator.StreamKind, "new-early-school-leavers");

    public static readonly IndicatorDetails Leavers = new(
        "Nieuwe voortijdig schoolverlaters", "early-school-leavers", "outcome", "persons", "lower", "school-year", true,
        "Jongeren tot 22 jaar die van school gingen zonder startkwalificatie.", "Basisregister onderwijs");

    public static readonly IndicatorDefined Defined = new(IndicatorId, "new-early-school-leavers", Owner, First, Leavers);
    public static readonly IndicatorRevised Revised = new(
        IndicatorId, First.AddYears(2), Leavers with { Definition = "Jongeren tot 23 jaar die van school gingen zonder startkwalificatie." });
    public static readonly IndicatorWithdrawn Withdrawn = new(IndicatorId, First.AddYears(3), "Niet meer nodig.");

    public static readonly Guid GrantId = new("0198a000-0000-7000-8000-000000000010");
    public static readonly Guid CallId = new("0198a000-0000-7000-8000-000000000011");
    public static readonly Guid NetworkId = new("0198a000-0000-7000-8000-000000000012");
    public static readonly Guid Lead = new("0198a000-0000-7000-8000-000000000013");
    public static readonly Guid School = new("0198a000-0000-7000-8000-000000000014");
    public static readonly Guid Stranger = new("0198a000-0000-7000-8000-000000000015");
    public static readonly Guid RegionId = new("0198a000-0000-7000-8000-000000000016");

    public static readonly DateOnly Applied = new(2027, 2, 1);
    public static readonly DateTimeOffset Came = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    public static readonly ApplicationDetails Asked = new(
        "Coaches op school", new(2027, 3, 1), new(2029, 3, 1), [new("Coaches", 250_000m), new("Kantoor", 50_000m)],
        [new(2027, 120_000m), new(2028, 80_000m)], [new("own-means", 60_000m), new("municipality", 40_000m)], [School], RegionId);

    public static readonly ApplicationSubmitted Submitted =
        new(GrantId, null, SchemeId, null, NetworkId, Lead, Applied, Asked, Came, 42);

    public static readonly GrantAwarded Awarded = new(
        GrantId, "2027-17", Applied.AddDays(60), [new(2027, 120_000m), new(2028, 80_000m)], Asked.From, Asked.Until, null);

    public static readonly InstalmentsPlanned Planned = new(
        GrantId, [new(1, new(2027, 5, 1), 120_000m), new(2, new(2028, 1, 1), 80_000m)]);

    public static readonly InstalmentPaid FirstPaid = new(GrantId, 1, new(2027, 5, 1), 120_000m);
    public static readonly InstalmentPaid SecondPaid = new(GrantId, 2, new(2028, 1, 1), 80_000m);
    public static readonly FinalAccountSubmitted Account = new(GrantId, new(2029, 5, 1), 280_000m, 100_000m, "Jaarrekening 2028");
    public static readonly GrantSettled SettledLower = new(GrantId, "2029-3", new(2029, 7, 1), 180_000m, "Er is minder besteed.");

    public static readonly Purse Money = new(
        SchemeId, [new(SchemeId, 2027, 500_000m, Gazetted, null), new(SchemeId, 2028, 300_000m, Gazetted, null)], []);

    public static readonly Candidacy Fitting = new(
        Scheme.After(Scheme.After(null, Drafted), Published)!, Said, Came, Applied, new(NetworkId, new HashSet<Guid> { Lead, School }),
        new Dictionary<Guid, string> { [Lead] = "municipality", [School] = "school" }, ("labour-market-2025", "labour-market"), []);

    public static readonly ObservedOf Observing = new("new-early-school-leavers", 1, ObservedOf.Network, NetworkId, new(2027, 8, 1), new(2028, 8, 1));
    public static readonly ObservationSubmitted Observed =
        new(Observing.StreamId, null, Observing, new(40m, "provisional", "DUO"), new(2028, 10, 1), Owner);

    public static readonly AdoptedAim Aimed = new(40m, 30m, new(2030, 1, 1), [new(new(2028, 1, 1), 36m)], true, "Stuurgroep", "Verslag van 12 december");
    public static readonly TargetAdopted Adopted = new(
        AdoptedTarget.IdOf(NetworkId, "new-early-school-leavers", 1), NetworkId, "new-early-school-leavers", 1, First, Aimed);

    public static readonly ReportDrafted ReportBegun = new(
        Report.IdOf(NetworkId, new(2027, 8, 1), new(2028, 8, 1)), NetworkId, new(2027, 8, 1), new(2028, 8, 1), new(2028, 9, 1));

    public static readonly ServedDuty ItsDuty = new(GrantId, SchemeId, new(2028, 10, 15), ["new-early-school-leavers"]);

    public static readonly ReportSubmitted HandedIn = new(
        ReportBegun.ReportId, new(2028, 10, 1), "Het ging goed.", [new("new-early-school-leavers", Observing.StreamId, null)], [ItsDuty]);

    public static readonly SchemeRecord Registered = new(
        Owner, "Jeugd naar werk", null, [], [], null, null, null, [], [], [], null, null, null, null, ["1.1", "2"],
        [new(2015, 45_000.50m, 2, 1)]);

    public static readonly SchemeRecorded TakenOver = new(SchemeId, "rs2015-0001", Registered);

    public static readonly GrantRecord Granted = new(
        SchemeId, null, Lead, "Gemeente Almere", RegionId, null, null, "1.1", null, null, null, 45_000.50m, [new(2015, 45_000.50m)], null, null, null, null);

    public static readonly GrantRecorded GrantTakenOver = new(GrantId, "rs2015-0001/2015", Granted);

    public const string Almere = "https://identifier.overheid.nl/tooi/id/gemeente/gm0034";

    public static readonly Guid DivisionId = new("0198a000-0000-7000-8000-000000000017");

    public static readonly Register Country = Register.Empty.With(
    [
        OrganisationFacts.After(null, new OrganisationRegistered(Lead, Almere, "municipality", "Almere", null, null, null, null, null, null))!,
        OrganisationFacts.After(null, new OrganisationRegistered(School, Owner, "ministry", "OCW", null, null, null, null, null, null))!,
        DivisionFacts.After(null, new DivisionRegistered(DivisionId, "rmc-2014", "rmc", "RMC-regio's", null, 2014, null))!,
        RegionFacts.After(null, new RegionRegistered(RegionId, "rmc-18", DivisionId, "Flevoland", "RMC18"))!,
        NetworkFacts.After(null, new NetworkRegistered(
            NetworkId, "net-1", new("Regionaal programma", null, null, [], [], [], null, null, First, null, "unknown", null, [], [], null)))!,
    ]);

    public static readonly Caller ItsOwner = new(Roles.Ministry, Owner, "one");
    public static readonly Caller AnotherMinistry = new(Roles.Ministry, Owner + "0", "two");
}
