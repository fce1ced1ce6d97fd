using Regio.Hosting.Access;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /signals</c>: every rule that fired, in one list; what is new in it is told by <c>/signals/changes</c>.</summary>
internal static class GetSignals
{
    private static readonly Table<Signal> Table = new("Signals", new(
        "signals.csv",
        ("kind", one => one.Kind), ("subject", one => one.Subject.Key), ("subject_name", one => one.Subject.Name), ("with", one => one.With?.Key),
        ("about", one => one.About), ("reasons", one => Hosting.Reading.Columns.Of(one.Reasons)),
        ("networks", one => Hosting.Reading.Columns.Of(one.Networks.Select(network => network.Key))),
        ("regions", one => Hosting.Reading.Columns.Of(one.Regions.Select(region => region.Key))),
        ("to", one => Hosting.Reading.Columns.Of(one.To.Select(owner => owner.Key)))),
        one => Table<Signal>.KeyOf(one.Kind, one.Subject, one.With, one.About))
    {
        Rule = Definitions.Signals,
        Recorders = Recorders.OfAll,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/signals", Table,
        [
            new("kind", QueryKind.Code, "Only of this rule.") { List = "signal-kinds" },
            new("network", QueryKind.Text, "Only what concerns this network: its id or external id."),
            new("region", QueryKind.Text, "Only what concerns a network that serves this region, or is felt in it: its id or external id."),
            new("ministry", QueryKind.Text, "Only what is addressed to this ministry or directorate, or to what is part of it: its id, URI or code."),
        ], Ready)
        .WithName("listSignals").WithTags("Networks").WithSummary("Which rules fired")
        .WithDescription(
            "Clashes that no case settles, money that falls away, targets that are not met in time, and what results and relations of networks tell "
            + "(signalen), each with its reasons, at the usual thresholds; the views that they stand in take others. Facts that fired a rule, no ranking: "
            + "by kind, then by network or policy. What became a signal between two days is under `/signals/changes`; who subscribes is told of those that anybody may know.")
        .ProducesList<ViewPage<Signal>>().ProducesProblem(503);

    private static async ValueTask<Func<View, IResult>> Ready(HttpContext http, CancellationToken ct)
    {
        var pulses = await PulseReader.Of(http, ct);
        return view => Answer(view, http, pulses);
    }

    private static IResult Answer(View view, HttpContext http, PulseReader pulses)
    {
        var (query, picture, register) = (http.QueryValues(), view.Picture, view.Picture.Register);
        var called = new Called(query);
        var (network, region, ministry) = (called.Find("network", register.Network), called.Find("region", register.Region), called.FindOwner("ministry", picture));
        if (called.Unknown is { } nobody)
        {
            return nobody;
        }

        var (serving, kind) = (region is null ? null : picture.NetworksServing(region), query.Text("kind"));
        var all = SignalsOf.Picture(picture, pulses, SmallCountReaders.Include(http), Caller.Of(http.User), region)
            .Where(one => (kind is null || one.Signal.Kind == kind) && (network is null || one.Signal.Networks.Any(there => there.Id == network.Id))
                && (serving is null || one.Signal.Kind == SignalKinds.Clash || one.Signal.Networks.Any(there => serving.Contains(there.Id)))
                && (ministry is null || one.Signal.To.Any(owner => IsOf(picture, owner, ministry))))
            .OrderBy(one => one.Signal.Kind, StringComparer.Ordinal).ThenBy(one => one.Signal.Subject, Thing.Order)
            .ThenBy(one => one.Signal.With?.Key, StringComparer.Ordinal).ThenBy(one => one.Signal.About, StringComparer.Ordinal)
            .DistinctBy(one => Table.Key(one.Signal)).ToDictionary(one => Table.Key(one.Signal), StringComparer.Ordinal);
        return view.List(
            [.. all.Values.Select(one => one.Signal)], Table, Basis.OfMembers(picture), signal => all[Table.Key(signal)].RestsOn(), signal => all[Table.Key(signal)].Inputs());
    }

    private static bool IsOf(Picture picture, Thing owner, Thing ministry) =>
        owner.Id == ministry.Id || (owner.ExternalId is { } called && picture.Register.OwnerAndAbove(called, picture.Day).Exists(above => above.Thing.Id == ministry.Id));
}
