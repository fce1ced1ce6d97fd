using Marten;
using Regio.Hosting.EventStore;
using Regio.Hosting.Publishing;
using Regio.Hosting.Reading;
using Regio.Policy.Policies;

namespace Regio.Policy;

/// <summary>The whole wiring of the policy service.</summary>
internal static class PolicyModule
{
    /// <summary>Base of its interface.</summary>
    public const string Base = "/policy/v1";

    /// <summary>Its store, what it publishes and what it validates.</summary>
    public static void AddPolicy(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidation();
        builder.Services.AddEventStore(builder.Configuration, Declare);
        builder.Services.AddSingleton(new PublishedFacts(Published.ContractOf));
        builder.Services.AddPublishing(builder.Configuration);
        builder.Services.AddReading(FactWording.Telling);
    }

    /// <summary>What its store can hold.</summary>
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
        app.MapFeed(Base);
    }
}
