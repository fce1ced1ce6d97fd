using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>Something that is unknown of a network (ontbrekend gegeven), and what becomes possible when it is known.</summary>
/// <param name="Code">Code of the list <c>completeness</c>.</param>
/// <param name="Fields">The fields that are unknown.</param>
/// <param name="Nl">What it unlocks, in Dutch.</param>
/// <param name="En">What it unlocks, in English.</param>
public sealed record MissingField(string Code, IReadOnlyList<string> Fields, string Nl, string En);

/// <summary>What further fields of a network would unlock: five register it, each further one makes something possible.</summary>
public static class Completeness
{
    private const string Unknown = "unknown";

    /// <summary>What is unknown on a day, in the order of the list; empty when nothing is.</summary>
    public static IReadOnlyList<MissingField> Of(NetworkItem network, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(network);
        var (d, course) = (network.DetailsOn(on), network.Course ?? Course.Straight);
        var (governance, terms) = (network.Governance ?? Governance.Unknown, network.Terms ?? Terms.Unknown);
        (string Code, string Field, bool IsUnknown)[] fields =
        [
            ("aims", "domains", d.Domains.Count == 0), ("aims", "targetGroups", d.TargetGroups.Count == 0),
            ("members", "memberships", network.Memberships.Count == 0), ("territory", "territory", network.Territory.Count == 0),
            ("obligation", "obligation", d.Obligation == Unknown), ("success-measure", "purpose", d.Purpose is null),
            ("success-measure", "successMeasure", d.SuccessMeasure is null), ("user-voice", "userVoice", course.UserVoice is null),
            ("governance-form", "governance.form", governance.Form is null),
            ("coordinator", "governance.coordinator", governance.CoordinatorOn(on) is null), ("phase", "governance.phase", governance.PhaseOn(on) is null),
            ("need", "grounds.need", network.Grounds?.Need is null), ("voting", "terms.voting", terms.Voting is null),
            ("budget", "terms.budgets", terms.Budgets.Count == 0), ("exit-terms", "terms.exit", terms.Exit is null),
            ("continuity", "terms.continuity", terms.Continuity is null), ("contact-desk", "contactDesk", d.ContactDesk is null),
        ];
        var unknown = fields.Where(field => field.IsUnknown).ToLookup(field => field.Code, field => field.Field);
        return
        [
            .. CodeLists.Completeness.Concepts.Where(one => unknown.Contains(one.Id))
                .Select(one => new MissingField(one.Id, [.. unknown[one.Id]], one.Nl, one.En)),
        ];
    }
}
