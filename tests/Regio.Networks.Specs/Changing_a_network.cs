using Regio.Hosting.Decisions;
using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Changing_a_network : Spec<Network>
{
    [Fact]
    public void Corrects_whole() =>
        Given(Registered).When(n => CorrectNetwork.Decide(n, Details with { Purpose = null }, Today))
            .Then(new NetworkCorrected(NetworkId, Details with { Purpose = null }));

    [Fact]
    public void The_same_again_changes_nothing() =>
        Given(Registered).When(n => CorrectNetwork.Decide(n, Details with { PolicyAreas = ["werk"] }, Today)).ThenNothing();

    [Fact]
    public void Refuses_a_correction_that_ends_before_it_starts() =>
        Given(Registered).When(n => CorrectNetwork.Decide(n, Details with { InForceUntil = Day(2019) }, Today))
            .ThenRejected("ends-before-start", "/inForceUntil");

    [Fact]
    public void Ends_with_a_reason() =>
        Given(Registered).When(n => EndNetwork.Decide(n, new(NetworkId, Day(2026), "opgegaan in een ander", "merged", [OtherId]), Set(OtherId)))
            .Then(new NetworkEnded(NetworkId, Day(2026), "opgegaan in een ander", "merged", [OtherId]));

    [Fact]
    public void Ending_twice_changes_nothing() =>
        Given(Registered, new NetworkEnded(NetworkId, Day(2026), null)).When(n => EndNetwork.Decide(n, new(NetworkId, Day(2026), null), Set())).ThenNothing();

    [Fact]
    public void Refuses_another_end() =>
        Given(Registered, new NetworkEnded(NetworkId, Day(2026), null)).When(n => EndNetwork.Decide(n, new(NetworkId, Day(2027), null), Set()))
            .ThenRejected("already-ended");

    [Fact]
    public void Refuses_an_end_before_the_start() =>
        Given(Registered).When(n => EndNetwork.Decide(n, new(NetworkId, Day(2019), null), Set())).ThenRejected("ends-before-start", "/until");

    [Fact]
    public void Refuses_successors_that_are_itself_or_not_registered() =>
        Given(Registered).When(n => EndNetwork.Decide(n, new(NetworkId, Day(2026), null, "succeeded", [NetworkId, OtherId]), Set()))
            .ThenRejected("version-of-itself", "/successors/0", "/successors/1");

    [Fact]
    public void Is_amended_by_its_next_version_alone()
    {
        var amended = new NetworkEnded(NetworkId, Day(2026), null, "amended");
        Given(Registered).When(n => EndNetwork.Decide(n, amended, Set())).ThenRejected("amended-by-next-version", "/reasonCode");
        Given(Registered, new NetworkVersionsLinked(NetworkId, null, OtherId)).When(n => EndNetwork.Decide(n, amended, Set())).Then(amended);
    }

    [Fact]
    public void Refuses_another_reason_for_the_same_end() =>
        Given(Registered, new NetworkEnded(NetworkId, Day(2026), null, "merged"))
            .When(n => EndNetwork.Decide(n, new(NetworkId, Day(2026), null, "other"), Set())).ThenRejected("already-ended");

    [Fact]
    public void Refuses_other_words_and_other_successors_for_the_same_end()
    {
        Given(Registered, new NetworkEnded(NetworkId, Day(2026), "klaar")).When(n => EndNetwork.Decide(n, new(NetworkId, Day(2026), "op"), Set()))
            .ThenRejected("already-ended");
        Given(Registered, new NetworkEnded(NetworkId, Day(2026), null, null, [OtherId]))
            .When(n => EndNetwork.Decide(n, new(NetworkId, Day(2026), null, null, [Stranger]), Set(Stranger))).ThenRejected("already-ended");
    }

    [Fact]
    public void A_correction_leaves_why_it_ended_as_long_as_it_leaves_the_end()
    {
        var (ended, other) = (new NetworkEnded(NetworkId, Day(2026), "klaar", "merged", [OtherId]), new NetworkEnded(NetworkId, Day(2026), "op"));
        var until = new NetworkCorrected(NetworkId, Details with { InForceUntil = Day(2026) });
        Given(Registered, ended, until).When(n => EndNetwork.Decide(n, ended, Set(OtherId))).ThenNothing();
        Given(Registered, ended, new NetworkCorrected(NetworkId, Details), until).When(n => EndNetwork.Decide(n, other, Set())).Then(other);
        Given(Registered, other, new NetworkCorrected(NetworkId, Details), until).When(n => EndNetwork.Decide(n, ended, Set(OtherId))).Then(ended);
    }

    [Fact]
    public void Links_to_its_versions() =>
        Given(Registered).When(n => LinkVersions.Decide(n, OtherId, null, Set(OtherId), VersionOrder.Empty))
            .Then(new NetworkVersionsLinked(NetworkId, OtherId, null));

    [Fact]
    public void Linking_twice_changes_nothing() =>
        Given(Registered, new NetworkVersionsLinked(NetworkId, OtherId, null))
            .When(n => LinkVersions.Decide(n, OtherId, null, Set(OtherId), VersionOrder.Empty)).ThenNothing();

    [Fact]
    public void Refuses_to_link_to_itself_or_to_what_is_not_registered() =>
        Given(Registered).When(n => LinkVersions.Decide(n, NetworkId, OtherId, Set(), VersionOrder.Empty))
            .ThenRejected("version-of-itself", "/previous", "/next");

    [Fact]
    public void Sets_its_territory() =>
        Given(Registered).When(n => SetTerritory.Decide(n, [Noord], Registry)).Then(new TerritorySet(NetworkId, [Noord], Asked: true));

    [Fact]
    public void The_same_territory_changes_nothing() =>
        Given(Registered, new TerritorySet(NetworkId, Values.Set([Noord, Zuid])))
            .When(n => SetTerritory.Decide(n, [Zuid, Noord], Registry)).ThenNothing();

    [Fact]
    public void Refuses_a_territory_of_what_is_no_municipality() =>
        Given(Registered).When(n => SetTerritory.Decide(n, [Water], Registry))
            .ThenRejected("not-a-municipality", "/municipalities/0");

    [Fact]
    public void Records_what_obliges_it() =>
        Given(Registered).When(n => RecordObligation.Decide(n, new(NetworkId, "form-obliged", "Wpg art. 14"), []))
            .Then(new ObligationRecorded(NetworkId, "form-obliged", "Wpg art. 14"));

    [Fact]
    public void Records_the_division_that_obliges_it()
    {
        var recorded = new ObligationRecorded(NetworkId, "form-obliged", "Wpg art. 14", "ggd");
        Given(Registered).When(n => RecordObligation.Decide(n, recorded, [])).Then(recorded);
        Given(Registered, recorded).When(n => RecordObligation.Decide(n, recorded, [])).ThenNothing();
        Given(Registered).When(n => RecordObligation.Decide(n, recorded, [new("/division", "unknown-division", "No.")]))
            .ThenRejected("unknown-division", "/division");
    }

    [Fact]
    public void The_same_obligation_changes_nothing() =>
        Given(Registered).When(n => RecordObligation.Decide(n, new(NetworkId, "unknown", null), [])).ThenNothing();
}
