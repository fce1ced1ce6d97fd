namespace Regio.Projections;

/// <summary>Of how many policies and schemes in force it is known for whom, where and when they are.</summary>
internal static class InitiativeBasis
{
    /// <summary>Of all of them.</summary>
    public static Basis Of(Picture picture) => picture.Once("basis of initiatives", [picture.Landings], () => Of(picture, _ => true));

    /// <summary>Of those that are meant.</summary>
    public static Basis Of(Picture picture, Func<Initiative, bool> isMeant) => Basis.Of(
        picture.Landings.Public.Where(one => (one.Until is not { } until || picture.Day < until) && isMeant(one)),
        ("targetGroups", one => one.TargetGroups.IsEmpty), ("division", one => one.Land is null), ("period", one => one.From is null));
}
