using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Regio.Hosting.Requests;

/// <summary>
/// Personal links (persoonlijke links), by which someone answers without signing in: the last segment is a secret. The
/// server moves it from the path into a header before a request is begun, so that no log, trace, metric or problem
/// document can hold it, whatever is configured; the gateway forwards the header, and never the segment.
/// </summary>
public static class PersonalLinks
{
    /// <summary>Where they lead; a link is this and its secret.</summary>
    public const string Path = "/networks/v1/pulse-answers";

    /// <summary>The header in which the secret travels.</summary>
    public const string Header = "Regio-Link";

    private const string Before = "/pulse-answers/";
    private const string NoSecret = "-";

    /// <summary>Whether a request is of one, with its secret or without it; such a request is not traced.</summary>
    internal static bool IsOne(string? path) =>
        path?.Contains(Before[..^1], StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Has the server of this program hide the secrets.</summary>
    internal static void AddPersonalLinks(this IServiceCollection services)
    {
        var server = services.Last(service => service.ServiceType == typeof(IServer)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IServer>(provider =>
            new Server((IServer)ActivatorUtilities.CreateInstance(provider, server))));
    }

    /// <summary>Moves what follows the path of the links, however it is written, into the header.</summary>
    public static void Hide(IHttpRequestFeature request)
    {
        var at = request.Path.IndexOf(Before, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return;
        }

        var secret = request.Path[(at + Before.Length)..].Trim('/');
        request.Path = request.Path[..(at + Before.Length - 1)];
        request.RawTarget = request.PathBase + request.Path + request.QueryString;
        request.Headers[Header] = secret.Length > 0 && secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? secret : NoSecret;
    }

    private sealed class Server(IServer inner) : IServer
    {
        public IFeatureCollection Features => inner.Features;

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => inner.StartAsync(new Application<TContext>(application), cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => inner.StopAsync(cancellationToken);

        public void Dispose() => inner.Dispose();
    }

    private sealed class Application<TContext>(IHttpApplication<TContext> inner) : IHttpApplication<TContext>
        where TContext : notnull
    {
        public TContext CreateContext(IFeatureCollection contextFeatures)
        {
            Hide(contextFeatures.GetRequiredFeature<IHttpRequestFeature>());
            return inner.CreateContext(contextFeatures);
        }

        public Task ProcessRequestAsync(TContext context) => inner.ProcessRequestAsync(context);

        public void DisposeContext(TContext context, Exception? exception) => inner.DisposeContext(context, exception);
    }
}
