using System.Text.Json.Serialization;

namespace Regio.Projections;

/// <summary>Alignment cases that the reader may read (afstemmingsdossiers).</summary>
/// <param name="Total">How many were opened by the day.</param>
/// <param name="Open">How many of them are open on it.</param>
/// <param name="Items">The first of them: open ones first, then by the day of opening.</param>
internal sealed record GatheredCases(int Total, int Open, IReadOnlyList<CaseDigest> Items)
{
    /// <summary>All that are counted.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> All { get; init; } = [];

    /// <summary>What stands of them on a page; nothing for who may read none. Of those that are private no event is told.</summary>
    public static IEnumerable<PagePart> PartOf(GatheredCases? cases, Behind behind, Rights rights) =>
        cases is null ? [] : [new("cases", cases) { RestsOn = () => cases.All.SelectMany(id => behind.Case(id, rights.Caller)) }];

    /// <summary>Those of them that are meant; null for who may read none.</summary>
    public static GatheredCases? Of(Picture picture, IEnumerable<CaseFacts> meant, CaseReader reader)
    {
        if (!reader.MayReadAny)
        {
            return null;
        }

        var cases = meant.Where(one => one.OpenedOn <= picture.Day && reader.MayRead(one)).ToList();
        return new(
            cases.Count, cases.Count(one => !one.IsClosed(picture.Day)),
            [
                .. cases.OrderBy(one => one.IsClosed(picture.Day)).ThenBy(one => one.OpenedOn).ThenBy(one => one.Id)
                    .Take(Gathering.Most).Select(one => CaseDigest.Of(picture, one)),
            ])
        {
            All = [.. cases.Select(one => one.Id)],
        };
    }
}

/// <summary>An alignment case (afstemmingsdossier), in short.</summary>
/// <param name="Id">The case.</param>
/// <param name="One">The one of the two policies or schemes; without its title while it is not public.</param>
/// <param name="Other">The other.</param>
/// <param name="Parties">The owners in it.</param>
/// <param name="OpenedOn">Day of opening.</param>
/// <param name="IsOpen">Whether it is open on the day.</param>
/// <param name="Asked">How many consultations were asked by the day.</param>
/// <param name="Answered">How many of them were answered by it.</param>
/// <param name="Href">Where it is read, as it is now.</param>
internal sealed record CaseDigest(
    Guid Id, Thing One, Thing Other, IReadOnlyList<Thing> Parties, DateOnly OpenedOn, bool IsOpen, int Asked, int Answered, string Href)
{
    public static CaseDigest Of(Picture picture, CaseFacts known)
    {
        var asked = known.Consultations.Where(one => one.Asked.On <= picture.Day).ToList();
        return new(
            known.Id, Named(picture, known.OneId), Named(picture, known.OtherId),
            [.. known.Parties.Select(party => picture.Register.OwnerThing(party, picture.Day)).OfType<Thing>().Order(Thing.Order)],
            known.OpenedOn, !known.IsClosed(picture.Day), asked.Count, asked.Count(one => one.Answered?.On <= picture.Day), $"/policy/v1/cases/{known.Id}");
    }

    private static Thing Named(Picture picture, Guid id) =>
        picture.Landings.Initiatives.Find(id) is { } known && known.IsPublic(picture.Day) ? known.Thing : new(id, null, null);
}
