using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Sources;

/// <summary>
/// The sources that a request names beside what its act takes: every act that records facts takes them in the same field
/// of its body, and all its facts have them.
/// </summary>
/// <param name="Text">As they are stored.</param>
public sealed record SentSources(string Text)
{
    /// <summary>The field of the body.</summary>
    public const string Field = "sources";

    /// <summary>How many there may be.</summary>
    public const int Most = 20;

    /// <summary>What a body without fields of its own is read as.</summary>
    public sealed record Alone;

    /// <summary>Whether what is at the end of this route records facts.</summary>
    public static bool AreTaken(IEnumerable<object> route) => route.OfType<MethodInfo>()
        .Any(handler => handler.GetParameters().Any(parameter => parameter.ParameterType == typeof(Writing)));

    /// <summary>The text of a request's sources; null when it has none.</summary>
    public static string? Of(HttpContext http) => http.Features.Get<SentSources>()?.Text;

    /// <summary>Keeps sources with their request, so that they end up with its facts.</summary>
    public static void Keep(HttpContext http, IReadOnlyList<SourceBody> sent)
    {
        if (sent.Count > 0)
        {
            http.Features.Set(new SentSources(Source.Write([.. sent.Select(body => body.Source)])));
        }
    }

    /// <summary>What is not valid of them, each with its place.</summary>
    public static IReadOnlyList<Fault> Faults(HttpContext http, IReadOnlyList<SourceBody?> sent) =>
    [
        .. sent.Count > Most ? [new Fault($"/{Field}", "invalid", $"Give at most {Most}.")] : Array.Empty<Fault>(),
        .. sent.Index().Where(one => one.Item is not null).SelectMany(one => Faults(http, one.Item!, one.Index)),
    ];

    private static IEnumerable<Fault> Faults(HttpContext http, SourceBody source, int place)
    {
        foreach (var field in typeof(SourceBody).GetProperties())
        {
            var wrong = new List<ValidationResult>();
            var context = new ValidationContext(source, http.RequestServices, null) { MemberName = field.Name };
            Validator.TryValidateProperty(field.GetValue(source), context, wrong);
            foreach (var one in wrong)
            {
                yield return new(
                    $"/{Field}/{place}/{JsonNamingPolicy.CamelCase.ConvertName(field.Name)}", "invalid", one.ErrorMessage ?? "It is not valid.");
            }
        }
    }
}
