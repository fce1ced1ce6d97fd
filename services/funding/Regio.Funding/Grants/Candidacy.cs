using Regio.Funding.Schemes;
using Regio.Terms;

namespace Regio.Funding.Grants;

/// <summary>What is known when someone applies, or an application is decided on: it is passed to the decision as values.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Said">What it says today.</param>
/// <param name="At">The moment.</param>
/// <param name="Today">The day of that moment here.</param>
/// <param name="Network">The network as it is today; null: it is not known, or not in force.</param>
/// <param name="Kinds">Code of the kind of each organisation that takes part, as far as known.</param>
/// <param name="RegionDivision">Code or external id of the division of the region that is named, and its kind; null: none is named.</param>
/// <param name="Beside">Other applications and grants of the network.</param>
/// <param name="Home">The one region of the scheme's division that the network lies in wholly; null: none, or unknown.</param>
public sealed record Candidacy(
    Scheme Scheme, SchemeDetails Said, DateTimeOffset At, DateOnly Today, CandidateNetwork? Network,
    IReadOnlyDictionary<Guid, string> Kinds, (string? Edition, string Kind)? RegionDivision, IReadOnlyList<GrantBeside> Beside, Guid? Home = null);

/// <summary>A network that applies.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Members">Who is a member today.</param>
public sealed record CandidateNetwork(Guid Id, IReadOnlySet<Guid> Members);

/// <summary>What a grant would stack with (stapeling).</summary>
/// <param name="Scheme">Its scheme: id, and external id.</param>
/// <param name="Rule">What that says of stacking; null: nothing.</param>
/// <param name="Others">Other grants of the network, under other schemes.</param>
public sealed record GrantsBeside(IReadOnlyList<string> Scheme, StackingRule? Rule, IReadOnlyList<GrantBeside> Others)
{
    /// <summary>It is beside nothing.</summary>
    public static GrantsBeside None { get; } = new([], null, []);
}

/// <summary>Another application or grant of the network, under another scheme.</summary>
/// <param name="Scheme">External id of the scheme, or its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Stacking">What that scheme says of stacking; null: nothing.</param>
/// <param name="From">First day of its activities; null: unknown, so it is held against nothing.</param>
/// <param name="Until">First day after them; null: unknown, so it is held against nothing.</param>
public sealed record GrantBeside(IReadOnlyList<string> Scheme, string Title, StackingRule? Stacking, DateOnly? From, DateOnly? Until);
