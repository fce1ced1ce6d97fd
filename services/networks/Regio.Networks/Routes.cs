namespace Regio.Networks;

/// <summary>What routes say of themselves in the interface description.</summary>
internal static class Routes
{
    /// <summary>The statuses with which a route refuses.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params IReadOnlyList<int> statuses)
    {
        foreach (var status in statuses)
        {
            route.ProducesProblem(status);
        }

        return route;
    }
}
