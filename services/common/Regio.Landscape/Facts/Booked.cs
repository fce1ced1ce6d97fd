namespace Regio.Landscape;

/// <summary>One of what was recorded one after another, by a number that is never given again, so that it can be put right.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="What">What was recorded, as last corrected; null: it was withdrawn.</param>
public sealed record Booked<T>(int Number, T? What) where T : class;

/// <summary>Records, corrects and withdraws by number.</summary>
public static class Bookings
{
    /// <summary>With one more, of the next number.</summary>
    public static IEnumerable<Booked<T>> With<T>(this IReadOnlyCollection<Booked<T>> all, T what) where T : class =>
        all.Append(new(all.Count + 1, what));

    /// <summary>With something else by a number; null: nothing any more.</summary>
    public static IEnumerable<Booked<T>> Instead<T>(this IEnumerable<Booked<T>> all, int number, T? what) where T : class =>
        all.Select(one => one.Number == number ? one with { What = what } : one);

    /// <summary>What was not withdrawn, told with its number.</summary>
    public static IEnumerable<TRow> Telling<T, TRow>(this IEnumerable<Booked<T>> all, Func<int, T, TRow> row) where T : class =>
        all.SelectMany(one => one.What is { } what ? [row(one.Number, what)] : Array.Empty<TRow>());

    /// <summary>What was not withdrawn.</summary>
    public static IEnumerable<T> Holding<T>(this IEnumerable<Booked<T>> all) where T : class => all.Select(one => one.What).OfType<T>();
}
