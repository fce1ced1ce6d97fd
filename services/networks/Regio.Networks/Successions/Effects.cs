using JasperFx.Events;
using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Wording;

namespace Regio.Networks.Successions;

/// <summary>The end of an organisation.</summary>
/// <param name="On">First day on which it no longer exists.</param>
/// <param name="At">Position of the fact that recorded that it has one.</param>
internal sealed record RecordedEnd(DateOnly On, long At);

/// <summary>Finds which facts of successions touch a thing, and where they stand in its history.</summary>
internal static class Effects
{
    /// <summary>
    /// A network is touched by a succession of who is a member of it when that takes effect or later, or ever was a
    /// municipality of it, or stands for one: not by what others become who never were or had left, and not while the
    /// predecessor has not ended, for until then it counts as itself. So it is by a network that ends and names it as its
    /// successor.
    /// </summary>
    /// <param name="id">The network.</param>
    /// <param name="own">Its own facts.</param>
    /// <param name="successions">All successions.</param>
    /// <param name="ends">The predecessors that have an end, and that end.</param>
    /// <param name="naming">The networks that ever named it as their successor.</param>
    public static IReadOnlyList<Happening> OnNetwork(
        Guid id, IReadOnlyList<Happening> own, IReadOnlyList<Past<SuccessionItem>> successions,
        IReadOnlyDictionary<Guid, RecordedEnd> ends, IReadOnlyList<Past<NetworkItem>> naming)
    {
        var touched = Named(own).Where(named => ends.ContainsKey(named.OrganisationId))
            .Select(named => (named.Until, Since: Followed(named, successions, ends))).ToList();
        return Placed(own, successions.SelectMany(succession => Of(
            succession,
            (link, on) => ends.TryGetValue(link.FromId, out var end)
                ? touched.Where(one => one.Until > EffectWording.Later(on, end.On) && one.Since.ContainsKey(link.FromId))
                    .Min(one => (long?)Math.Max(one.Since[link.FromId], end.At))
                : null,
            (happening, before, after) => happening with
            {
                Sentence = EffectWording.Of(happening.Fact.Data, before, after, link => ends[link.FromId].On),
                ValidFrom = Validity.From(happening.Fact.Data) is { } on && after.Count > 0
                    ? after.Min(link => EffectWording.Later(on, ends[link.FromId].On))
                    : null,
            })).Concat(naming.SelectMany(network => OfNaming(id, network))));
    }

    /// <summary>An organisation is touched by every succession that names it.</summary>
    public static IReadOnlyList<Happening> OnOrganisation(
        Guid id, IReadOnlyList<Happening> own, IReadOnlyList<Past<SuccessionItem>> successions) =>
        Placed(own, successions.SelectMany(succession => Of(
            succession, (link, _) => link.FromId == id || link.ToId == id ? own[0].Fact.Sequence : null,
            (happening, _, _) => happening)));

    // Who was named here, where, and until when it takes part; leaving is as known now.
    private static IEnumerable<(Guid OrganisationId, long At, DateOnly Until)> Named(IReadOnlyList<Happening> own)
    {
        var network = own.Select(happening => happening.Fact.Data).Aggregate(default(Network), Network.After);
        return own.Select(happening => happening.Fact).SelectMany(fact => fact.Data switch
        {
            MemberAdmitted f => [(f.OrganisationId, fact.Sequence, network?.Membership(f.MembershipId)?.LeftOn ?? DateOnly.MaxValue)],
            TerritorySet f => f.MunicipalityIds.Select(municipality => (municipality, fact.Sequence, DateOnly.MaxValue)),
            _ => Array.Empty<(Guid, long, DateOnly)>(),
        });
    }

