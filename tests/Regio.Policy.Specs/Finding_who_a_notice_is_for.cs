using System.Diagnostics;
using Regio.Contracts;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Landscape;
using Regio.Policy.Notices;
using Regio.Rules;

namespace Regio.Policy.Specs;

/// <summary>A thousand subscriptions and ten thousand notices: each gets what its filter and its rights allow, and nothing else.</summary>
public sealed class Finding_who_a_notice_is_for
{
    private static readonly string[] Kinds = [.. CodeLists.Find("notice-kinds")!.Concepts.Select(code => code.Id)];
    private static readonly string[] Groups = [.. CodeLists.TargetGroups.Concepts.Select(code => code.Id)];
    private static readonly string[] Domains = [.. CodeLists.Domains.Concepts.Select(code => code.Id)];
    private static readonly string[] Clashes = [.. ClashTypes.All];
    private static readonly string[] Places = [.. Enumerable.Range(0, 400).Select(number => $"gm{number:0000}")];
    private static readonly string[] Owners = [.. Enumerable.Range(0, 40).Select(number => $"owner-{number}")];
    private static readonly string[] Visibilities = [Visibility.Public, Visibility.Public, Visibility.Ministries, Visibility.Parties];

    [Fact]
    public void Gives_what_holding_each_against_each_gives()
    {
        var random = new Random(20261126);
        var listeners = Enumerable.Range(0, 1_000).Select(number => Listening(number, random)).ToList();
        var notices = Enumerable.Range(1, 10_000).Select(position => Telling(position, random)).ToList();
        var watch = Stopwatch.StartNew();
        var index = new Listeners(listeners, Concepts.First);
        var found = notices.ConvertAll(told => index.For(told).Select(one => one.Id).ToHashSet());
        TestContext.Current.TestOutputHelper?.WriteLine($"{found.Sum(those => those.Count)} of 10,000,000 in {watch.ElapsedMilliseconds} ms");
        var meeting = Meeting(Concepts.First.TargetGroups, Groups).Concat(Meeting(Concepts.First.Domains, Domains)).ToHashSet();
        foreach (var (told, those) in notices.Zip(found))
        {
            listeners.Where(one => IsFor(one, told, meeting)).Select(one => one.Id).ToHashSet().SetEquals(those).ShouldBeTrue($"notice {told.Notice.Position}");
        }

        found.Sum(those => those.Count).ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Gives_nobody_what_is_for_others()
    {
        var index = new Listeners([Open("szw", Roles.Ministry), Open("gm0363", Roles.Region), Open("ocw", Roles.Ministry), Open("szw", Roles.Member)], Concepts.First);
        Of(new(Visibility.Parties, [])).ShouldBeEmpty();
        Of(new(Visibility.Owner, ["ocw"])).ShouldBe(["ocw ministry"]);
        Of(new(Visibility.Parties, ["szw"])).ShouldBe(["szw ministry", "szw member"]);
        Of(new(Visibility.Parties, ["szw"], Roles.Ministry)).ShouldBe(["szw ministry"]);
        Of(new(Visibility.Ministries, ["gm0363"], Roles.Ministry)).ShouldBe(["szw ministry", "ocw ministry"]);
        Of(new(Visibility.Ministries, ["gm0363"])).ShouldBe(["szw ministry", "gm0363 region", "ocw ministry"]);
        Of(Audience.Everyone).Count.ShouldBe(4);

        List<string> Of(Audience audience) =>
            [.. index.For(Telling(1, new(7)) with { Audience = audience }).Select(one => $"{one.Organisation} {one.Role}")];
    }

    // Written down anew: by the filters and rights one by one, without an index.
    private static bool IsFor(Listener one, Told told, HashSet<(string, string)> meeting)
    {
        var (filter, notice, audience) = (one.Filter, told.Notice, told.Audience);
        return (filter.Kinds.Count == 0 || filter.Kinds.Contains(notice.Kind))
            && (one.Places.Count == 0 || one.Places.Overlaps(told.Places))
            && (filter.TargetGroups.Count == 0 || filter.TargetGroups.Any(code => notice.TargetGroups.Any(other => meeting.Contains((code, other)))))
            && (filter.Domains.Count == 0 || filter.Domains.Any(code => notice.Domains.Any(other => meeting.Contains((code, other)))))
            && (filter.Ministries.Count == 0 || filter.Ministries.Any(notice.Ministries.Contains))
            && (filter.ClashTypes.Count == 0 || filter.ClashTypes.Any(notice.ClashTypes.Contains))
            && (audience.Visibility switch
            {
                Visibility.Public => true,
                _ when audience.Role is { } role && role != one.Role => false,
                Visibility.Ministries => one.Role == Roles.Ministry || audience.Organisations.Contains(one.Organisation),
                _ => audience.Organisations.Contains(one.Organisation),
            });
    }

    private static IEnumerable<(string, string)> Meeting(ConceptScheme concepts, string[] codes) =>
        from one in codes from other in codes where one == other || concepts.Meets([one], [other]) is not null select (one, other);

    private static Listener Open(string organisation, string role) => new(Guid.CreateVersion7(), organisation, role, false, SubscriptionScene.Any, new HashSet<string>());

    private static Listener Listening(int number, Random random) => new(
        new(number + 1, 0, 0, new byte[8]), random.GetItems(Owners, 1)[0], random.GetItems([Roles.Ministry, Roles.Region, Roles.Member], 1)[0], false,
        new(Some(Kinds, random, 0.4, 6), [], Some(Groups, random, 0.3, 3), Some(Domains, random, 0.3, 3), Some(Owners, random, 0.3, 8), Some(Clashes, random, 0.1, 3)),
        Some(Places, random, 0.5, 40).ToHashSet());

    private static Told Telling(long position, Random random) => new(
        new(
            new((int)position, 1, 0, new byte[8]), position, random.GetItems(Kinds, 1)[0], DateTimeOffset.UnixEpoch, new(Guid.Empty, "x", null), [], [],
            Some(Groups, random, 0.9, 3), Some(Domains, random, 0.9, 3), Some(Owners, random, 0.9, 3), Some(Clashes, random, 0.3, 3), "/"),
        Some(Places, random, 0.8, 400).ToHashSet(), new(
            random.GetItems(Visibilities, 1)[0], Some(Owners, random, 0.8, 3), random.Next(3) == 0 ? Roles.Ministry : null));

    private static Values<string> Some(string[] values, Random random, double chance, int most) =>
        random.NextDouble() < chance ? [.. random.GetItems(values, random.Next(1, most + 1)).Distinct()] : [];
}
