using Regio.Funding;
using Regio.Hosting.Defaults;
using Regio.Networks;
using Regio.Policy;
using Regio.Projections;

namespace Regio.Integration;

/// <summary>Services of the product, wired as their own programs wire them.</summary>
internal static class Products
{
    public static readonly ServiceKind Funding = new(
        "funding",
        builder =>
        {
            builder.AddServiceDefaults("funding", new ApiBase("funding", "/funding/v1", "Regio Funding"));
            builder.AddFunding();
        },
        app =>
        {
            app.UseServiceDefaults();
            app.MapFunding();
        });

    /// <summary>The register itself; roads have a stand-in for it.</summary>
    public static readonly ServiceKind Register = new(
        "register",
        builder =>
        {
            builder.AddServiceDefaults("networks", new ApiBase("networks", "/networks/v1", "Regio Networks"));
            builder.AddNetworks();
        },
        app =>
        {
            app.UseServiceDefaults();
            app.MapNetworks();
        });

    public static readonly ServiceKind Policy = new(
        "policy",
        builder =>
        {
            builder.AddServiceDefaults("policy", new ApiBase("policy", "/policy/v1", "Regio Policy"));
            builder.AddPolicy();
        },
        app =>
        {
            app.UseServiceDefaults();
            app.MapPolicy();
        });

    public static readonly ServiceKind Projections = new(
        "projections",
        builder =>
        {
            builder.AddServiceDefaults("projections", new ApiBase("insight", "/insight/v1", "Regio Insight"));
            builder.AddProjections();
        },
        app =>
        {
            app.UseServiceDefaults();
            app.MapProjections();
        });
}
