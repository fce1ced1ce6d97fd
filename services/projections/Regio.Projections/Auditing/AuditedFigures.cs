using System.Text.Json;

namespace Regio.Projections;

/// <summary>Figures of the views as they are answered, each beside the same from all events (nagerekende cijfers): those of everything, and of a few things drawn at random.</summary>
/// <param name="answered">What readers are answered from.</param>
/// <param name="recomputed">The same day, from nothing.</param>
internal sealed class AuditedFigures(Picture answered, Picture recomputed)
{
    private const string Views = "/insight/v1";
    private const int Overlapping = 20;
    private const int Networks = 5;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All that are looked at, by the address of the view.</summary>
    public IReadOnlyList<(string Figure, string Answered, string Recomputed)> All()
    {
        var sampled = answered.Index.Networks.Keys.Order().ToArray();
        Random.Shared.Shuffle(sampled);
        return
        [
            Both("/summary", picture => Summary.Of(picture.Index, picture.Pairs).ToString()),
            Both("/clashes", picture => string.Join(' ', picture.Landings.Clashes.Select(clash => $"{clash.Type} {clash.Left.Thing.Key} {clash.Right?.Thing.Key}"))),
            Both("/money", picture => MoneyView.Of(picture, new([MoneyDimensions.Ministry]), grant => grant.Awards.Count > 0).Totals.ToString()),
            Both("/alignment/pairs", picture => string.Join(' ', picture.Landings.Owed.Select(pair => $"{pair.Later.Thing.Key} {pair.Earlier.Thing.Key} {pair.State}"))),
            Both("/meta-networks", picture => Told(MetaNetworks.Of(picture, new()))),
            .. Congruences(),
            .. sampled.Take(Overlapping).Select(id => Both($"/overlaps?network={id}", picture => string.Join(
                ' ', picture.Pairs.Where(pair => pair.Left.Id == id || pair.Right.Id == id).Select(pair => $"{pair.Left.Key} {pair.Right.Key} {pair.Shared} {pair.Kind}")))),
            .. sampled.Take(Networks).SelectMany(OfNetwork),
        ];
    }

    // Two editions at random; in a country with one there is nothing to hold it against.
    private IEnumerable<(string Figure, string Answered, string Recomputed)> Congruences()
    {
        var divisions = answered.Register.Divisions.Keys.Order().ToArray();
        Random.Shared.Shuffle(divisions);
        return divisions is [var left, var right, ..]
            ? [Both($"/congruence?left={left}&right={right}", picture => Held(picture.Register, left, right))]
            : [];
    }

    private IEnumerable<(string Figure, string Answered, string Recomputed)> OfNetwork(Guid id) =>
    [
        Both($"/territory-checks?network={id}", picture => OfActive(picture, id, network => Told([NetworkTerritory.Of(picture.Standing, picture.Register.Networks[network.Id])]))),
        Both($"/progress?network={id}", picture => Told(GetProgress.Rows(picture, isTrusted: true, network: id).Rows)),
        Both($"/balance?network={id}", picture => OfActive(picture, id, network => Told([NetworkBalance.Of(picture, network, Nobody(picture), isTrusted: true, new())]))),
        Both($"/reporting-load?network={id}", picture => Told(GetReportingLoad.Rows(picture, new(picture, network: id), LoadSubjects.Network, picture.Day.Year).Rows)),
        Both($"/punctuality?network={id}", picture => Told(GetPunctuality.Rows(
            picture, new(picture, network: id), new(picture.Register, null, picture.Day), new(picture, null)).Rows)),
    ];

    private static string Held(Register register, Guid left, Guid right) =>
        register.Divisions.TryGetValue(left, out var one) && register.Divisions.TryGetValue(right, out var other)
            ? Told([new Congruence(register, Edition.Of(register, one)).With(Edition.Of(register, other))])
            : string.Empty;

    private static string OfActive(Picture picture, Guid id, Func<ActiveNetwork, string> of) =>
        picture.Index.Networks.TryGetValue(id, out var network) ? of(network) : string.Empty;

    private static PulseReader Nobody(Picture picture) => new(picture.Register, null, picture.Day);

    private static string Told<T>(IReadOnlyList<T> rows) => JsonSerializer.Serialize(rows, Json);

    private (string Figure, string Answered, string Recomputed) Both(string figure, Func<Picture, string> of) => (Views + figure, of(answered), of(recomputed));
}
