using Regio.Policy.Policies;
using Regio.Terms;

namespace Regio.Policy.Specs;

/// <summary>A policy of one ministry, and what is known around it.</summary>
internal static class Scene
{
    public const string Education = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1091";
    public const string Work = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1073";

    public static readonly Guid PolicyId = new("0198b000-0000-7000-8000-000000000001");
    public static readonly Guid OwnerId = new("0198b000-0000-7000-8000-000000000002");
    public static readonly DateOnly First = new(2026, 1, 1);
    public static readonly DateOnly Today = new(2026, 11, 26);
    public static readonly Reliance Relied = new(7, 8);

    public static readonly PolicyKnown Known = new(
        true, new Dictionary<string, bool> { ["rmc-1"] = true, ["ggd-1"] = false },
        new Dictionary<string, KnownIndicator> { ["back-in-school"] = new(2, true), ["gone"] = new(1, false) }, Today, Relied);

    public static readonly PolicyRules Rules = new(
        ["municipality"], 3, [new("yearly", 8, null, "10-15", ["back-in-school"])], [new("back-in-school", 2)],
        new(25m, ["municipality"], ["members"]), new("forbidden-with", ["S1"]), "earmarked");

    public static readonly PolicyDetails Details = new(
        "Van school naar duurzaam werk", "No one leaves school for the couch", ["education"], ["early-school-leavers"], ["subsidy"],
        ["Wet educatie en beroepsonderwijs"], First, First.AddYears(5), "rmc", ["rmc-1"], Rules);

    public static readonly PolicyRegistered Registered = PolicyRegistered.Of(PolicyId, "P1", Education, Details, First, Relied);
}
