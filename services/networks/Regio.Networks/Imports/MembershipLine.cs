using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>What a row of memberships.csv says.</summary>
internal sealed record MembershipLine(
    Guid OrganisationId, DateOnly? JoinedOn, Values<string> GoverningBodies, decimal? CostKeyShare, string? Role,
    bool SaysLeftOn, DateOnly? LeftOn, MemberTerms Terms, IReadOnlyList<string> Columns)
{
    /// <summary>The role of who has no other.</summary>
    private const string Participant = MembershipBody.Participant;

    /// <summary>Reads a row.</summary>
    public static Read<MembershipLine> Of(CsvRow row)
    {
        var reader = new RowReader(row);
        var network = StreamId.Parse(Network.StreamKind, reader.Identifier("network_id"));
        var line = new MembershipLine(
            KnownThings.OrganisationId(reader.Identifier("organisation_id")), reader.Date("joined_on"),
            Values.Texts(reader.List("governing_bodies")), reader.Percent("cost_key"),
            row.Has("role") ? reader.Code("role", CodeLists.Roles) ?? Participant : null,
            row.Has("left_on"), reader.Date("left_on"),
            new(
                reader.Number("hours_per_year", 100_000_000), reader.Number("money_per_year", 100_000_000_000),
                reader.Text("in_kind"), reader.Text("decision_power"), reader.Number("decision_weight", 1_000_000),
                reader.Code("perspective", CodeLists.Domains)),
            row.Columns);
        return reader.Says(network, line);
    }

    /// <summary>The membership as it would be when it is new.</summary>
    public Membership New(Guid id) =>
        new(id, OrganisationId, [new(Role ?? Participant, null)], JoinedOn, LeftOn, GoverningBodies, CostKeyShare, Terms.IfKnown());

    /// <summary>
    /// The membership as it would be: what the file does not say stays, and so do the roles and terms when those of today
    /// are what it says; others hold from the start.
    /// </summary>
    public Membership After(Membership known, DateOnly today)
    {
        var present = known.TermsOn(today);
        var terms = TermsAfter(present.Terms ?? MemberTerms.Unknown);
        var same = (present.CostKeyShare, present.Terms) == (CostKeyShare, terms);
        return known with
        {
            JoinedOn = JoinedOn,
            LeftOn = SaysLeftOn ? LeftOn : known.LeftOn,
            GoverningBodies = GoverningBodies,
            CostKeyShare = same ? known.CostKeyShare : CostKeyShare,
            Terms = same ? known.Terms : terms,
            LaterTerms = same ? known.LaterTerms : null,
            Roles = Role is null || Role == known.RoleOn(today) ? known.Roles : [new(Role, null)],
        };
    }

    /// <summary>
    /// Which of the network's memberships the row is about: of the same organisation, of which it says what is known,
    /// else with the same first day, else one that had not ended by then. None: it is a new one.
    /// </summary>
    public Membership? Match(IEnumerable<Membership> others, DateOnly networkFrom, DateOnly today)
    {
        var same = others.Where(m => m.OrganisationId == OrganisationId).ToList();
        var joined = JoinedOn ?? networkFrom;
        return same.FirstOrDefault(m => After(m, today) == m)
            ?? same.FirstOrDefault(m => (m.JoinedOn ?? networkFrom) == joined)
            ?? same.FirstOrDefault(m => m.LeftOn is not { } left || left > joined);
    }

    private MemberTerms? TermsAfter(MemberTerms known)
    {
        return new MemberTerms(
            Said("hours_per_year", Terms.HoursPerYear, known.HoursPerYear), Said("money_per_year", Terms.MoneyPerYear, known.MoneyPerYear),
            Said("in_kind", Terms.InKind, known.InKind), Said("decision_power", Terms.DecisionPower, known.DecisionPower),
            Said("decision_weight", Terms.DecisionWeight, known.DecisionWeight), Said("perspective", Terms.Perspective, known.Perspective))
            .IfKnown();

        T? Said<T>(string column, T? said, T? before) => Columns.Contains(column) ? said : before;
    }
}
