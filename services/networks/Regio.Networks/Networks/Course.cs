using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Rules;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Networks;

/// <summary>What a network aimed at from a day on; null: from its start.</summary>
public sealed record ObjectivePeriod(DateOnly? From, Objective Objective) : IHoldsInTurn;

/// <summary>What a network was called from a day on; null: from its start.</summary>
public sealed record NamePeriod(DateOnly? From, string Name) : IHoldsInTurn;

/// <summary>How a network ended.</summary>
/// <param name="ReasonCode">Code of the list <c>end-reasons</c>, unknown when absent.</param>
/// <param name="SuccessorIds">Networks that go on with its work.</param>
public sealed record Ending([property: CodesOf("end-reasons")] string? ReasonCode, Values<Guid> SuccessorIds)
{
    /// <summary>That which a fact tells; null when it tells no more than the day.</summary>
    public static Ending? Of(NetworkEnded ended) =>
        ended.ReasonCode is null && ended.SuccessorIds is null ? null : new(ended.ReasonCode, ended.SuccessorIds ?? []);
}

/// <summary>A council moment that was planned (raadsmoment), and whether it was cancelled.</summary>
public sealed record CouncilMoment(CouncilMomentPlanned Planned, bool IsCancelled) : IInWords
{
    /// <inheritdoc/>
    public object Words() => new Sentence(
        $"{Code("council-moments", Planned.Kind)} op {Planned.On}{About(Planned.Subject)}{(IsCancelled ? ", gaat niet door" : "")}",
        $"{Code("council-moments", Planned.Kind)} on {Planned.On}{About(Planned.Subject)}{(IsCancelled ? ", does not take place" : "")}");

    private static string? About(string? subject) => subject is null ? null : $": {subject}";
}

/// <summary>What a network says of one that named it as its successor (voorganger).</summary>
/// <param name="Id">The network that ended.</param>
/// <param name="IsConfirmed">Whether it goes on with its work; else it denied that.</param>
/// <param name="Reason">Why it was denied.</param>
public sealed record Predecessor(Guid Id, bool IsConfirmed, string? Reason);

/// <summary>How a network went through time: its aims, its names, its users, its end, its council moments.</summary>
/// <param name="Objectives">In order, the first from the start; empty: that of the details, always.</param>
/// <param name="Names">In order, the first from the start; empty: that of the details, always.</param>
/// <param name="UserVoice">How users take part; unknown when null.</param>
/// <param name="Ending">How it ended; null while it did not, or when nothing of it is known.</param>
/// <param name="Moments">Council moments, in the order of planning.</param>
/// <param name="Predecessors">What it says of those that named it as their successor, the latest of each; null: nothing.</param>
public sealed record Course(
    Values<ObjectivePeriod> Objectives, Values<NamePeriod> Names, TextOrNone? UserVoice, Ending? Ending,
    Values<CouncilMoment> Moments, Values<Predecessor>? Predecessors = null)
{
    /// <summary>Of a network that went no other way than its details say.</summary>
    public static Course Straight { get; } = new([], [], null, null, []);

    /// <summary>What it says of a network that named it as its successor; null: nothing yet.</summary>
    public Predecessor? Predecessor(Guid id) => Predecessors?.FirstOrDefault(predecessor => predecessor.Id == id);

    /// <summary>What it aimed at on a day, by what its details say now.</summary>
    public Objective ObjectiveOn(DateOnly on, NetworkDetails now) =>
        Objectives.LastOrDefault(period => period.From is not { } from || from <= on)?.Objective ?? Objective.Of(now);

    /// <summary>What it was called on a day, by what its details say now.</summary>
    public string NameOn(DateOnly on, NetworkDetails now) =>
        Names.LastOrDefault(period => period.From is not { } from || from <= on)?.Name ?? now.Name;

    /// <summary>What the details say of a day, by what they say now.</summary>
    public NetworkDetails On(DateOnly on, NetworkDetails now) => ObjectiveOn(on, now).In(now) with { Name = NameOn(on, now) };

    /// <summary>
    /// What a correction comes to that was written by what the details say of a day: where it says the same of name and
    /// aims, these go on as they go.
    /// </summary>
    public NetworkDetails LeftAsItGoes(NetworkDetails corrected, DateOnly on, NetworkDetails now)
    {
        var aims = Objective.Of(corrected) == ObjectiveOn(on, now) ? Objective.Of(now) : Objective.Of(corrected);
        return aims.In(corrected) with { Name = corrected.Name == NameOn(on, now) ? now.Name : corrected.Name };
    }

    /// <summary>It after a fact, given the details before it; another kind of fact leaves it as it is.</summary>
    public Course After(object fact, NetworkDetails before) => fact switch
    {
        ObjectiveRevised f => this with
        {
            Objectives =
            [
                .. (Objectives.Count > 0 ? Objectives : [new(null, Objective.Of(before))]).Where(period => period.From != f.From),
                new(f.From, f.Objective),
            ],
        },
        NetworkRenamed f => this with
        {
            Names =
            [
                .. (Names.Count > 0 ? Names : [new(null, before.Name)]).Where(period => period.From != f.From), new(f.From, f.Name),
            ],
        },
        UserVoiceRecorded f => this with { UserVoice = f.Voice },
        NetworkEnded f => this with { Ending = Networks.Ending.Of(f) },
        CouncilMomentPlanned f => this with { Moments = [.. Moments, new(f, IsCancelled: false)] },
        CouncilMomentCancelled f => this with
        {
            Moments = [.. Moments.Select(moment => moment.Planned.MomentId == f.MomentId ? moment with { IsCancelled = true } : moment)],
        },
        PredecessorConfirmed f => Saying(new(f.PredecessorId, IsConfirmed: true, null)),
        PredecessorDenied f => Saying(new(f.PredecessorId, IsConfirmed: false, f.Reason)),
        NetworkCorrected f => Corrected(f.Details, before),
        _ => this,
    };

    private Course Saying(Predecessor predecessor) =>
        this with { Predecessors = [.. (Predecessors ?? []).Where(known => known.Id != predecessor.Id), predecessor] };

    // What is put right holds from the start; what is not, went as it went.
    private Course Corrected(NetworkDetails now, NetworkDetails before)
    {
        var after = this with
        {
            Objectives = Objective.Of(now) == Objective.Of(before) ? Objectives : [],
            Names = now.Name == before.Name ? Names : [],
            Ending = now.InForceUntil is null ? null : Ending,
        };
        return after == this ? this : after;
    }
}
