using Marten;
using Regio.Funding.Schemes;
using Regio.Hosting.EventStore;
using Regio.Hosting.Publishing;
using Regio.Hosting.Reading;

namespace Regio.Funding;

/// <summary>The whole wiring of the funding service.</summary>
internal static class FundingModule
{
    /// <summary>Base of its interface.</summary>
    public const string Base = "/funding/v1";

    /// <summary>Its store, what it publishes and what it validates.</summary>
    public static void AddFunding(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidation();
        builder.Services.AddEventStore(builder.Configuration, Declare);
        builder.Services.AddSingleton(new PublishedFacts(Published.ContractOf));
        builder.Services.AddPublishing(builder.Configuration);
        builder.Services.AddReading(FactWording.Telling);
    }

    /// <summary>What its store can hold.</summary>
    public static void Declare(StoreOptions options, Facts facts) =>
        facts.Fact<SchemeDrafted>(SchemeOverview.BeginsWith)
            .Fact<SchemePublished>("funding.scheme-published.v1")
            .State<Scheme>().View<SchemeOverview>();

    /// <summary>Its acts, its views and its feed.</summary>
    public static void MapFunding(this WebApplication app)
    {
        var schemes = app.MapGroup($"{Base}/schemes").WithTags("Schemes");
        DraftScheme.Map(schemes);
        PublishScheme.Map(schemes);
        SchemeList.Map(schemes);
        SchemeDetails.Map(schemes);
        app.MapFeed(Base);
    }
}
