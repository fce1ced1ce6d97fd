using System.Collections.Frozen;
using Regio.Contracts.Policy;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>That two may hang together (suggestie van een verband), and why.</summary>
/// <param name="Edge">What the one may be to the other.</param>
/// <param name="Reasons">Of <see cref="Suggestions"/>.</param>
internal sealed record Suggestion(Edge Edge, IReadOnlyList<string> Reasons);

/// <summary>
/// Which policies may hang together with another policy or a scheme: their domains and target groups meet, and so do their
/// texts. Where the one names the other it may implement that; else they may supplement each other. The thresholds are assumptions.
/// </summary>
internal static class Suggestions
{
    /// <summary>Raised when a rule or threshold changes.</summary>
    public const string Rules = "1";

    /// <summary>Their domains meet.</summary>
    public const string DomainsMeet = "domains-meet";

    /// <summary>Their target groups meet.</summary>
    public const string TargetGroupsMeet = "target-groups-meet";

    /// <summary>The one rests on the other: its legal grounds name it.</summary>
    public const string NamesIt = "names-it";

    /// <summary>They rest on the same law or article.</summary>
    public const string SameGround = "same-ground";

    /// <summary>Their titles are nearly the same, or what they are to reach is alike.</summary>
    public const string SameText = "same-text";

    /// <summary>Those among what is public and not over, of pairs of which nothing was ever said or suggested.</summary>
    public static IReadOnlyList<Suggestion> Among(Initiatives initiatives)
    {
        var (register, day) = (initiatives.Standing.Register, initiatives.Standing.Day);
        var told = initiatives.Known().Where(one => one.IsPublic(day) && !(one.Until <= day) && one is { Domains.IsEmpty: false, TargetGroups.IsEmpty: false })
            .Select(one => Told.By(register, day, one)).ToList();
        var rarity = Rarity.Empty.With(told.Select(one => ((IEnumerable<string>?)null, one.Title.Concat(one.Goal))));
        return
        [
            .. from left in told.Index()
               where left.Item.Of.Kind == Initiative.Policy
               from right in told.Index()
               where right.Item.Of.Kind != Initiative.Policy || left.Index < right.Index
               let found = Of(rarity, register.Concepts, left.Item, right.Item)
               where found is not null && !AreTold(register, left.Item.Of.Id, right.Item.Of.Id)
               select found,
        ];
    }

    private static bool AreTold(Register register, Guid one, Guid other) =>
        register.EdgesOf[one].Any(id => register.Edges[id].Edge is var edge && (edge.FromId == other || edge.ToId == other));

    private static Suggestion? Of(Rarity rarity, Concepts concepts, Told left, Told right)
    {
        if (concepts.Domains.Meets(left.Of.Domains, right.Of.Domains) is null
            || concepts.TargetGroups.Meets(left.Of.TargetGroups, right.Of.TargetGroups) is null)
        {
            return null;
        }

        var (names, isNamed) = (left.Names(right), right.Names(left));
        var reasons = new (string Reason, bool Holds)[]
        {
            (NamesIt, names || isNamed),
            (SameGround, left.Grounds.Overlaps(right.Grounds)),
            (SameText, rarity.Similarity(left.Title, right.Title) >= Resemblance.NearlyTheSame || rarity.Similarity(left.Goal, right.Goal) >= Resemblance.LikeAim),
        }.Where(one => one.Holds).Select(one => one.Reason).ToList();
        var (from, to) = isNamed && !names ? (right.Of.Id, left.Of.Id) : (left.Of.Id, right.Of.Id);
        return reasons.Count == 0 ? null
            : new(new(from, names || isNamed ? EdgeKinds.Implements : EdgeKinds.Supplements, to), [DomainsMeet, TargetGroupsMeet, .. reasons]);
    }

    /// <summary>What an initiative says of itself.</summary>
    private sealed record Told(Initiative Of, FrozenSet<string> Title, FrozenSet<string> Goal, FrozenSet<string> Grounds)
    {
        /// <summary>Whether its legal grounds name the other.</summary>
        public bool Names(Told other) => Grounds.Any(ground => other.Of.IsCalled(ground)
            || (other.Of.Thing.Name is { Length: > 0 } title && ground.Contains(title, StringComparison.OrdinalIgnoreCase)));

        /// <summary>What it says on a day.</summary>
        public static Told By(Register register, DateOnly day, Initiative one)
        {
            if (register.Policies.GetValueOrDefault(one.Id)?.On(day) is { } policy)
            {
                return By(one, policy.Title, policy.Goal, policy.LegalGrounds);
            }

            var scheme = register.Schemes[one.Id].On(day);
            return By(one, scheme.Title, scheme.Objective, scheme.LegalGrounds ?? []);
        }

        private static Told By(Initiative of, string title, string? goal, IEnumerable<string> grounds) =>
            new(of, Words.Of(title), Words.Of(goal), grounds.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }
}
