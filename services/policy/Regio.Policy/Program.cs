using Regio.Policy;
using Regio.Hosting.Defaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("policy", new ApiBase("policy", "/policy/v1", "Regio Policy"));
builder.AddPolicy();

var app = builder.Build();
app.UseServiceDefaults();
app.MapPolicy();
app.Run();
