namespace Regio.Projections;

/// <summary>Of how many policies and schemes in force it is known for whom, where and when they are.</summary>
internal static class InitiativeBasis
{
    public static Basis Of(Picture picture) => Basis.Of(
        picture.Landings.Public.Where(one => one.Until is not { } until || picture.Day < until),
        ("targetGroups", one => one.TargetGroups.IsEmpty), ("division", one => one.Land is null), ("period", one => one.From is null));
}
