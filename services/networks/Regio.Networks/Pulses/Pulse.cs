using Regio.Contracts;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.Pulses;

/// <summary>
/// A pulse (relatiepeiling) was opened. What its respondents answer is never a fact: it lies in a table of its own until
/// the pulse closes.
/// </summary>
/// <param name="PulseId">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="OpenedOn">First day of answering.</param>
/// <param name="ClosesOn">First day on which no answer is taken any more.</param>
/// <param name="Visibility">Who may read it: code of the list <c>visibilities</c>.</param>
public sealed record PulseOpened(Guid PulseId, Guid NetworkId, DateOnly OpenedOn, DateOnly ClosesOn, string Visibility);

/// <summary>The network decided who may read it.</summary>
public sealed record PulseVisibilitySet(Guid PulseId, string Visibility);

/// <summary>It was closed, for good: what came of it, and to whom that is told.</summary>
/// <param name="PulseId">The pulse.</param>
/// <param name="ClosedOn">First day on which no answer was taken any more.</param>
/// <param name="Response">Which part of the member organisations answered.</param>
/// <param name="Results">Each question, in the order of the list.</param>
/// <param name="Visibility">Who may read it.</param>
public sealed record PulseClosed(
    Guid PulseId, DateOnly ClosedOn, string Response, Values<QuestionResult> Results, string Visibility);

/// <summary>What came of a question (uitkomst van een vraag); the shape of its figures is <see cref="PulseResults"/>'s.</summary>
/// <param name="Question">Code of the list <c>pulse-questions</c>.</param>
/// <param name="Level"><c>low</c>, <c>mid</c>, <c>high</c>, or <c>too-few</c>: it would tell of fewer than three organisations, by itself or beside an earlier pulse.</param>
/// <param name="Mean">Mean of the organisations' means, 1 to 5, to 0.1; absent when fewer than five answered it, and when too few.</param>
/// <param name="ChangeLevel"><c>fell</c>, <c>steady</c>, <c>rose</c>, <c>none-before</c>, or <c>too-few</c>: it would tell of fewer than three organisations.</param>
/// <param name="Change">Change over the organisations that answered the pulse before, too, to 0.1; absent when those are fewer than five.</param>
public sealed record QuestionResult(
    [property: CodesOf("pulse-questions")] string Question, [property: CodesOf("pulse-levels")] string Level, decimal? Mean,
    [property: CodesOf("pulse-changes")] string ChangeLevel, decimal? Change);

/// <summary>What a decision about a pulse needs to know.</summary>
public sealed record Pulse(Guid Id, Guid NetworkId, DateOnly ClosesOn, string Visibility, bool IsClosed) : IFold<Pulse>, IOfNetwork
{
    /// <summary>Who may read a pulse about which the network decided nothing.</summary>
    public const string UsualVisibility = Contracts.Visibility.Members;

    /// <inheritdoc/>
    public static Pulse? After(Pulse? state, object fact) => (state, fact) switch
    {
        (null, PulseOpened f) => new(f.PulseId, f.NetworkId, f.ClosesOn, f.Visibility, IsClosed: false),
        ({ } known, PulseVisibilitySet f) => known with { Visibility = f.Visibility },
        ({ } known, PulseClosed) => known with { IsClosed = true },
        _ => state,
    };
}