    // A successor of a successor touches it too, from when all of it was recorded.
    private static Dictionary<Guid, long> Followed(
        (Guid OrganisationId, long At, DateOnly Until) named, IReadOnlyList<Past<SuccessionItem>> successions,
        IReadOnlyDictionary<Guid, RecordedEnd> ends)
    {
        var since = new Dictionary<Guid, long> { [named.OrganisationId] = named.At };
        var links = successions.SelectMany(succession => succession.Happenings)
            .SelectMany(happening => LinksOf(happening.Fact.Data).Where(link => ends.ContainsKey(link.FromId))
                .Select(link => (link, Math.Max(happening.Fact.Sequence, ends[link.FromId].At)))).ToList();
        for (var more = true; more;)
        {
            more = false;
            foreach (var (link, recorded) in links)
            {
                if (since.TryGetValue(link.FromId, out var from)
                    && Math.Max(from, recorded) < since.GetValueOrDefault(link.ToId, long.MaxValue))
                {
                    since[link.ToId] = Math.Max(from, recorded);
                    more = true;
                }
            }
        }

        return since;
    }

    // It tells of all whom it touches, and so stands where the last of them was there to be touched.
    private static IEnumerable<(Happening Effect, long Place)> Of(
        Past<SuccessionItem> succession, Func<SuccessionLink, DateOnly, long?> placeOf,
        Func<Happening, IReadOnlyList<SuccessionLink>, IReadOnlyList<SuccessionLink>, Happening> told)
    {
        IReadOnlyList<(SuccessionLink Link, long Place)> before = [];
        foreach (var happening in succession.Happenings)
        {
            IReadOnlyList<(SuccessionLink Link, long Place)> after = Validity.From(happening.Fact.Data) is not { } on ? [] :
            [
                .. LinksOf(happening.Fact.Data).SelectMany(link => placeOf(link, on) is { } place ? [(link, place)] : Array.Empty<(SuccessionLink, long)>()),
            ];
            if (before.Count + after.Count > 0)
            {
                var cause = new Cause(Succession.StreamKind, succession.View!.Id, succession.View.ExternalId);
                yield return (
                    told(happening, [.. before.Select(one => one.Link)], [.. after.Select(one => one.Link)]) with { Cause = cause },
                    Math.Max(before.Concat(after).Max(one => one.Place), happening.Fact.Sequence));
            }

            before = after;
        }
    }

    private static IEnumerable<(Happening Effect, long Place)> OfNaming(Guid id, Past<NetworkItem> network)
    {
        var (item, named) = (default(NetworkItem), false);
        foreach (var happening in network.Happenings)
        {
            item = NetworkItem.After(item, happening.Fact.Data);
            var names = item?.Course?.Ending?.SuccessorIds.Contains(id) is true;
            if (names != named)
            {
                yield return (
                    happening with
                    {
                        Sentence = EffectWording.OfNaming(item!.Id, names ? item.Details.InForceUntil : null),
                        Changes = [],
                        Cause = new(Network.StreamKind, item.Id, item.ExternalId),
                    },
                    happening.Fact.Sequence);
            }

            named = names;
        }
    }

    /// <summary>The end of an organisation by its facts; null when it has none.</summary>
    public static RecordedEnd? EndOf(IEnumerable<IEvent> facts)
    {
        var (organisation, end) = (default(OrganisationItem), default(RecordedEnd));
        foreach (var fact in facts)
        {
            organisation = OrganisationItem.After(organisation, fact.Data);
            end = organisation?.ValidUntil is { } on ? new(on, end?.At ?? fact.Sequence) : null;
        }

        return end;
    }

    /// <summary>Who becomes whom, by a fact of a succession.</summary>
    public static Values<SuccessionLink> LinksOf(object fact) => fact switch
    {
        SuccessionRecorded f => f.Details.Links,
        SuccessionCorrected f => f.Details.Links,
        _ => [],
    };

    // An effect stands where it came to be, and leaves the thing at the version that it had there.
    private static Happening[] Placed(IReadOnlyList<Happening> own, IEnumerable<(Happening Effect, long Place)> effects) =>
    [
        .. own.Select(happening => (Happening: happening, Place: happening.Fact.Sequence, IsEffect: false))
            .Concat(effects.Select(effect => (
                Happening: effect.Effect with { Version = own.Last(happening => happening.Fact.Sequence <= effect.Place).Version },
                effect.Place, IsEffect: true)))
            .OrderBy(one => one.Place).ThenBy(one => one.IsEffect).ThenBy(one => one.Happening.Fact.Sequence)
            .Select(one => one.Happening),
    ];
}
