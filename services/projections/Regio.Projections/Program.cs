using Regio.Hosting.Defaults;
using Regio.Projections;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("projections", new ApiBase("insight", "/insight/v1", "Regio Insight"));
builder.AddProjections();

var app = builder.Build();
app.UseServiceDefaults();
app.MapProjections();
await app.RunAsync();
