namespace Regio.Networks.Networks;

/// <summary>
/// What a network <c>n</c> is on a day. What is written of a day is digits and dashes, so it can stand in the query itself.
/// </summary>
internal static class NetworkSql
{
    /// <summary>Its name.</summary>
    public static string NameOn(DateOnly on) => $"coalesce({Period("names", on)}, n.data->'details')->>'name'";

    /// <summary>Its objective in one statement.</summary>
    public static string PurposeOn(DateOnly on) =>
        $"coalesce({Period("objectives", on)}->'objective', n.data->'details')->>'purpose'";

    private static string Period(string course, DateOnly on) =>
        $"(select p from jsonb_array_elements(n.data->'course'->'{course}') with ordinality as periods(p, at) where coalesce((p->>'from')::date, '-infinity') <= date '{on:O}' order by at desc limit 1)";
}
