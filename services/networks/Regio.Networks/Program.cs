using Regio.Hosting.Defaults;
using Regio.Networks;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(
    "networks",
    new ApiBase("networks", "/networks/v1", "Regio Networks"),
    new ApiBase("reference", "/reference/v1", "Regio Reference"));
builder.AddNetworks();

var app = builder.Build();
app.UseServiceDefaults();
app.MapNetworks();
app.Run();
