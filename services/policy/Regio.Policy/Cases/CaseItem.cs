using Regio.Hosting.Reading;
using Regio.Rules;

namespace Regio.Policy.Cases;

/// <summary>A case as it is kept for readers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="State">The case.</param>
public sealed record CaseItem(Guid Id, long Version, AlignmentCase State) : IView<CaseItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "policy.case-opened.v1";

    /// <inheritdoc/>
    public CaseItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static CaseItem? After(CaseItem? view, object fact) =>
        AlignmentCase.After(view?.State, fact) is { } state ? new(state.Id, view?.Version ?? 0, state) : null;
}

/// <summary>What readers see of a case (afstemmingsdossier).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="OneId">The first of the two policies or schemes.</param>
/// <param name="OtherId">The other.</param>
/// <param name="Parties">TOOI URIs of the owners that take part.</param>
/// <param name="OpenedOn">Day of opening.</param>
/// <param name="OpenedBy">TOOI URI of the owner that opened it; absent: the system did.</param>
/// <param name="Reason">Why it was opened by hand; absent: it was not.</param>
/// <param name="OpenedFor">What clashed when it was opened.</param>
/// <param name="Consultations">What was asked, and what became of it.</param>
/// <param name="NotAsked">Who published without asking.</param>
/// <param name="Outcomes">What the parties recorded that came of it, and what was decided, in the order of their days.</param>
/// <param name="LiesBefore">TOOI URI of who is to decide; absent: it lies before nobody.</param>
/// <param name="ReviewOn">Day on which it is looked at again; absent: none is set.</param>
/// <param name="ClosedOn">Day of closing; absent: it is open.</param>
/// <param name="ReopenedOn">Day on which it was opened again last; absent: it never was.</param>
/// <param name="ReopenedFor">What clashed then that it did not cover; empty: nothing, or it never was.</param>
/// <param name="Visibility">Who may read it.</param>
public sealed record CaseRow(
    Guid Id, long Version, Guid OneId, Guid OtherId, IReadOnlyList<string> Parties, DateOnly OpenedOn, string? OpenedBy, string? Reason,
    IReadOnlyList<RulePair> OpenedFor, IReadOnlyList<ConsultationRow> Consultations, IReadOnlyList<NotAskedRow> NotAsked,
    IReadOnlyList<OutcomeRow> Outcomes, string? LiesBefore, DateOnly? ReviewOn, DateOnly? ClosedOn, DateOnly? ReopenedOn,
    IReadOnlyList<RulePair> ReopenedFor, [property: CodesOf("visibilities")] string Visibility)
{
    /// <summary>Of a case as it is.</summary>
    internal static CaseRow Of(CaseItem item)
    {
        var (known, opening) = (item.State, item.State.Opening);
        return new(
            item.Id, item.Version, opening.OneId, opening.OtherId, known.Parties, opening.On, opening.By, opening.Reason, opening.Clashes,
            [.. known.Consultations.Select(ConsultationRow.From)], [.. known.Omissions.Select(one => new NotAskedRow(one.By, one.Of, one.On))],
            [
                .. known.Agreed.Select(one => new OutcomeRow(one.On, one.By, false, one.Outcome, one.Covers, one.Text, one.ReviewOn))
                    .Concat(known.Decided.Select(one => new OutcomeRow(one.On, one.By, true, one.Outcome, one.Covers, one.Text, one.ReviewOn)))
                    .OrderBy(one => one.On),
            ],
            known.Escalation?.To, known.ReviewOn, known.Closing?.On, known.Reopening?.On, known.Reopening?.Clashes ?? [], known.Visibility);
    }
}

/// <summary>What one owner asked of another (consultatie).</summary>
/// <param name="Number">Its number.</param>
/// <param name="By">TOOI URI of who asked.</param>
/// <param name="Of">TOOI URI of who was asked.</param>
/// <param name="On">Day of asking.</param>
/// <param name="Question">What was asked.</param>
/// <param name="AnswerBy">Last day on which an answer is in time.</param>
/// <param name="RemindedOn">Day of the last reminder; absent: none.</param>
/// <param name="ExpiredOn">First day without an answer in time; absent: it did not come to that.</param>
/// <param name="Answer">The answer; absent: none yet.</param>
/// <param name="AnsweredOn">Day of the answer; absent: none yet.</param>
/// <param name="Text">What the answer says; absent: nothing more.</param>
public sealed record ConsultationRow(
    int Number, string By, string Of, DateOnly On, string Question, DateOnly AnswerBy, DateOnly? RemindedOn, DateOnly? ExpiredOn,
    [property: CodesOf("consultation-answers")] string? Answer, DateOnly? AnsweredOn, string? Text)
{
    /// <summary>Of a consultation as it is.</summary>
    internal static ConsultationRow From(Consultation one) => new(
        one.Number, one.Asked.By, one.Asked.Of, one.Asked.On, one.Asked.Question, one.Asked.AnswerBy, one.RemindedOn, one.ExpiredOn,
        one.Answered?.Answer, one.Answered?.On, one.Answered?.Text);
}

/// <summary>Who published without having asked another (niet gevraagd).</summary>
/// <param name="By">TOOI URI of who did not ask.</param>
/// <param name="Of">TOOI URI of who was not asked.</param>
/// <param name="On">Day of publication.</param>
public sealed record NotAskedRow(string By, string Of, DateOnly On);

/// <summary>What came of a case (uitkomst).</summary>
/// <param name="On">Day.</param>
/// <param name="By">TOOI URI of who recorded it or decided.</param>
/// <param name="IsDecision">Whether it was decided from above; else the parties recorded it.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Covers">The clashes that it settles, as their rules read.</param>
/// <param name="Text">What was agreed or decided, or why it deviates.</param>
/// <param name="ReviewOn">Day on which it is looked at again; absent: none is set.</param>
public sealed record OutcomeRow(
    DateOnly On, string By, bool IsDecision, [property: CodesOf("alignment-outcomes")] string Outcome, IReadOnlyList<RulePair> Covers, string Text,
    DateOnly? ReviewOn);

/// <summary>A clash of the two of a case that there is now (botsing).</summary>
/// <param name="Clash">The rules that clash.</param>
/// <param name="IsCovered">Whether what came of the case settles it.</param>
public sealed record CaseClash(RulePair Clash, bool IsCovered);
