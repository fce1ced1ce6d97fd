using Regio.Hosting.Reading;
using Regio.Networks.Agreements;
using Regio.Networks.Coordination;
using Regio.Networks.Definitions;
using Regio.Networks.Divisions;
using Regio.Networks.Facilities;
using Regio.Networks.Interests;
using Regio.Networks.JointDecisions;
using Regio.Networks.JointStatements;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Pulses;
using Regio.Networks.ReferenceDivisions;
using Regio.Networks.Regions;
using Regio.Networks.SteeringInstruments;
using Regio.Networks.Successions;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What lists and single reads come from: a view of each stream, that its facts change and its store numbers.</summary>
public sealed class Keeping_what_readers_see
{
    [Fact]
    public void Begins_without_a_version_and_is_changed_by_each_fact_that_says_something_else()
    {
        Changed<OrganisationItem, OrganisationRegistered, OrganisationEnded>();
        Changed<SuccessionItem, SuccessionRecorded, SuccessionWithdrawn>();
        Changed<RegionItem, RegionRegistered, RegionDelineated>();
        Changed<RegionItem, RegionRegistered, RegionalAgendaSet>();
        Changed<NetworkItem, NetworkRegistered, NetworkCorrected>();
        Changed<AgreementItem, AgreementMade, AgreementEnded>();
        Changed<DefinitionItem, DefinitionAgreed, DefinitionWithdrawn>();
        Changed<DecisionItem, DecisionTaken, DecisionRepealed>();
        Changed<FacilityItem, FacilityOffered, FacilityWithdrawn>();
        Changed<InstrumentItem, InstrumentRegistered, InstrumentEnded>();
        Changed<PulseItem, PulseOpened, PulseVisibilitySet>();
        Changed<PulseItem, PulseOpened, PulseClosed>();
        Changed<JointStatementItem, JointStatementRecorded, JointStatementCorrected>();
    }

    [Fact]
    public void Is_what_was_put_right_of_it()
    {
        var moved = new DivisionDetails("ggd", "GGD regio's", "sociaal", 2016, "atlas");
        Begun<DivisionItem, DivisionRegistered>(new DivisionCorrected(Noord, moved)).Name.ShouldBe("GGD regio's");
        var region = Begun<RegionItem, RegionRegistered>(new RegionCorrected(Noord, new(OtherId, "Duin", "2")));
        (region.DivisionId, region.Name, region.Code).ShouldBe((OtherId, "Duin", "2"));
        var later = SuccessionDetails.Of(Day(2021), "merger", [new(Noord, Oost)]);
        Begun<SuccessionItem, SuccessionRecorded>(new SuccessionCorrected(Noord, later)).Details.ShouldBe(later);
    }

    [Fact]
    public void Is_the_latest_where_each_fact_says_it_whole()
    {
        Replaced<InterestsItem, InterestsStated>();
        Replaced<CoordinationItem, CoordinationHoursRecorded>();
        Replaced<ReferenceDivisionItem, ReferenceDivisionSet>();
        var set = new ReferenceDivisionSet(Noord, "care", null, Day(2024));
        Begun<ReferenceDivisionItem, ReferenceDivisionSet>(set).Periods.Select(period => period.From).ShouldBe([First, Day(2024)]);
    }

    private static T Fact<T>() => What_leaves_the_service.Facts.OfType<T>().First();

    private static TView Begun<TView, TBegins>(object then)
        where TView : class, IView<TView> => TView.After(TView.After(null, Fact<TBegins>()!), then).ShouldNotBeNull();

    private static void Changed<TView, TBegins, TChange>()
        where TView : class, IView<TView>
    {
        var view = TView.After(null, Fact<TBegins>()!).ShouldNotBeNull();
        view.ShouldBe(view.At(0), typeof(TView).Name);
        TView.After(null, Fact<TChange>()!).ShouldBeNull(typeof(TView).Name);
        TView.After(view, "something").ShouldBe(view, typeof(TView).Name);
        var changed = TView.After(view.At(5), Fact<TChange>()!).ShouldNotBeNull();
        changed.ShouldNotBe(view.At(5), typeof(TChange).Name);
        changed.ShouldBe(TView.After(view, Fact<TChange>()!)!.At(5), typeof(TChange).Name);
    }

    private static void Replaced<TView, TFact>()
        where TView : class, IView<TView>
    {
        var view = TView.After(null, Fact<TFact>()!).ShouldNotBeNull();
        view.ShouldBe(view.At(0), typeof(TView).Name);
        TView.After(null, "something").ShouldBeNull(typeof(TView).Name);
        TView.After(view.At(5), "something").ShouldBe(view.At(5), typeof(TView).Name);
        TView.After(view, Fact<TFact>()!).ShouldBe(view, typeof(TView).Name);
    }
}
