using Regio.Hosting;

namespace Regio.Projections;

/// <summary>
/// Keeps the picture of today in memory, in step with the view tables: a read asks for the tables' batch and takes in
/// what is new, so that no replica answers older than what was committed before the question.
/// </summary>
internal sealed class Pictures(InsightTables tables, TimeProvider clock) : IDisposable
{
    private const int KeptDays = 8;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly HashSet<Guid> dirty = [];
    private volatile Known known = new(Landscape.Register.Empty, 0, null);
    private volatile IReadOnlyList<Picture> asked = [];

    private sealed record Known(Register Register, long Batch, Picture? Picture);

    /// <summary>All facts as of a batch that the caller holds the tables at.</summary>
    public async Task<Register> At(long batch, CancellationToken ct)
    {
        await Refresh(batch, ct);
        return known.Register;
    }

    /// <summary>The picture of a day, and the batch that it is of: the given one, or a later one that came meanwhile.</summary>
    public async Task<(Picture Picture, long Batch)> Of(DateOnly day, long batch, CancellationToken ct)
    {
        await Refresh(batch, ct);
        if (day == clock.Today())
        {
            return await Today(day, ct);
        }

        var (register, at, _) = known;
        return (Of(register, day), at);
    }

    private async Task<(Picture Picture, long Batch)> Today(DateOnly day, CancellationToken ct)
    {
        var at = known;
        if (at.Picture is { } picture && picture.Day == day && ReferenceEquals(picture.Register, at.Register))
        {
            return (picture, at.Batch);
        }

        await turn.WaitAsync(ct);
        try
        {
            var (register, batch, before) = known;
            if (before is null || before.Day != day || !ReferenceEquals(before.Register, register))
            {
                var now = before is null ? Picture.Of(register, day) : before.After(register, dirty, day);
                dirty.Clear();
                known = new(register, batch, now);
            }

            return (known.Picture!, batch);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The picture of a register on a day; the last few asked for are kept.</summary>
    public Picture Of(Register register, DateOnly day)
    {
        if (asked.FirstOrDefault(kept => kept.Day == day && ReferenceEquals(kept.Register, register)) is { } drawn)
        {
            return drawn;
        }

        var picture = Picture.Of(register, day);
        asked = [picture, .. asked.Take(KeptDays - 1)];
        return picture;
    }

    /// <summary>What this process itself committed, so that it need not read it back.</summary>
    public void Committed(IReadOnlyCollection<IFacts> changed, long batch)
    {
        turn.Wait();
        try
        {
            if (known.Batch == batch - 1)
            {
                Take(changed, batch);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task Refresh(long batch, CancellationToken ct)
    {
        if (known.Batch >= batch)
        {
            return;
        }

        await turn.WaitAsync(ct);
        try
        {
            if (known.Batch < batch)
            {
                var (changed, at, isWhole) = await tables.Since(known.Batch, ct);
                Take(changed, at, isWhole);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    // The picture is brought up to date when somebody looks: an import would otherwise draw it a hundred times.
    private void Take(IReadOnlyCollection<IFacts> changed, long batch, bool isWhole = false)
    {
        dirty.UnionWith(changed.Select(facts => facts.Id));
        known = isWhole
            ? new(Landscape.Register.Empty.With(changed), batch, null)
            : known with { Register = known.Register.With(changed), Batch = batch };
    }
}
