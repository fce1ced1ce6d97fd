using System.ComponentModel.DataAnnotations;
using System.Text;
using Regio.Hosting.Decisions;
using Regio.Hosting.Imports;
using Regio.Hosting.Texts;

namespace Regio.Hosting.Specs;

/// <summary>What a caller sends and what a file brings pass the same check.</summary>
public sealed class Letters_in_texts
{
    [Theory]
    [InlineData("Jongeren aan het werk")]
    [InlineData("Súdwest-Fryslân 🎉")]
    [InlineData("=1+1")]
    public void That_are_letters_are_taken(string text) => Taken(text).ShouldBe((true, true, true));

    [Theory]
    [InlineData("bell\arung")]
    [InlineData("nul\0nul")]
    [InlineData("delete\u007F")]
    [InlineData("next\u0085line")]
    [InlineData("turned\u202Eround")]
    [InlineData("held\u2066apart")]
    [InlineData("parted\u2029here")]
    public void That_make_a_name_look_like_another_are_refused(string text) => Taken(text).ShouldBe((false, false, false));

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines")]
    [InlineData("a\ttab")]
    public void That_break_lines_are_for_long_texts(string text) => Taken(text).ShouldBe((false, true, false));

    [Fact]
    public void That_part_a_list_are_not_in_its_values()
    {
        Taken("a|b").ShouldBe((true, true, false));
        new LinesAttribute().IsValid(new[] { "a", null }).ShouldBeFalse();
        new LinesAttribute().IsValid(null).ShouldBeTrue();
    }

    [Theory]
    [InlineData("regisseur", true)]
    [InlineData("wethouder Zorg 2", true)]
    [InlineData("  ", true)]
    [InlineData(null, true)]
    [InlineData("j.jansen@regio.example", false)]
    [InlineData("info@regio.example", false)]
    [InlineData("06-12345678", false)]
    [InlineData("Programmamanager, tel. 050 - 312 34 56", false)]
    [InlineData("Jan, +31 (0)6-12345678", false)]
    [InlineData("programmaleider 2015-2026", true)]
    [InlineData("123", false)]
    [InlineData("two\nlines", false)]
    public void That_name_a_function_are_no_address_and_no_number(string? function, bool taken) => new FunctionAttribute(200).IsValid(function).ShouldBe(taken);

    [Theory]
    [InlineData("Klantcontactcentrum", true)]
    [InlineData("https://www.regio.example/contact?to=a@b", true)]
    [InlineData("14 0363", true)]
    [InlineData("info@regio.example", true)]
    [InlineData("Servicepunt (zorg-en-veiligheid@regio.example), 14 0363", true)]
    [InlineData("  ", true)]
    [InlineData("j.jansen@regio.example", false)]
    [InlineData("Jan Jansen <jan_jansen@regio.example>", false)]
    [InlineData("mailto:j.jansen@regio.example", false)]
    [InlineData("info@", false)]
    [InlineData("a@b@c.example", false)]
    [InlineData("@regio.example", false)]
    [InlineData("i@regio.example", true)]
    [InlineData("info@regio!.example", false)]
    [InlineData("info@regio", false)]
    [InlineData("two\nlines", false)]
    public void That_say_how_a_desk_is_reached_lead_to_no_person(string desk, bool taken) => new DeskAttribute(300).IsValid(desk).ShouldBe(taken);

    [Theory]
    [InlineData("gm0363", true)]
    [InlineData("https://regio.example/id/x", true)]
    [InlineData("a|b", false)]
    [InlineData("a\a", false)]
    [InlineData("0198b000-0000-7000-8000-000000000001", false)]
    public void That_name_a_thing_are_not_our_own_id(string id, bool taken) => new ExternalIdAttribute(200).IsValid(id).ShouldBe(taken);

    [Fact]
    public void Are_told_by_their_number() =>
        new LineAttribute(300).GetValidationResult("a\u202Eb", new ValidationContext(this))!.ErrorMessage.ShouldNotBeNull().ShouldContain("U+202E");

    [Fact]
    public void Are_told_by_what_they_do()
    {
        Letters.WrongInLine("a\ab").ShouldNotBeNull().ShouldContain("a control character");
        Letters.WrongInLine("a\u202Eb").ShouldNotBeNull().ShouldContain("turns the direction");
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void Are_so_many_at_most_in_a_value_which_is_told_by_its_place(int length, bool taken)
    {
        var wrong = new LinesAttribute().GetValidationResult(new[] { "a", new string('a', length) }, new ValidationContext(this))?.ErrorMessage;
        (wrong is null).ShouldBe(taken);
        (wrong ?? "Value 2:").ShouldStartWith("Value 2:");
    }

    [Theory]
    [InlineData(true, "text", false)]
    [InlineData(true, " ", true)]
    [InlineData(true, null, true)]
    [InlineData(false, "text", true)]
    [InlineData(null, "text", true)]
    public void Are_not_beside_that_there_are_none(bool? none, string? text, bool taken) => (new NotBesideAttribute(nameof(Beside.Text))
        .GetValidationResult(none, new ValidationContext(new Beside(text))) == ValidationResult.Success).ShouldBe(taken);

    [Theory]
    [InlineData("0", false, true)]
    [InlineData("0", true, false)]
    [InlineData("0.01", true, true)]
    [InlineData("-0.01", false, false)]
    [InlineData("0.001", false, false)]
    [InlineData("1000000000000", false, true)]
    [InlineData("1000000000000.01", false, false)]
    [InlineData(null, true, true)]
    public void Are_no_amounts_of_which_each_is_of_whole_cents_within_bounds(string? euros, bool positive, bool taken) =>
        (new EurosAttribute { Positive = positive }.GetValidationResult(
            euros is null ? null : decimal.Parse(euros, System.Globalization.CultureInfo.InvariantCulture), new ValidationContext(this)) == ValidationResult.Success).ShouldBe(taken);

    [Theory]
    [InlineData(true, "Give an amount above zero.")]
    [InlineData(false, "Give an amount of at least zero.")]
    public void Tell_the_least_amount(bool positive, string told) =>
        new EurosAttribute { Positive = positive }.GetValidationResult(-1m, new ValidationContext(this))!.ErrorMessage.ShouldBe(told);

    [Fact]
    public void That_are_too_many_are_refused_and_told_before_what_they_are()
    {
        new LineAttribute(3).IsValid("abcd").ShouldBeFalse();
        new LineAttribute(3).IsValid("abc").ShouldBeTrue();
        new LineAttribute(3).GetValidationResult("a\nbcd", new ValidationContext(this))!.ErrorMessage!.ShouldContain("3");
    }

    [Fact]
    public void Alone_are_a_text_and_spaces_are_none() => Values.Texts([" a ", " "]).ShouldBe(["a"]);

    private sealed record Beside(string? Text);

    private static (bool Line, bool Prose, bool Value) Taken(string text)
    {
        var sent = (new LineAttribute(300).IsValid(text), new ProseAttribute(300).IsValid(text), new LinesAttribute().IsValid(new[] { text }));
        // A bar parts the values, so in a file it cannot be in one.
        var row = new RowReader(CsvFile.Read("x.csv", Encoding.UTF8.GetBytes($"x\n\"{text}\"\n")).Rows[0]);
        (row.Text("x") is not null, row.Prose("x") is not null).ShouldBe((sent.Item1, sent.Item2));
        return sent;
    }
}
