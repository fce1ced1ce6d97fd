using Regio.Funding.Schemes;
using Regio.Hosting.Access;

namespace Regio.Funding.Specs;

/// <summary>The scheme that the specs are about.</summary>
internal static class Scene
{
    public const string Owner = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1109";

    public static readonly Guid SchemeId = new("0198a000-0000-7000-8000-000000000001");
    public static readonly DateOnly First = new(2027, 1, 1);
    public static readonly DateOnly Gazetted = new(2026, 11, 16);

    public static readonly SchemeDrafted Drafted = new(
        SchemeId, Owner, "Jeugd naar werk", "Fewer young people at home", ["work-and-income", "youth"],
        ["unemployed-youth"], "labour-market-2025", First, First.AddYears(4));

    public static readonly SchemePublished Published = new(SchemeId, Gazetted, "Stcrt. 2026, 1234");

    public static readonly Caller ItsOwner = new(Roles.Ministry, Owner, "one");
    public static readonly Caller AnotherMinistry = new(Roles.Ministry, Owner + "0", "two");
}
