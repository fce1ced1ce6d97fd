namespace Regio.Policy;

/// <summary>What a view reads on a day, as SQL for its lists: what its rows show is what they are found and ordered by.</summary>
internal static class OnDay
{
    /// <summary>Of what holds from a day on each: the last that holds from the day or one before it, else the first.</summary>
    /// <param name="those">Path to all of them, in the order of their days.</param>
    /// <param name="day">The day.</param>
    public static string Of(string those, DateOnly day) =>
        $"({those}->(greatest(1, (select count(*) from jsonb_array_elements({those}) one "
        + $"where coalesce((one->>'from')::date, '-infinity') <= date '{day:O}'))::int - 1))";
}
