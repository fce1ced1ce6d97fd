using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>A check of a draft (toets vooraf), in short.</summary>
/// <param name="Id">The check.</param>
/// <param name="On">Day of the check.</param>
/// <param name="Meets">How many policies and schemes it met.</param>
/// <param name="ToAsk">How many of those have an owner that was to be asked.</param>
/// <param name="Clashes">How many clashes it would have added with those.</param>
/// <param name="Href">Where all that it found is read.</param>
internal sealed record CheckDigest(Guid Id, DateOnly On, int Meets, int ToAsk, int Clashes, string Href)
{
    /// <summary>The last checks of a scheme by the day, the latest first, as the policy service has it for who owns the draft alone.</summary>
    public static IReadOnlyList<CheckDigest> Of(Picture picture, Guid scheme, Caller? caller) =>
    [
        .. picture.Register.ChecksOf[scheme].Select(id => picture.Register.Checks[id].Found)
            .Where(made => made.On <= picture.Day && caller?.Role == Roles.Ministry && caller.ActsFor(made.OwnerId))
            .OrderByDescending(made => made.On).ThenBy(made => made.CheckId).Take(Gathering.Most)
            .Select(made => new CheckDigest(
                made.CheckId, made.On, made.Pairs.Count, made.Pairs.Count(pair => pair.IsOwed), made.Pairs.Sum(pair => pair.Clashes.Count),
                $"/policy/v1/checks/{made.CheckId}")),
    ];
}
