using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Regio.Hosting.Defaults;
using Regio.Hosting.Requests;

namespace Regio.Hosting.Specs;

public sealed class Personal_links
{
    private const string Secret = "S-e_cret42";

    [Theory]
    [InlineData("/networks/v1/pulse-answers/S-e_cret42", "/networks/v1/pulse-answers", Secret)]
    [InlineData("/networks/v1/pulse-answers/S-e_cret42/", "/networks/v1/pulse-answers", Secret)]
    [InlineData("/NETWORKS/v1/Pulse-Answers/S-e_cret42", "/NETWORKS/v1/Pulse-Answers", Secret)]
    [InlineData("/networks/v1//pulse-answers/S-e_cret42", "/networks/v1//pulse-answers", Secret)]
    [InlineData("/networks/pulse-answers/S-e_cret42", "/networks/pulse-answers", Secret)]
    [InlineData("/networks/v1/pulse-answers/a/S-e_cret42", "/networks/v1/pulse-answers", "-")]
    [InlineData("/networks/v1/pulse-answers/S-e_crét42", "/networks/v1/pulse-answers", "-")]
    [InlineData("/networks/v1/pulse-answers/", "/networks/v1/pulse-answers", "-")]
    [InlineData("/networks/v1/pulse-answers", "/networks/v1/pulse-answers", null)]
    [InlineData("/networks/v1/pulses/S-e_cret42", "/networks/v1/pulses/S-e_cret42", null)]
    public void Lose_their_secret_to_a_header_however_they_are_written(string path, string left, string? header)
    {
        var request = new HttpRequestFeature { Path = path, RawTarget = path };
        PersonalLinks.Hide(request);
        (request.Path, request.RawTarget, (string?)request.Headers[PersonalLinks.Header]).ShouldBe((left, left, header));
    }

    [Fact]
    public async Task Are_whole_to_the_route_and_to_nobody_who_looks_on()
    {
        var (seen, logged) = (new ConcurrentQueue<string>(), new LogLines());
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Enqueue($"{activity.OperationName} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("urls", "http://127.0.0.1:0"), new("Logging:LogLevel:Default", "Trace")]);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logged);
        builder.AddServiceDefaults("networks", new ApiBase("networks", "/networks/v1", "Regio Networks"));
        await using var app = builder.Build();
        app.UseServiceDefaults();
        app.MapGet(PersonalLinks.Path, (HttpContext http) => http.Request.Headers[PersonalLinks.Header].ToString());
        app.MapPut(PersonalLinks.Path, string () => throw new InvalidOperationException("Broken."));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        (await client.GetStringAsync($"{PersonalLinks.Path}/{Secret}", TestContext.Current.CancellationToken)).ShouldBe(Secret);
        using var failed = await client.PutAsync($"{PersonalLinks.Path}/{Secret}", null, TestContext.Current.CancellationToken);
        ((int)failed.StatusCode).ShouldBe(500);
        (await failed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(Secret);
        await app.StopAsync(TestContext.Current.CancellationToken);
        logged.Lines.ShouldContain(line => line.Contains(PersonalLinks.Path), "What was logged names the path, so it was looked at.");
        logged.Lines.Where(line => line.Contains(Secret)).ShouldBeEmpty();
        // The client's own spans aside, which are its to keep.
        seen.Where(span => span.Contains(Secret) && !span.StartsWith("System.Net.Http", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
