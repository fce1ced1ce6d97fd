using JasperFx.Events;

namespace Regio.Hosting.Histories;

/// <summary>What made happen to a thing what is no fact of its own (oorzaak).</summary>
/// <param name="Kind">Kind of thing whose fact it is: <c>succession</c>.</param>
/// <param name="Id">That thing's id.</param>
/// <param name="ExternalId">Its identifier in the source; absent when it has none.</param>
public sealed record Cause(string Kind, Guid Id, string? ExternalId);

/// <summary>A fact about a thing, before it is known how what it names is called.</summary>
/// <param name="Fact">The fact as stored.</param>
/// <param name="Version">The thing's version after it.</param>
/// <param name="Sentence">What it says; null: nothing but its name.</param>
/// <param name="Changes">What it changed.</param>
/// <param name="Cause">Where it comes from, when it is another's.</param>
/// <param name="ValidFrom">First day on which it holds for this thing; null: as the fact says.</param>
/// <param name="Instead">What is shown instead of the fact; null: the fact itself.</param>
public sealed record Happening(
    IEvent Fact, long Version, Sentence? Sentence, IReadOnlyList<Change> Changes, Cause? Cause = null,
    DateOnly? ValidFrom = null, object? Instead = null);

/// <summary>What happened to a thing, oldest first, and what became of it.</summary>
/// <param name="View">The thing now; null when it has not begun.</param>
/// <param name="Happenings">Every fact of it.</param>
public sealed record Past<T>(T? View, IReadOnlyList<Happening> Happenings)
    where T : class;
