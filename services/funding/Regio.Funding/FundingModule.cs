using Marten;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;
using Regio.Hosting.Reading;
using Regio.Hosting.ReferenceData;

namespace Regio.Funding;

/// <summary>The whole wiring of the funding service.</summary>
internal static class FundingModule
{
    /// <summary>Base of its interface.</summary>
    public const string Base = "/funding/v1";

    /// <summary>Its store, what it publishes, and what it keeps of others: the code lists that it validates with.</summary>
    public static void AddFunding(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddValidation();
        services.AddEventStore(configuration, (options, facts) =>
        {
            Declare(options, facts);
            facts.ReceivedFacts();
        });
        services.AddInbox<StreamsAlone>(configuration, new("regio.funding", ["networks"]) { Kept = Amendments.Contracts });
        services.AddCodeLists(received => received);
        services.AddSingleton(new PublishedFacts(Published.ContractOf) { PrivateTypes = InboxRegistration.ReceivedTypes });
        services.AddPublishing(configuration);
        services.AddReading(FactWording.Telling);
    }

    /// <summary>What its store can hold of its own.</summary>
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
        app.MapErasure(Base);
        app.MapFeed(Base);
    }
}
