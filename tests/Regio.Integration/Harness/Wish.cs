using System.Text.Json;
using Regio.Rules;

namespace Regio.Integration;

/// <summary>A subscription as its organisation sent it, and what it is to hear: by each filter alone, without an index.</summary>
internal sealed record Wish(
    string Organisation, string Role, string[] Kinds, string[] Regions, string[] TargetGroups, string[] Domains, string[] Ministries, string[] ClashTypes)
{
    private static readonly HashSet<(string, string)> Meeting =
        [.. Pairs(Concepts.First.TargetGroups, CodeLists.TargetGroups), .. Pairs(Concepts.First.Domains, CodeLists.Domains)];

    /// <summary>As it is sent.</summary>
    public object Body => new { name = "Wat ons raakt", Kinds, Regions, TargetGroups, Domains, Ministries, ClashTypes };

    /// <summary>Whether it is to hear of something.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="about">To what.</param>
    /// <param name="areas">Every region.</param>
    public bool Hears(string kind, Concern about, IReadOnlyDictionary<string, Area> areas) =>
        about.Knowing?.Includes(Organisation, Role) is true
        && Any(Kinds, wanted => wanted == kind)
        && Any(Regions, wanted => about.Ground is { } ground && Lies(areas, wanted, ground))
        && Any(TargetGroups, wanted => about.Groups.Any(one => Meeting.Contains((wanted, one))))
        && Any(Domains, wanted => about.Domains.Any(one => Meeting.Contains((wanted, one))))
        && Any(Ministries, about.Ministries.Contains)
        && Any(ClashTypes, about.Clashes.Contains);

    private static bool Any(string[] wanted, Func<string, bool> met) => wanted.Length == 0 || Array.Exists(wanted, one => met(one));

    private static bool Lies(IReadOnlyDictionary<string, Area> areas, string wanted, Ground ground) => areas.TryGetValue(wanted, out var area)
        ? ground.Areas.Contains(area) || area.Municipalities.Overlaps(ground.Municipalities)
        : ground.Municipalities.Contains(wanted);

    private static IEnumerable<(string, string)> Pairs(ConceptScheme concepts, CodeList list) =>
        from one in list.Concepts from other in list.Concepts where one == other || concepts.Meets([one.Id], [other.Id]) is not null select (one.Id, other.Id);
}
