using System.Globalization;
using System.Text.Json.Serialization;
using Regio.Funding.Grants;
using Regio.Funding.Schemes;
using Regio.Landscape;
using Regio.Rules;

namespace Regio.Funding.Accountability;

/// <summary>Grants as a package of the 360Giving Data Standard (gegevenspakket), whose names these are.</summary>
/// <param name="Version">Version of the standard.</param>
/// <param name="Title">What the package is called.</param>
/// <param name="Description">What is in it, and how many grants are not.</param>
/// <param name="Issued">Day on which it was made.</param>
/// <param name="Grants">One at least.</param>
public sealed record GivingPackage(string Version, string Title, string Description, DateOnly Issued, IReadOnlyList<GivenGrant> Grants);

/// <summary>A grant (subsidie) of the 360Giving Data Standard.</summary>
/// <param name="Id">Identifier: the prefix of this publisher and our own.</param>
/// <param name="Title">The scheme, in at most 140 characters.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="AmountAppliedFor">Euros asked; absent: unknown.</param>
/// <param name="AmountAwarded">Euros awarded.</param>
/// <param name="AmountDisbursed">Euros paid; absent: unknown.</param>
/// <param name="AwardDate">Day of the decision, as it was first awarded.</param>
/// <param name="PlannedDates">When its activities take place; absent: unknown.</param>
/// <param name="RecipientOrganization">Who got it.</param>
/// <param name="FundingOrganization">Who granted it.</param>
/// <param name="GrantProgramme">The scheme.</param>
/// <param name="BeneficiaryLocation">The region that it serves; absent: none is told.</param>
/// <param name="FromOpenCall"><c>Yes</c> when it answers a call; absent otherwise.</param>
/// <param name="DisbursementTransaction">Its payments; absent: none.</param>
public sealed record GivenGrant(
    string Id, string Title, string Description, string Currency,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? AmountAppliedFor,
    decimal AmountAwarded,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? AmountDisbursed,
    DateOnly AwardDate,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<GivenDates>? PlannedDates,
    IReadOnlyList<GivenOrganisation> RecipientOrganization, IReadOnlyList<GivenOrganisation> FundingOrganization,
    IReadOnlyList<GivenProgramme> GrantProgramme,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<GivenLocation>? BeneficiaryLocation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FromOpenCall,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<GivenPayment>? DisbursementTransaction)
{
    private const string Prefix = "360G-regio-";
    private const int LongestTitle = 140;

    /// <summary>A grant in this shape; null when it is not known who got it, who granted it, when, how much or for what.</summary>
    internal static GivenGrant? Of(Grant grant, Scheme scheme, Register register)
    {
        var told = GrantRecord.Of(grant);
        return told is { Amount: { } amount, DecidedOn: { } on, Title: { } what } && (grant.Award is not null || grant.Rejection is null)
            && Recipient(grant, told, register) is { } recipient && Organisation(scheme.OwnerId, register) is { } funder
            ? new(
                Prefix + grant.Id, Short(scheme.Details.Title), what, "EUR", grant.Details?.Requested.Sum(one => one.Amount), amount,
                grant.Details is null ? null : grant.Paid, grant.FirstAwardedOn ?? on, Dates(told), [recipient], [funder],
                [new(scheme.ExternalId ?? scheme.Id.ToString(), scheme.Details.Title)], Location(told, register), grant.CallId is null ? null : "Yes",
                grant.Instalments.Any(one => one.PaidOn is not null) ? [.. grant.Instalments.Where(one => one.PaidOn is not null).Select(GivenPayment.Of)] : null)
            : null;
    }

    private static string Short(string title) => title.Length <= LongestTitle ? title : $"{title[..(LongestTitle - 1)]}…";

    private static GivenOrganisation? Recipient(Grant grant, GrantRecord told, Register register) =>
        grant.LeadId is { } id && register.Organisations.GetValueOrDefault(id) is { } organisation ? new(organisation.ExternalId, organisation.Name)
        : told.RecipientName is { } name ? new($"{Prefix}recipient-{grant.Id}", name)
        : null;

    private static GivenOrganisation? Organisation(string? called, Register register) =>
        called is not null && register.Organisation(called) is { } organisation ? new(organisation.ExternalId, organisation.Name) : null;

    // The standard's end date is the last day.
    private static GivenDates[]? Dates(GrantRecord told) => told.From is { } from ? [new(from, told.Until?.PlusDays(-1))] : null;

    private static GivenLocation[]? Location(GrantRecord told, Register register) =>
        told.RegionId is { } id && register.Regions.GetValueOrDefault(id) is { } region ? [new(region.Name, "NL", region.Code)]
        : told.RegionName is { } name ? [new(name, "NL", null)]
        : null;
}

/// <summary>When something takes place (periode).</summary>
/// <param name="StartDate">First day.</param>
/// <param name="EndDate">Last day; absent: unknown.</param>
public sealed record GivenDates(
    DateOnly StartDate, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? EndDate);

/// <summary>An organisation (organisatie).</summary>
/// <param name="Id">TOOI URI, or one of this publisher for who has none.</param>
/// <param name="Name">Its name.</param>
public sealed record GivenOrganisation(string Id, string Name);

/// <summary>A scheme (regeling).</summary>
/// <param name="Code">Identifier.</param>
/// <param name="Title">Its title.</param>
public sealed record GivenProgramme(string Code, string Title);

/// <summary>A place (gebied).</summary>
/// <param name="Name">Its name.</param>
/// <param name="CountryCode">ISO 3166.</param>
/// <param name="GeoCode">Its code in its division; absent: none.</param>
public sealed record GivenLocation(
    string Name, string CountryCode, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? GeoCode);

/// <summary>A payment (betaling).</summary>
/// <param name="Id">Its number in the grant.</param>
/// <param name="TransactionDate">Day of it.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Value">Euros.</param>
public sealed record GivenPayment(string Id, DateOnly TransactionDate, string Currency, decimal Value)
{
    /// <summary>Of an instalment that was paid.</summary>
    internal static GivenPayment Of(Instalment paid) => new(
        paid.Number.ToString(CultureInfo.InvariantCulture), paid.PaidOn!.Value, "EUR", paid.Amount);
}
