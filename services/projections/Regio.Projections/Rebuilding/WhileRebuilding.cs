using Regio.Hosting.Problems;

namespace Regio.Projections;

/// <summary>What is told while nothing can be answered from the view tables.</summary>
internal static class WhileRebuilding
{
    /// <summary>What a process waits for that cannot read the views.</summary>
    public static async Task<string> WaitedFor(this Rebuilds rebuilds, CancellationToken ct) => await rebuilds.Open(ct) is { } open
        ? $"The views are being rebuilt: {open.Folded} of {open.Facts} received facts are folded."
        : await rebuilds.Last(ct) is { State: RebuildState.Failed } failed
            ? $"The views were not rebuilt. {failed.Reason}"
            : "Another version of the service rebuilt the views for itself.";

    /// <summary>Answers 503 with what is waited for, wherever the views cannot be read.</summary>
    public static async ValueTask<object?> Tell(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ViewsAway)
        {
            var http = context.HttpContext;
            return new Problem("views-rebuilding", await http.RequestServices.GetRequiredService<Rebuilds>().WaitedFor(http.RequestAborted)).AsResult();
        }
    }
}
