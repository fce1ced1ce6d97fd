using Regio.Contracts.Funding;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>What a scheme says on a day (tekst van een regeling); what is absent or empty is unknown.</summary>
/// <param name="Objective">What it is for.</param>
/// <param name="Domains">Codes of the list <c>domains</c>.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>.</param>
/// <param name="Division">The edition of the division whose regions it addresses.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after it; absent also while open.</param>
/// <param name="LeadKinds">Kinds of organisations that may apply for a network, codes of the list <c>organisation-kinds</c>.</param>
/// <param name="LegalGrounds">Laws and articles that it rests on.</param>
/// <param name="Terms">Its rules and targets.</param>
/// <param name="PublishedOn">Day of publication; absent when its register does not tell.</param>
/// <param name="Gazette">Number in the official gazette.</param>
/// <param name="IsUnchecked">Whether it stood in the gazette before it was checked here.</param>
/// <param name="ContactDesk">Desk of its owner that answers questions about it.</param>
/// <param name="Calls">When applications are taken.</param>
/// <param name="ClosedOn">First day on which none are taken any more; absent while they are.</param>
internal sealed record SchemeText(
    string? Objective, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups, Thing? Division, DateOnly? From, DateOnly? Until,
    [property: CodesOf("organisation-kinds")] IReadOnlyList<string> LeadKinds, IReadOnlyList<string> LegalGrounds, SchemeTerms? Terms, DateOnly? PublishedOn,
    string? Gazette, bool IsUnchecked, string? ContactDesk, IReadOnlyList<Call> Calls, DateOnly? ClosedOn)
{
    /// <summary>Of a scheme that was published by the day.</summary>
    public static SchemeText Of(Picture picture, SchemeFacts scheme)
    {
        var (said, day) = (scheme.On(picture.Day), picture.Day);
        return new(
            said.Objective, said.Domains, said.TargetGroups,
            said.Division is { } named && EditionChoice.Find(picture.Register, named, day).Edition is { } edition ? picture.Register.DivisionThing(edition.Id) : null,
            said.From, said.Until, said.LeadKinds ?? [], said.LegalGrounds ?? [], said.Terms, scheme.PublishedOn, scheme.Gazette, scheme.IsUnchecked,
            scheme.ContactDesk, scheme.Calls, scheme.ClosedOn <= day ? scheme.ClosedOn : null);
    }
}
