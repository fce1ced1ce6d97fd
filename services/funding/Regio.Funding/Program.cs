using Regio.Funding;
using Regio.Hosting.Defaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("funding", new ApiBase("funding", "/funding/v1", "Regio Funding"));
builder.AddFunding();

var app = builder.Build();
app.UseServiceDefaults();
app.MapFunding();
app.Run();
