using Regio.Hosting.Histories;
using Regio.Networks.Networks;
using Regio.Networks.Wording;

namespace Regio.Networks.Successions;

/// <summary>Finds which facts of successions touch a thing, and where they stand in its history.</summary>
internal static class Effects
{
    /// <summary>
    /// A network is touched by a succession of who ever was a member or municipality of it, or stands for one: not by
    /// what others become who never were.
    /// </summary>
    public static IReadOnlyList<Happening> OnNetwork(
        IReadOnlyList<Happening> own, IReadOnlyList<Past<SuccessionItem>> successions)
    {
        var since = Followed(FirstNamed(own), successions);
        return Placed(own, successions.SelectMany(succession => Of(
            succession, link => since.TryGetValue(link.FromId, out var place) ? place : null,
            (happening, before, after) => EffectWording.Of(happening.Fact.Data, before, after))));
    }

    /// <summary>An organisation is touched by every succession that names it.</summary>
    public static IReadOnlyList<Happening> OnOrganisation(
        Guid id, IReadOnlyList<Happening> own, IReadOnlyList<Past<SuccessionItem>> successions) =>
        Placed(own, successions.SelectMany(succession => Of(
            succession, link => link.FromId == id || link.ToId == id ? own[0].Fact.Sequence : null,
            (happening, _, _) => happening.Sentence)));

    // The position of the fact that first named each organisation here.
    private static Dictionary<Guid, long> FirstNamed(IReadOnlyList<Happening> own)
    {
        var since = new Dictionary<Guid, long>();
        foreach (var fact in own.Select(happening => happening.Fact))
        {
            IEnumerable<Guid> named = fact.Data switch
            {
                MemberAdmitted f => [f.OrganisationId],
                TerritorySet f => f.MunicipalityIds,
                _ => [],
            };
            foreach (var organisation in named)
            {
                since.TryAdd(organisation, fact.Sequence);
            }
        }

        return since;
    }

    // A successor of a successor touches it too, from when both were recorded.
    private static Dictionary<Guid, long> Followed(Dictionary<Guid, long> since, IReadOnlyList<Past<SuccessionItem>> successions)
    {
        var links = successions.SelectMany(succession => succession.Happenings)
            .SelectMany(happening => LinksOf(happening.Fact.Data).Select(link => (link, happening.Fact.Sequence))).ToList();
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

    private static IEnumerable<(Happening Effect, long Place)> Of(
        Past<SuccessionItem> succession, Func<SuccessionLink, long?> placeOf,
        Func<Happening, IReadOnlyList<SuccessionLink>, IReadOnlyList<SuccessionLink>, Sentence?> wording)
    {
        IReadOnlyList<SuccessionLink> before = [];
        foreach (var happening in succession.Happenings)
        {
            IReadOnlyList<SuccessionLink> after = [.. LinksOf(happening.Fact.Data).Where(link => placeOf(link) is not null)];
            if (before.Count + after.Count > 0)
            {
                var named = before.Concat(after).Min(placeOf)!.Value;
                var cause = new Cause(Succession.StreamKind, succession.View!.Id, succession.View.ExternalId);
                yield return (
                    happening with { Sentence = wording(happening, before, after), Cause = cause },
                    Math.Max(named, happening.Fact.Sequence));
            }

            before = after;
        }
    }

    private static Values<SuccessionLink> LinksOf(object fact) => fact switch
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
