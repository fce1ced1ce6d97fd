using System.Collections;
using System.Reflection;

namespace Regio.Hosting.Histories;

/// <summary>Finds what differs between two views of a thing, whatever they hold.</summary>
/// <param name="telling">What fields are called.</param>
public sealed class Differences(Telling telling)
{
    private readonly Words words = new(telling);

    /// <summary>What differs, in the order of the fields; before the first fact there was nothing.</summary>
    /// <param name="id">The thing's id; that it is itself tells nothing.</param>
    /// <param name="before">The view before; null: there was none.</param>
    /// <param name="after">The view after.</param>
    public IReadOnlyList<Change> Between<T>(Guid id, T? before, T? after)
        where T : class =>
        [
            .. Viewed.Fields(typeof(T)).Where(field => field.Name is not ("Id" or "Version"))
                .SelectMany(field => OfField("", field, before, after, [id])),
        ];

    private IEnumerable<Change> OfField(
        string within, PropertyInfo field, object? holderBefore, object? holderAfter, IReadOnlyList<Guid> own)
    {
        var (before, after) = (Value(field, holderBefore), Value(field, holderAfter));
        var path = Viewed.Path(within, field.Name);
        return Viewed.AreSame(before, after) ? []
            : Viewed.IsList(field.PropertyType)
                ? OfLists(path, field, (holderBefore as IHoldsAtFirst)?.AtFirst(field.Name), List(before), List(after), own)
            : Viewed.IsThing(field.PropertyType) && (before ?? after) is not IInWords
                ? OfThings(path, field.PropertyType, before, after, own)
            : Told(path, field, before, after, own);
    }

    private IEnumerable<Change> OfThings(string path, Type type, object? before, object? after, IReadOnlyList<Guid> own) =>
        Viewed.Fields(type).SelectMany(field => OfField(path, field, before, after, own));

    private IEnumerable<Change> Told(string path, PropertyInfo field, object? before, object? after, IReadOnlyList<Guid> own)
    {
        var codes = Viewed.CodesOf(field);
        var (was, became) = (words.Of(path, codes, before, own), words.Of(path, codes, after, own));
        if (was is not null || became is not null)
        {
            yield return new(path, null, was, became);
        }
    }

    private IEnumerable<Change> OfLists(
        string path, PropertyInfo field, object? atFirst, List<object> before, List<object> after, IReadOnlyList<Guid> own)
    {
        foreach (var was in before.Where(one => Viewed.IdOf(one) is not null))
        {
            if (after.Find(one => IsSame(was, one)) is { } becomes)
            {
                IReadOnlyList<Guid> inner = Viewed.IdOf(was) is Guid id ? [.. own, id] : own;
                foreach (var change in OfThings(path, was.GetType(), was, becomes, inner))
                {
                    yield return change with { Of = words.Called(path, was) };
                }
            }
        }

        var (left, came) = (Without(before, after), Without(after, before));
        if (left.Count == 0 && came.Count == 0 && !before.Exists(one => Viewed.IdOf(one) is not null))
        {
            (left, came) = (before, after);
        }
        else if (before.Count == 0 && came is [IHoldsInTurn { From: null } first, _, ..])
        {
            (left, came) = ([first], [.. came.Skip(1)]);
        }
        else if (left.Count == 0 && came is [IHoldsInTurn next, ..] && HeldUntil(next, before, atFirst) is { } held)
        {
            left = [held];
        }

        if (left.Count == 0)
        {
            came.RemoveAll(one => one is IHoldsInTurn && !words.SayAnything(path, one));
        }

        foreach (var change in Told(path, field, left, came, own))
        {
            yield return change;
        }
    }

    // What began on the same day was replaced by it.
    private static object? HeldUntil(IHoldsInTurn next, List<object> before, object? atFirst) =>
        before.LastOrDefault(one => one is IHoldsInTurn held && (held.From is not { } from || from <= next.From)) ?? atFirst;

    private static List<object> Without(List<object> these, List<object> those) =>
        [.. these.Where(one => !those.Exists(other => IsSame(one, other)))];

    private static bool IsSame(object one, object other) =>
        Viewed.IdOf(one) is { } id ? id.Equals(Viewed.IdOf(other)) : Viewed.AreSame(one, other);

    private static object? Value(PropertyInfo field, object? holder) => holder is null ? null : field.GetValue(holder);

    private static List<object> List(object? value) => [.. (value as IEnumerable ?? Array.Empty<object>()).OfType<object>()];
}
