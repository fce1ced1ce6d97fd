using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Access;

/// <summary>
/// Keeps the keys with which a service seals what it hands out and takes back, in its own database: every replica reads
/// what another sealed, also after a restart. What they seal is kept from whoever reads a table, a log or a copy of one; not from
/// whoever has the whole database.
/// </summary>
internal sealed class ProtectionKeys(NpgsqlDataSource store) : IXmlRepository
{
    /// <summary>The table, made at start.</summary>
    internal const string Schema = "create table if not exists regio.protection_key (name text primary key, key xml not null);";

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = store.CreateCommand("select key::text from regio.protection_key");
        using var row = command.ExecuteReader();
        var keys = new List<XElement>();
        while (row.Read())
        {
            keys.Add(XElement.Parse(row.GetString(0)));
        }

        return keys;
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = store.CreateCommand("insert into regio.protection_key (name, key) values ($1, $2::xml)");
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}

/// <summary>Registers what seals and opens.</summary>
public static class Protection
{
    /// <summary>Sealing with keys that the service's own database keeps.</summary>
    public static IServiceCollection AddProtection(this IServiceCollection services)
    {
        services.AddDataProtection();
        // It asks for the keys at the start, before their table is made, and tells of a failure; the first use asks too.
        foreach (var eager in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
        {
            services.Remove(eager);
        }

        services.AddSingleton<ProtectionKeys>().AddSingleton(new OwnTables(ProtectionKeys.Schema));
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys>((options, keys) => options.XmlRepository = keys);
        return services;
    }
}
