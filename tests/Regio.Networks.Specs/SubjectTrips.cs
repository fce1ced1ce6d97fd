using System.Text.Json;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Sources;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;
using static Regio.Networks.Specs.RoundTrips;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>Takes what is recorded on a subject through its file.</summary>
internal static class SubjectTrips
{
    private static readonly ReferenceSet Named = new(Registry.Keys.Append(OtherId).ToDictionary(id => id, id => new Reference(id, null, null)));
    private static readonly Network Owner = Network.After(Network.After(Network.After(null, Registered), NoordAdmitted), ZuidAdmitted)!;
    private static readonly Around Beside = new(
        Set([.. Registry.Keys, OtherId]), new Dictionary<Guid, Network> { [OtherId] = Network.After(Owner with { Id = OtherId }, new NetworkEnded(OtherId, Day(2030), null, null, [NetworkId]))! }, Day(2026))
    { Network = Owner };

    private static readonly IReadOnlyList<Source> Sources =
        [new("law", "Wgr, art. 8", null, null, null), new("decision", "Decree 7", "https://regio.example/7", Day(2024, 2), new('a', 64))];

    /// <summary>What a thing has on a subject is found known here, and is the same where it was not, when imported once or twice.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="here">The thing with parts of the subject.</param>
    /// <param name="elsewhere">The same thing as other files tell of it.</param>
    public static void Carries<TState, TPart, TRow>(Subject<TState, TPart, TRow> subject, TState here, TState elsewhere)
        where TState : class, IFold<TState>
        where TPart : notnull
    {
        var parts = subject.Of(here).ToList();
        parts.ShouldNotBeEmpty();
        parts.ShouldAllBe(part => subject.Names(part).All(Beside.Registered.Contains));
        JsonSerializer.Deserialize<List<TPart>>(JsonSerializer.Serialize(parts, JsonSerializerOptions.Web), JsonSerializerOptions.Web).ShouldBe(parts);

        var rows = parts.Select(part => new Recorded<TRow>(new(NetworkId, null, null), subject.Row(part, Named), Sources)).ToList();
        var file = Exported(subject.Csv, rows, rows.Sum(row => subject.Lines?.Invoke(row.Details).Count() ?? 1));
        file.Columns.ShouldBe([.. subject.Shape.Required, .. subject.Shape.Optional]);
        var lines = file.Rows.Select(row => SubjectRows<TState, TPart, TRow>.Line(subject, row)).ToList();
        lines.SelectMany(line => line.Faults).ShouldBeEmpty();
        lines.ShouldAllBe(line => line.Id == NetworkId && line.Sources == Source.Write(Sources));

        Into(here).ShouldBeEmpty("what is known is found known");
        var after = Into(elsewhere).Aggregate(elsewhere, (state, fact) => TState.After(state, fact)!);
        subject.Of(after).ShouldBe(parts);
        Into(after).ShouldBeEmpty("twice changes nothing");

        List<object> Into(TState state) =>
        [
            .. SubjectRows<TState, TPart, TRow>.Outcomes(subject, lines, state, Beside)
                .SelectMany(outcome => outcome.Decision.ShouldBeOfType<Decision.Accepted>().Facts),
        ];
    }
}
