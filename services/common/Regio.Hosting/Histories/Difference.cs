namespace Regio.Hosting.Histories;

/// <summary>What a fact changed of a thing (verschil), in words. Of a list it tells what left it and what came into it.</summary>
/// <param name="Field">Which field: <c>name</c>, <c>terms.budgets</c>.</param>
/// <param name="Label">What the field is called; absent when it has no name but that.</param>
/// <param name="Of">Of a list of things: which of them, by its name; absent otherwise.</param>
/// <param name="Before">What it was; absent when there was nothing. Of what holds from a day on: what held until that day.</param>
/// <param name="After">What it became; absent when nothing is left.</param>
public sealed record Difference(string Field, Bilingual? Label, Bilingual? Of, Bilingual? Before, Bilingual? After);

/// <summary>
/// The same, before it is known how what it names is called: which thing, before and after as a <see cref="Sentence"/>
/// holds them.
/// </summary>
public sealed record Change(string Field, object? Of, object? Before, object? After)
{
    /// <summary>The same, of codes of a list that its view does not name: by their labels.</summary>
    public Change InCodesOf(string list) => this with { Before = Words.InCodesOf(list, Before), After = Words.InCodesOf(list, After) };
}
