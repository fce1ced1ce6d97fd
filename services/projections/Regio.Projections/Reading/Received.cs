using Regio.Hosting;

namespace Regio.Projections;

/// <summary>What was received by now, whatever day or moment a request asks for: by it is told what who asks may read.</summary>
internal sealed class Received(InsightTables tables, Pictures pictures, TimeProvider clock)
{
    /// <summary>The picture of today.</summary>
    public async Task<Picture> Today(CancellationToken ct) => (await pictures.Of(clock.Today(), (await tables.TakenIn(ct)).Batch, ct)).Picture;
}
