using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Regio.Hosting.Problems;
using Regio.Rules;

namespace Regio.Hosting.ReferenceData;

/// <summary>
/// The codes in a body that are no longer given. What was recorded with one keeps it, so whether it can be said again
/// depends on the stream that the body is about: the request remembers them until that is read.
/// </summary>
public sealed record RetiredCodes(IReadOnlyList<RetiredCodes.Given> All)
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Fields = [];

    /// <summary>One of them, and where it is in the body.</summary>
    public sealed record Given(string Pointer, string Code);

    /// <summary>Remembers those of a body with its request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="body">The body, as its act reads it.</param>
    /// <param name="at">Where in the request's body it is, as a JSON pointer.</param>
    public static void Keep(HttpContext http, object? body, string at = "")
    {
        var clock = (TimeProvider?)http.RequestServices.GetService(typeof(TimeProvider)) ?? TimeProvider.System;
        var given = Of(body, at, clock.Today()).ToList();
        if (given.Count > 0)
        {
            http.Features.Set(new RetiredCodes([.. http.Features.Get<RetiredCodes>()?.All ?? [], .. given]));
        }
    }

    /// <summary>Why a request is refused that would begin something with a retired code; null when it has none.</summary>
    public static Problem? Refusal(HttpContext http) => http.Features.Get<RetiredCodes>()?.Unless([]);

    /// <summary>The same for one that changes something: what its facts say already, it may say again.</summary>
    public static async ValueTask<Problem?> Refusal(HttpContext http, Func<Task<IEnumerable<object>>> facts) =>
        http.Features.Get<RetiredCodes>() is not { } given ? null
        : given.Unless((await facts()).SelectMany(fact => Texts(JsonSerializer.SerializeToNode(fact))).ToHashSet());

    private Problem? Unless(HashSet<string> said) =>
        All.Where(one => !said.Contains(one.Code)).ToList() is { Count: > 0 } unsaid
            ? new("invalid-request", "Some fields are not valid.", [.. unsaid.Select(one =>
                new Fault(one.Pointer, "retired-code", $"No longer in use: {one.Code}."))])
            : null;

    private static IEnumerable<Given> Of(object? value, string at, DateOnly today) => value switch
    {
        null or string => [],
        IEnumerable several => several.Cast<object?>().Index().SelectMany(one => Of(one.Item, $"{at}/{one.Index}", today)),
        _ when value.GetType().Namespace?.StartsWith("Regio", StringComparison.Ordinal) is true && !value.GetType().IsEnum =>
            Fields.GetOrAdd(value.GetType(), type => [.. type.GetProperties().Where(field => field.GetIndexParameters().Length == 0)])
                .SelectMany(field => OfField(field, field.GetValue(value), $"{at}/{JsonNamingPolicy.CamelCase.ConvertName(field.Name)}", today)),
        _ => [],
    };

    private static IEnumerable<Given> OfField(PropertyInfo field, object? value, string at, DateOnly today) =>
        field.GetCustomAttribute<CodesOfAttribute>() is not { } codes ? Of(value, at, today)
        : (value is string one ? [(at, one)] : (value as IEnumerable<string> ?? []).Index().Select(code => ($"{at}/{code.Index}", code.Item)))
            .Where(code => CodeLists.Find(codes.List)?.Code(code.Item2)?.IsInUse(today) is false)
            .Select(code => new Given(code.Item1, code.Item2));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject whole => whole.SelectMany(field => Texts(field.Value)),
        JsonArray several => several.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
