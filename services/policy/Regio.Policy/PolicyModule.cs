using Marten;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;
using Regio.Hosting.Reading;
using Regio.Hosting.ReferenceData;
using Regio.Policy.Policies;

namespace Regio.Policy;

/// <summary>The whole wiring of the policy service.</summary>
internal static class PolicyModule
{
    /// <summary>Base of its interface.</summary>
    public const string Base = "/policy/v1";

    /// <summary>Its store, what it publishes, and what it keeps of others: the code lists that it validates with.</summary>
    public static void AddPolicy(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddValidation();
        services.AddEventStore(configuration, (options, facts) =>
        {
            Declare(options, facts);
            facts.ReceivedFacts();
        });
        services.AddInbox<StreamsAlone>(configuration, new("regio.policy", ["networks"]) { Kept = Amendments.Contracts });
        services.AddCodeLists(received => received);
        services.AddSingleton(new PublishedFacts(Published.ContractOf) { PrivateTypes = InboxRegistration.ReceivedTypes });
        services.AddPublishing(configuration);
        services.AddReading(FactWording.Telling);
    }

    /// <summary>What its store can hold of its own.</summary>
    public static void Declare(StoreOptions options, Facts facts) => facts
        .Fact<PolicyRegistered>(PolicyOverview.BeginsWith)
        .State<PolicyDossier>().View<PolicyOverview>();

    /// <summary>Its acts, its views and its feed.</summary>
    public static void MapPolicy(this WebApplication app)
    {
        var policies = app.MapGroup($"{Base}/policies").WithTags("Policies");
        RegisterPolicy.Map(policies);
        PolicyList.Map(policies);
        PolicyDetails.Map(policies);
        app.MapErasure(Base);
        app.MapFeed(Base);
    }
}
