using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>
/// Who may read how members of a network find that they cooperate once more: those of the network, and further as it decided. By all that
/// is known now and the members of today, whatever day is asked for.
/// </summary>
internal sealed class NaiveReaders(Register now, DateOnly today)
{
    /// <summary>What came of the last pulse of a network that closed by a day, of those that one in a role, of an organisation, may read.</summary>
    public string? Relations(Register register, NetworkFacts network, DateOnly on, string? role, string? organisation)
    {
        PulseFacts? last = null;
        foreach (var pulse in register.Pulses.Values.Where(one => one.NetworkId == network.Id && one.ClosedOn <= on && MayRead(now.Pulses[one.Id], role, organisation)))
        {
            last = last is null || pulse.ClosedOn > last.ClosedOn || (pulse.ClosedOn == last.ClosedOn && pulse.Id.CompareTo(last.Id) > 0) ? pulse : last;
        }

        return last is null ? null : Words(last.ClosedOn!.Value, last.Results);
    }

    /// <summary>One line.</summary>
    public static string Words(DateOnly closed, IEnumerable<QuestionResult> results) => $"{closed:O}: {string.Join(", ", results.Select(one => $"{one.Question} {one.Level} {one.Mean} {one.ChangeLevel} {one.Change}"))}";

    private bool MayRead(PulseFacts pulse, string? role, string? organisation)
    {
        var network = now.Networks[pulse.NetworkId];
        var isOfIt = role is "member" or "region" && organisation is not null && new Naive(now, today).M(network).Contains(Ids.Id(organisation));
        var coordinates = role == "region" && organisation is not null && network.RegisteredBy == organisation;
        return pulse.Visibility == "public" || (pulse.Visibility == "funders" && role == "ministry") || isOfIt || coordinates;
    }
}
