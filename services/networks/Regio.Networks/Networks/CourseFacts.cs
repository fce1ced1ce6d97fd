using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>What is known of something: what it is; without a text, that there is none. Nothing at all is unknown.</summary>
/// <param name="Text">What it is; absent: it is known to have none.</param>
public sealed record TextOrNone(string? Text) : IInWords
{
    /// <inheritdoc/>
    public object Words() => Text is null ? new Sentence($"geen", $"none") : Text;

    /// <summary>What a caller says: a text, that there is none, or nothing.</summary>
    public static TextOrNone? Of(string? text, bool none) =>
        Values.Text(text) is { } given ? new(given) : none ? new((string?)null) : null;
}

/// <summary>What a network aims at (doelstelling), and for whom.</summary>
/// <param name="Purpose">In one statement, unknown when absent.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="SuccessMeasure">What would show success; unknown when absent.</param>
public sealed record Objective(
    string? Purpose, [property: CodesOf("domains")] Values<string> Domains, [property: CodesOf("target-groups")] Values<string> TargetGroups, TextOrNone? SuccessMeasure)
{
    /// <summary>That of a network's details.</summary>
    public static Objective Of(NetworkDetails d) => new(d.Purpose, d.Domains, d.TargetGroups, d.SuccessMeasure);

    /// <summary>Details with this as what the network aims at.</summary>
    public NetworkDetails In(NetworkDetails d) => d with
    {
        Purpose = Purpose,
        Domains = Domains,
        TargetGroups = TargetGroups,
        SuccessMeasure = SuccessMeasure,
    };
}

/// <summary>A network aims at something else from a day on; what it aimed at before stays so for the days before.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="From">First day.</param>
/// <param name="Objective">What it aims at, whole.</param>
public sealed record ObjectiveRevised(Guid NetworkId, DateOnly From, Objective Objective);

/// <summary>A network is called otherwise from a day on.</summary>
public sealed record NetworkRenamed(Guid NetworkId, DateOnly From, string Name);

/// <summary>The desk or function that answers for a network was set, never a named person.</summary>
public sealed record ContactDeskSet(Guid NetworkId, string ContactDesk);

/// <summary>A network confirmed that it goes on with the work of one that named it as its successor.</summary>
public sealed record PredecessorConfirmed(Guid NetworkId, Guid PredecessorId);

/// <summary>A network denied that it goes on with the work of one that named it as its successor.</summary>
public sealed record PredecessorDenied(Guid NetworkId, Guid PredecessorId, string Reason);

/// <summary>How users take part in a network (gebruikersperspectief) was recorded.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Voice">The way in which they do; without a text: it is known that they do not.</param>
public sealed record UserVoiceRecorded(Guid NetworkId, TextOrNone Voice);
