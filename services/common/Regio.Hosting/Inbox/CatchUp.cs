namespace Regio.Hosting.Inbox;

/// <summary>Takes in a source's feed from where it was handled to its end; the next page is on its way while one is written.</summary>
internal sealed class CatchUp(FeedReader feed, InboxWriter writer)
{
    /// <summary>Reads on until the source has no more.</summary>
    public async Task Run(string source, CancellationToken ct)
    {
        for (var coming = feed.Read(source, writer.ChainOf(source).Position, ct); coming is not null;)
        {
            var page = await coming;
            coming = page.Until < page.Mark ? feed.Read(source, page.Until, ct) : null;
            try
            {
                await writer.Write(source, page, ct);
            }
            catch
            {
                // Whoever tries again reads it again.
                await ((Task?)coming ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw;
            }
        }
    }
}
