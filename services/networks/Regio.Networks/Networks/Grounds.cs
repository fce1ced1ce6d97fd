using System.Text.Json.Serialization;
using Regio.Hosting.Decisions;

namespace Regio.Networks.Networks;

/// <summary>A request to join, and what became of it.</summary>
/// <param name="Asked">Who asks what.</param>
/// <param name="Accepted">Whether it was accepted; null while it is open, and when it was taken back.</param>
/// <param name="Reason">Why it was declined or taken back.</param>
/// <param name="IsWithdrawn">Whether it was taken back.</param>
public sealed record JoinRequest(JoinRequested Asked, bool? Accepted, string? Reason, bool IsWithdrawn = false)
{
    /// <summary>The request.</summary>
    [JsonIgnore]
    public Guid Id => Asked.RequestId;

    /// <summary>Whether it waits for an answer.</summary>
    public bool IsOpen => Accepted is null && !IsWithdrawn;
}

/// <summary>Why there is a network, and why there; what is not recorded is unknown.</summary>
/// <param name="Need">Whether it is needed.</param>
/// <param name="Despite">The networks it resembles, when it was registered although it does.</param>
/// <param name="Deviation">Why its territory deviates; null for another territory than was explained.</param>
/// <param name="Joins">Requests to join, in the order of asking.</param>
/// <param name="NamedDespite">The networks with nearly its name, when it took that name although there are.</param>
public sealed record Grounds(
    NeedAssessed? Need, RegisteredDespiteResemblance? Despite, DeviationExplained? Deviation, Values<JoinRequest> Joins,
    RenamedDespiteResemblance? NamedDespite = null)
{
    /// <summary>Of a network of which nothing of it is recorded.</summary>
    public static Grounds Unknown { get; } = new(null, null, null, []);

    /// <summary>The request of this id, when there is one.</summary>
    public JoinRequest? Join(Guid requestId) => Joins.FirstOrDefault(join => join.Asked.RequestId == requestId);

    /// <summary>It after a fact; another kind of fact leaves it as it is.</summary>
    public Grounds After(object fact) => fact switch
    {
        NeedAssessed f => this with { Need = f },
        RegisteredDespiteResemblance f => this with { Despite = f },
        RenamedDespiteResemblance f => this with { NamedDespite = f },
        DeviationExplained f => this with { Deviation = f },
        TerritorySet => this with { Deviation = null },
        JoinRequested f => this with { Joins = [.. Joins, new(f, null, null)] },
        JoinAccepted f => Settled(f.RequestId, join => join with { Accepted = true }),
        JoinDeclined f => Settled(f.RequestId, join => join with { Accepted = false, Reason = f.Reason }),
        JoinWithdrawn f => Settled(f.RequestId, join => join with { IsWithdrawn = true, Reason = f.Reason }),
        _ => this,
    };

    private Grounds Settled(Guid requestId, Func<JoinRequest, JoinRequest> settle) => this with
    {
        Joins = [.. Joins.Select(join => join.Asked.RequestId == requestId ? settle(join) : join)],
    };
}
