using Regio.Hosting;
using Regio.Hosting.EventStore;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.Pulses;

/// <summary>A question (stelling) of a pulse.</summary>
/// <param name="Id">Code of the list <c>pulse-questions</c>.</param>
/// <param name="Nl">The question put, in Dutch.</param>
/// <param name="En">The question put, in English.</param>
public sealed record PulseQuestion(string Id, string Nl, string En);

/// <summary>What a respondent is asked, and answered so far (vragenlijst).</summary>
/// <param name="Network">Name of the network that it is about.</param>
/// <param name="ClosesOn">First day on which no answer is taken any more; until then it can be changed.</param>
/// <param name="Questions">The questions, in order.</param>
/// <param name="Scores">The respondent's own scores.</param>
public sealed record Questionnaire(string Network, DateOnly ClosesOn, IReadOnlyList<PulseQuestion> Questions, PulseScores Scores);

/// <summary>Makes what a respondent sees.</summary>
internal sealed class Questionnaires(Streams streams, PulseAnswers answers, TimeProvider clock)
{
    /// <summary>The questions, in the order of the list.</summary>
    public static readonly IReadOnlyList<PulseQuestion> Questions =
        [.. CodeLists.PulseQuestions.Concepts.Select(question => new PulseQuestion(question.Id, question.Nl, question.En))];

    /// <summary>That of a respondent.</summary>
    public async Task<Questionnaire> Of(Respondent respondent, CancellationToken ct)
    {
        var pulse = (await streams.Read<Pulse>(respondent.PulseId, ct)).State!;
        var network = (await streams.Read<Network>(pulse.NetworkId, ct)).State!;
        return new(network.DetailsOn(clock.Today()).Name, pulse.ClosesOn, Questions, await answers.Of(respondent, ct));
    }
}
