using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>What a row of memberships.csv says.</summary>
internal sealed record MembershipLine(
    Guid OrganisationId, DateOnly? JoinedOn, Values<string> GoverningBodies, decimal? CostKeyShare, string? Role,
    bool SaysLeftOn, DateOnly? LeftOn)
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
            row.Has("left_on"), reader.Date("left_on"));
        return new(row, network, line, reader.Faults);
    }

    /// <summary>The membership as it would be when it is new.</summary>
    public Membership New(Guid id) =>
        new(id, OrganisationId, [new(Role ?? Participant, null)], JoinedOn, LeftOn, GoverningBodies, CostKeyShare);

    /// <summary>
    /// The membership as it would be: what the file does not say stays, and so do the roles when the latest is the one
    /// it says; another role holds from the start.
    /// </summary>
    public Membership After(Membership known) => known with
    {
        JoinedOn = JoinedOn,
        LeftOn = SaysLeftOn ? LeftOn : known.LeftOn,
        GoverningBodies = GoverningBodies,
        CostKeyShare = CostKeyShare,
        Roles = Role is null || Role == known.Role ? known.Roles : [new(Role, null)],
    };

    /// <summary>
    /// Which of the network's memberships the row is about: of the same organisation, of which it says what is known,
    /// else with the same first day, else one that had not ended by then. None: it is a new one.
    /// </summary>
    public Membership? Match(IEnumerable<Membership> others, DateOnly networkFrom)
    {
        var same = others.Where(m => m.OrganisationId == OrganisationId).ToList();
        var joined = JoinedOn ?? networkFrom;
        return same.FirstOrDefault(m => After(m) == m)
            ?? same.FirstOrDefault(m => (m.JoinedOn ?? networkFrom) == joined)
            ?? same.FirstOrDefault(m => m.LeftOn is not { } left || left > joined);
    }
}
