using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.Subjects;

/// <summary>How users take part in a network (inspraak), or that they are known not to.</summary>
public sealed record UserVoiceRow(string? Voice, bool None);

/// <summary>A council moment that was planned (gepland raadsmoment), and whether it was cancelled.</summary>
public sealed record PlannedMomentRow(Guid Id, string Kind, DateOnly On, string? Subject, string? Source, bool Cancelled);

/// <summary>What networks were called (naam) from a day on; absent: from its start.</summary>
public sealed record NameRow(DateOnly? From, string Name);

/// <summary>What networks aimed at (doelstelling) from a day on; absent: from its start.</summary>
public sealed record ObjectiveRow(
    DateOnly? From, string? Purpose, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups, string? SuccessMeasure, bool NoSuccessMeasure);

/// <summary>What a network says of one that named it as successor (voorganger): confirmed, or denied for a reason.</summary>
public sealed record SaidPredecessorRow(Reference Network, bool Confirmed, string? Reason);

/// <summary>How networks went through time, a list for each subject.</summary>
internal static class CourseSubjects
{
    private const string Moment = "council-moment";

    /// <summary>How users take part.</summary>
    public static readonly Subject<Network, TextOrNone, UserVoiceRow> UserVoices = new(
        Owners.Networks, "user-voices", "listUserVoices", "List how users take part in networks", "$.course.userVoice")
    {
        Of = network => network.Course.UserVoice is { } voice ? [voice] : [],
        From = (fact, part) => fact is UserVoiceRecorded f && f.Voice == part,
        Row = (part, _) => new(part.Text, part.Text is null),
        Columns = [("voice", row => row.Voice), ("none", row => row.None ? "true" : null)],
        Read = (row, _) => TextOrNone.Of(row.Prose("voice"), row.Flag("none")) ?? new(row.NeededProse("voice")),
        Decide = (network, part, _) => RecordUserVoice.Decide(network, part),
    };

    /// <summary>When councils are to be heard.</summary>
    public static readonly Subject<Network, CouncilMoment, PlannedMomentRow> Moments = new(
        Owners.Networks, "council-moments", "listCouncilMoments", "List the council moments that networks planned", "$.course.moments[*]")
    {
        MayOutlast = true,
        Of = network => network.Course.Moments,
        From = (fact, part) => fact.Equals(part.Planned) || fact is CouncilMomentCancelled f && f.MomentId == part.Planned.MomentId,
        Row = (part, _) => new(
            part.Planned.MomentId, part.Planned.Kind, part.Planned.On, part.Planned.Subject, part.Planned.Source, part.IsCancelled),
        Columns =
        [
            ("id", row => row.Id.ToString()), ("kind", row => row.Kind), ("on", row => Columns.Of(row.On)),
            ("subject", row => row.Subject), ("source", row => row.Source), ("cancelled", row => row.Cancelled ? "true" : null),
        ],
        Read = (row, network) => new(
            new(
                network, MomentId(row, network), row.NeededCode("kind", CodeLists.CouncilMoments), row.NeededDate("on"),
                row.Text("subject"), row.Text("source")),
            row.Flag("cancelled")),
        Decide = (network, part, _) => Weigh(network, part),
    };

    /// <summary>What they were called, when that changed.</summary>
    public static readonly Subject<Network, NamePeriod, NameRow> Names = new(
        Owners.Networks, "network-names", "listNetworkNames", "List what networks were called, where that changed", "$.course.names[*]")
    {
        Of = network => network.Course.Names,
        From = (fact, part) => fact is NetworkRenamed f && new NamePeriod(f.From, f.Name) == part,
        Begins = part => part.From ?? DateOnly.MinValue,
        Row = (part, _) => new(part.From, part.Name),
        Columns = [("from", row => Columns.Of(row.From)), ("name", row => row.Name)],
        Read = (row, _) => new(row.Date("from"), row.Needed("name")),
        Decide = (network, part, _) => part.From is { } from
            ? RenameNetwork.Decide(network, part.Name, from)
            : AtStart(network, network.Course.Names.Count > 0, network.Details with { Name = part.Name }),
    };

