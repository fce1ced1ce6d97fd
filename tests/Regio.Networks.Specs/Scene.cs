using Regio.Networks.Networks;
using Regio.Networks.Organisations;

namespace Regio.Networks.Specs;

/// <summary>Three municipalities, a water board and a network of the first two.</summary>
internal static class Scene
{
    public const string Gemeente = "https://identifier.overheid.nl/tooi/id/gemeente/";
    public static readonly Guid Noord = Organisation.IdOf(Gemeente + "gm0001");
    public static readonly Guid Zuid = Organisation.IdOf(Gemeente + "gm0002");
    public static readonly Guid Oost = Organisation.IdOf(Gemeente + "gm0003");
    public static readonly Guid Water = Organisation.IdOf("https://identifier.overheid.nl/tooi/id/waterschap/ws0001");
    public static readonly Guid Stranger = new("0198b000-0000-7000-8000-00000000dead");
    public static readonly Guid NetworkId = new("0198b000-0000-7000-8000-000000000001");
    public static readonly Guid OtherId = new("0198b000-0000-7000-8000-000000000002");
    public static readonly Guid NoordIn = new("0198b000-0000-7000-8000-000000000011");
    public static readonly Guid ZuidIn = new("0198b000-0000-7000-8000-000000000012");
    public static readonly DateOnly First = new(2020, 1, 1);
    public static readonly DateOnly Today = new(2026, 6, 1);

    public static readonly IReadOnlyDictionary<Guid, bool> Registry =
        new Dictionary<Guid, bool> { [Noord] = true, [Zuid] = true, [Oost] = true, [Water] = false };

    public static readonly NetworkDetails Details = new(
        "Werk in de regio", "OL", "Jongeren aan het werk", ["Mandaat"], ["werk"], ["Gemeentewet"], null, null, First, null,
        "unknown", null, [], [], null);

    public static readonly NetworkRegistered Registered = new(NetworkId, "gr-1", Details, Gemeente + "gm0001");

    public static readonly Network Begun = Network.After(null, Registered)!;

    public static readonly Network Other = Network.After(null, Registered with { NetworkId = OtherId })!;

    public static readonly MemberAdmitted NoordAdmitted = new(NetworkId, NoordIn, Noord, "lead", null, ["College"], null);

    public static readonly MemberAdmitted ZuidAdmitted =
        new(NetworkId, ZuidIn, Zuid, "participant", new(2021, 1, 1), [], 12.5m);

    /// <summary>A network that ended.</summary>
    public static Network Until(this Network network, DateOnly day) => Network.After(network, new NetworkEnded(network.Id, day, null))!;

    public static DateOnly Day(int year, int month = 1, int day = 1) => new(year, month, day);

    public static IReadOnlySet<Guid> Set(params IReadOnlyList<Guid> ids) => ids.ToHashSet();
}

/// <summary>Says of a refusal what it should be, also when there should be none.</summary>
internal static class Refused
{
    public static void CodeShouldBe(this Hosting.Problems.Problem? problem, string? code) =>
        (problem is null ? null : problem.Code).ShouldBe(code);
}
