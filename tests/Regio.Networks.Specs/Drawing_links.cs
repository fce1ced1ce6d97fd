using Regio.Networks.Pulses;
using Shouldly;
using Xunit;

namespace Regio.Networks.Specs;

/// <summary>Who is drawn a link for: one person has one.</summary>
public class Drawing_links
{
    private static readonly Person Bea = new(Guid.CreateVersion7(), "Bea", "bea@regio.example");

    private static readonly Person Nameless = new(Guid.CreateVersion7(), null, "x@regio.example");

    private static readonly Person WithoutAddress = new(Guid.CreateVersion7(), "Cor", null);

    [Fact]
    public void Knows_a_person_by_its_address() => Again(Of("Another name", "BEA@regio.example"), Bea).ShouldBe(Bea.Reference);

    [Fact]
    public void Knows_a_person_by_its_name_where_it_is_called_without_an_address() => Again(Of("bea"), Bea).ShouldBe(Bea.Reference);

    [Fact]
    public void Knows_a_person_by_its_name_where_it_had_no_address() =>
        Again(Of("Cor", "cor@regio.example"), WithoutAddress).ShouldBe(WithoutAddress.Reference);

    [Fact]
    public void Takes_namesakes_with_addresses_of_their_own_for_two() => Again(Of("Bea", "other@regio.example"), Bea).ShouldNotBe(Bea.Reference);

    [Fact]
    public void Takes_who_has_no_name_and_no_address_for_another_each_time()
    {
        var (persons, faults) = Drawing.Of([Of(), Of()], [Nameless, new(Guid.CreateVersion7(), null, null)]);
        faults.ShouldBeEmpty();
        persons.Select(person => person.Reference).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Keeps_an_address_that_is_not_said_again() => Drawing.Of([Of("Bea")], [Bea]).Persons.ShouldBe([Bea]);

    [Fact]
    public void Keeps_what_is_said_now() =>
        Drawing.Of([Of("Beatrix", "bea@regio.example")], [Bea]).Persons.ShouldBe([Bea with { Name = "Beatrix" }]);

    [Fact]
    public void Draws_one_link_for_one_person() => Faults([Of("Bea"), Of("Cor"), Of("bea", "b@regio.example")]).ShouldBe(["/respondents/2"]);

    [Fact]
    public void Asks_which_of_two_namesakes_it_is() =>
        Faults([Of("Bea")], Bea, new(Guid.CreateVersion7(), "Bea", "other@regio.example")).ShouldBe(["/respondents/0"]);

    [Fact]
    public void Lets_one_of_two_take_the_place_of_who_had_no_address()
    {
        var (persons, faults) = Drawing.Of([Of("Cor", "a@regio.example"), Of("Cor", "b@regio.example")], [WithoutAddress]);
        faults.ShouldBeEmpty();
        persons.Select(person => person.Reference == WithoutAddress.Reference).ShouldBe([true, false]);
    }

    private static DrawLinks.RespondentBody Of(string? name = null, string? email = null) => new() { Name = name, Email = email };

    private static Guid Again(DrawLinks.RespondentBody asked, params Person[] present) => Drawing.Of([asked], present).Persons.ShouldHaveSingleItem().Reference;

    private static IEnumerable<string> Faults(DrawLinks.RespondentBody[] asked, params Person[] present)
    {
        var faults = Drawing.Of(asked, present).Faults;
        faults.ShouldAllBe(fault => fault.Code == "named-twice");
        return faults.Select(fault => fault.Pointer);
    }
}
