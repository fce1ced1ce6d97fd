using Regio.Hosting.Access;

namespace Regio.Projections.Specs;

/// <summary>What pages are gathered from: a scene on a day, for a caller or for nobody who signed in.</summary>
internal static class GatheringScene
{
    /// <summary>The scene on a day, as a request of now has it, or one of an earlier recorded moment.</summary>
    public static View View(this Scene scene, string day, DateTimeOffset? knownOn = null) => new(
        Picture.Of(scene.Register, Ids.Day(day)),
        new(Ids.Day(day), knownOn, null, true, new Dictionary<string, long>(), 0, [], knownOn is null ? $"{day}@networks:1@1" : null), null!, null!);

    /// <summary>What a caller may know of, of the same day.</summary>
    public static Rights Rights(this View view, string? role = null, string? organisation = null) =>
        Projections.Rights.Of(view.Picture, role is null ? null : new Caller(role, organisation, "someone"));

    /// <summary>The keys of things.</summary>
    public static string Keys(this IEnumerable<Thing> things) => string.Join(' ', things.Select(thing => thing.Key));
}
