using Regio.Gateway;
using Regio.Gateway.Guards;
using Regio.Hosting.Defaults;

// Its routes are in the file beside it, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddServiceDefaults("gateway");
builder.AddGateway();

var app = builder.Build();
app.UseTrustedProxies();
app.UseServiceDefaults();
app.UseGuards();
app.MapGateway();
app.Run();
