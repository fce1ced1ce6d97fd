namespace Regio.Projections;

/// <summary>Of how many policies and schemes in force it is known for whom, where and when they are.</summary>
internal static class InitiativeBasis
{
    /// <summary>Of all of them, or of those that are meant.</summary>
    public static Basis Of(Picture picture, Func<Initiative, bool>? isMeant = null) => Basis.Of(
        picture.Landings.Public.Where(one => (one.Until is not { } until || picture.Day < until) && isMeant?.Invoke(one) is not false),
        ("targetGroups", one => one.TargetGroups.IsEmpty), ("division", one => one.Land is null), ("period", one => one.From is null));
}