    /// <summary>What they aimed at, when that changed.</summary>
    public static readonly Subject<Network, ObjectivePeriod, ObjectiveRow> Objectives = new(
        Owners.Networks, "network-objectives", "listNetworkObjectives", "List what networks aimed at, where that changed", "$.course.objectives[*]")
    {
        Of = network => network.Course.Objectives,
        From = (fact, part) => fact is ObjectiveRevised f && new ObjectivePeriod(f.From, f.Objective) == part,
        Begins = part => part.From ?? DateOnly.MinValue,
        Row = (part, _) => new(
            part.From, part.Objective.Purpose, part.Objective.Domains, part.Objective.TargetGroups, part.Objective.SuccessMeasure?.Text,
            part.Objective.SuccessMeasure is { Text: null }),
        Columns =
        [
            ("from", row => Columns.Of(row.From)), ("purpose", row => row.Purpose),
            ("domains", row => Columns.Of(row.Domains)), ("target_groups", row => Columns.Of(row.TargetGroups)),
            ("success_measure", row => row.SuccessMeasure), ("no_success_measure", row => row.NoSuccessMeasure ? "true" : null),
        ],
        Read = (row, _) => new(row.Date("from"), new(
            row.Prose("purpose"), row.Codes("domains", CodeLists.Domains), row.Codes("target_groups", CodeLists.TargetGroups),
            TextOrNone.Of(row.Prose("success_measure"), row.Flag("no_success_measure")))),
        Decide = (network, part, _) => part.From is { } from
            ? ReviseObjective.Decide(network, from, part.Objective)
            : AtStart(network, network.Course.Objectives.Count > 0, network.Details with
            {
                Purpose = part.Objective.Purpose,
                Domains = part.Objective.Domains,
                TargetGroups = part.Objective.TargetGroups,
                SuccessMeasure = part.Objective.SuccessMeasure,
            }),
    };

    /// <summary>What they say of networks that named them as successor.</summary>
    public static readonly Subject<Network, Predecessor, SaidPredecessorRow> Predecessors = new(
        Owners.Networks, "predecessors", "listPredecessors", "List what networks say of those that named them as successor", "$.course.predecessors[*]")
    {
        Of = network => network.Course.Predecessors ?? [],
        From = (fact, part) => fact is PredecessorConfirmed yes && yes.PredecessorId == part.Id || fact is PredecessorDenied no && no.PredecessorId == part.Id,
        Names = part => [part.Id],
        Row = (part, named) => new(named[part.Id], part.IsConfirmed, part.Reason),
        Columns =
        [
            ("predecessor_id", row => row.Network.Called), ("confirmed", row => SubjectColumns.Of(row.Confirmed)), ("reason", row => row.Reason),
        ],
        Read = (row, _) =>
        {
            var confirmed = row.Needed("confirmed").Length > 0 && row.Flag("confirmed");
            return new(
                StreamId.Parse(Network.StreamKind, row.Identifier("predecessor_id")), confirmed, confirmed ? null : row.NeededProse("reason"));
        },
        Decide = (network, part, around) => part.IsConfirmed
            ? ConfirmPredecessor.Decide(network, part.Id, around.Named.GetValueOrDefault(part.Id))
            : DenyPredecessor.Decide(network, new(network.Id, part.Id, part.Reason!), around.Named.GetValueOrDefault(part.Id)),
    };

    // What held from the start is what the network is corrected to before it changes.
    private static Decision AtStart(Network network, bool changedSince, NetworkDetails details) => changedSince
        ? Decision.Reject("already-exists", "It changed since; correct the network.", new Fault("/from", "already-exists", "What held from the start is known, and it changed since; correct the network."))
        : CorrectNetwork.Decide(network, details, DateOnly.MaxValue);

    // One that has no id in the file is named for what it is.
    private static Guid MomentId(RowReader row, Guid network) => row.Text("id") is { } id
        ? StreamId.Parse(Moment, id)
        : StreamId.Of(Moment, $"{network} {row.Row.Text("kind")} {row.Row.Text("on")} {row.Row.Text("subject")}");

    // A moment that was cancelled stays so.
    private static Decision Weigh(Network network, CouncilMoment part)
    {
        var id = part.Planned.MomentId;
        var known = network.Course.Moments.FirstOrDefault(moment => moment.Planned.MomentId == id);
        if (known is not null && known.Planned != part.Planned)
        {
            return Decision.Reject("already-exists", "It is another moment.", new Fault("/id", "already-exists", "A moment of that id is known, and is another."));
        }

        return InTurn.Of(
            network,
            now => known is null ? PlanCouncilMoment.Decide(now, part.Planned) : Decision.Nothing,
            now => part.IsCancelled && now.Course.Moments.Any(moment => moment.Planned.MomentId == id) ? CancelCouncilMoment.Decide(now, id) : Decision.Nothing);
    }
}
