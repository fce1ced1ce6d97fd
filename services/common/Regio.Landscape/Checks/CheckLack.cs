using Regio.Rules;

namespace Regio.Landscape;

/// <summary>What a check needs and does not know (ontbrekende invoer).</summary>
/// <param name="What">Which part of the draft or of what is known.</param>
/// <param name="AskWhom">Who can supply it.</param>
/// <param name="For">What cannot be looked at without it.</param>
/// <param name="Networks">How many networks there lack it, one that lacks several things under each; absent: the draft lacks it.</param>
internal sealed record CheckLack(string What, string AskWhom, string For, int? Networks = null)
{
    private const string Owner = "the owner of the draft";
    private const string Registrar = "who registered or leads the network";
    private const string Carrying = "whether they could carry it";

    /// <summary>What the draft does not say.</summary>
    public static IEnumerable<CheckLack> Of(Initiative draft)
    {
        if (draft.Land is null)
        {
            yield return new("division", Owner, "regions, meetings, clashes, networks");
        }

        if (draft.TargetGroups.IsEmpty)
        {
            yield return new("targetGroups", Owner, "meetings, clashes, networks, priorities, money");
        }

        if (draft.Domains.IsEmpty)
        {
            yield return new("domains", Owner, "networks, what is owed, reference division");
        }

        if (draft.From is null)
        {
            yield return new("from", Owner, "meetings, clashes, duration");
        }
    }

    /// <summary>What is not known of networks that may be able to carry it.</summary>
    public static IEnumerable<CheckLack> Of(IReadOnlyCollection<ActiveNetwork> unknown)
    {
        if (unknown.Count(network => network.Domains.IsEmpty) is > 0 and var domains)
        {
            yield return new("networkDomains", Registrar, Carrying, domains);
        }

        if (unknown.Count(network => network.TargetGroups.IsEmpty) is > 0 and var groups)
        {
            yield return new("networkTargetGroups", Registrar, Carrying, groups);
        }
    }
}
