using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.ReferenceDivisions;

/// <summary>What the territories of networks in a domain are held against (referentie-indeling) was set, from a day on.</summary>
/// <param name="ReferenceDivisionId">Its stream.</param>
/// <param name="Domain">Code of the list <c>domains</c>.</param>
/// <param name="Division">An edition by its external id, else its id; or a kind. Absent: none from that day on.</param>
/// <param name="From">First day.</param>
public sealed record ReferenceDivisionSet(Guid ReferenceDivisionId, string Domain, string? Division, DateOnly From);

/// <summary>A period in which a domain has one reference division, or none (periode).</summary>
/// <param name="From">First day (vanaf).</param>
/// <param name="Until">First day after it (tot); absent: until another is set.</param>
/// <param name="Division">An edition (`ggd-2016`), or a kind (`ggd`), which stands for its edition in force; absent: none.</param>
public sealed record ReferencePeriod(DateOnly From, DateOnly? Until, string? Division)
{
    /// <summary>The periods after one more fact, each until the next: of one day the last fact holds.</summary>
    public static Values<ReferencePeriod> After(Values<ReferencePeriod> periods, ReferenceDivisionSet set)
    {
        var inOrder = periods.Where(period => period.From != set.From).Append(new(set.From, null, set.Division))
            .OrderBy(period => period.From).ToList();
        return [.. inOrder.Select((period, i) => period with { Until = i + 1 < inOrder.Count ? inOrder[i + 1].From : null })];
    }
}

/// <summary>The reference division of a domain through time.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Domain">Code of the list <c>domains</c>.</param>
/// <param name="Periods">In order; before the first there is none.</param>
public sealed record ReferenceDivision(Guid Id, string Domain, Values<ReferencePeriod> Periods) : IFold<ReferenceDivision>
{
    /// <summary>The stream of a domain.</summary>
    public static Guid IdOf(string domain) => StreamId.Of("reference-division", domain);

    /// <summary>Of a domain for which none was set yet.</summary>
    public static ReferenceDivision Unset(string domain) => new(IdOf(domain), domain, []);

    /// <summary>The kind or edition on a day; null when there is none.</summary>
    public string? On(DateOnly day) => Periods.LastOrDefault(period => period.From <= day)?.Division;

    /// <inheritdoc/>
    public static ReferenceDivision? After(ReferenceDivision? state, object fact) => fact is ReferenceDivisionSet f
        ? new(f.ReferenceDivisionId, f.Domain, ReferencePeriod.After(state?.Periods ?? [], f))
        : state;
}
