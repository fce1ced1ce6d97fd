using Marten;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Imports;
using Regio.Hosting.Publishing;
using Regio.Hosting.Reading;
using Regio.Hosting.ReferenceData;
using Regio.Hosting.Sources;
using Regio.Landscape;
using Regio.Networks.Coordination;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Pulses;
using Regio.Networks.Reading;
using Regio.Networks.ReferenceData;
using Regio.Networks.Successions;
using Regio.Networks.Subjects;
using Regio.Networks.Surroundings;
using Regio.Networks.Wording;
using Regio.Surroundings;

namespace Regio.Networks;

/// <summary>The whole wiring of the networks service.</summary>
internal static class NetworksModule
{
    /// <summary>Base of its interface.</summary>
    public const string Base = "/networks/v1";

    /// <summary>Its store, what it publishes and what it validates.</summary>
    public static void AddNetworks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidation();
        services.AddEventStore(builder.Configuration, Declare);
        services.AddSingleton(new PublishedFacts(Published.ContractOf));
        services.AddPublishing(builder.Configuration);
        services.AddImports<RegisterImporter>();
        services.AddCodeLists((list, fact) => Published.ContractOf(fact) is { } contract ? CodeListFacts.After(list, contract) : list).AddSingleton<CodeListChanges>();
        services.AddProtection();
        services.AddLookout(Published.ContractOf);
        services.AddSingleton<Confirmations>().AddSingleton<Questions>().AddSingleton<Registrations>();
        services.AddReading(new(Validity.From, FactWording.Of, FieldNames.All));
        services.AddSingleton<States>().AddSingleton<References>().AddSingleton<PartSources>().AddSingleton<INames, Naming>()
            .AddSingleton<SuccessionEffects>().AddSingleton<Holders>();
        services.AddPulses();
        services.AddSingleton<OrganisationIds>().AddSingleton<NetworkChanges>().AddSingleton<NetworkThings>().AddSingleton<MemberRights>().AddSingleton<Predecessors>().AddSingleton<VersionChains>().AddSingleton<NetworkAnswers>();
    }

    /// <summary>What its store can hold: facts, states, and a view of each kind of stream for the lists.</summary>
    public static void Declare(StoreOptions options, Facts facts)
    {
        FactNames.Declare(facts);
        options.Schema.For<OrganisationItem>().Duplicate(item => item.Code);
        options.Schema.For<NetworkItem>().GinIndexJsonData();
    }
}
