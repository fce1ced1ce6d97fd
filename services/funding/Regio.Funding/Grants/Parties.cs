using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Landscape;

namespace Regio.Funding.Grants;

/// <summary>Who is who in a grant on a day: an organisation that has ended is its successors.</summary>
internal sealed class Parties(Register register, DateOnly on)
{
    private readonly Succession succession = new(register, on);

    /// <summary>The stream of an organisation, from its TOOI URI.</summary>
    public static Guid IdOf(string uri) => StreamId.Of("organisation", uri);

    /// <summary>Whether a caller acts for an organisation, or for who stands for it.</summary>
    public bool ActsFor(Caller? caller, Guid organisation) =>
        caller?.Organisation is { } uri && succession.Of(organisation).Contains(IdOf(uri));

    /// <summary>The organisation of a TOOI URI, and those that it stands for.</summary>
    public string[] StandingFor(string uri) => [.. Predecessors(IdOf(uri)).Select(id => id.ToString())];

    /// <summary>Why a caller may not act as the one that applied; null when it may.</summary>
    public Problem? AgainstLead(Grant grant, Scheme scheme, Caller? caller) =>
        grant.LeadId is { } lead && ActsFor(caller, lead) ? null : Against(grant, scheme, caller, "The organisation that applied does this.");

    /// <summary>Why a caller may not act as the one that pays; null when it may.</summary>
    public Problem? AgainstOwner(Grant grant, Scheme scheme, Caller? caller) =>
        caller?.ActsFor(scheme.OwnerId) is true ? null : Against(grant, scheme, caller, "The owner of the scheme does this.");

    /// <summary>Why a caller may not act as the one that keeps a regional budget; null when it may.</summary>
    public Problem? AgainstKeeper(RegionalBudgets.RegionalBudget budget, Caller? caller) =>
        ActsFor(caller, budget.Opening.KeeperId) ? null : new("not-your-organisation", "The organisation that keeps the regional budget does this.");

    /// <summary>Whether a caller may see it: those who take part, and who pays. What was awarded everyone may see.</summary>
    public bool MayRead(Grant grant, Scheme scheme, Caller? caller) =>
        grant.Award is not null || grant.Record is not null || TakesPart(grant, scheme, caller);

    /// <summary>Whether a caller may see all of what it may see of it: those who take part, who pays, and a steward.</summary>
    public bool IsParty(Grant grant, Scheme scheme, Caller? caller) => caller?.Role == Roles.Steward || TakesPart(grant, scheme, caller);

    private bool TakesPart(Grant grant, Scheme scheme, Caller? caller) => caller?.ActsFor(scheme.OwnerId) is true
        || (grant.LeadId is { } lead && ActsFor(caller, lead)) || grant.PartnerIds.Any(partner => ActsFor(caller, partner));

    private HashSet<Guid> Predecessors(Guid organisation)
    {
        var (found, open) = (new HashSet<Guid> { organisation }, new Stack<Guid>([organisation]));
        while (open.TryPop(out var next))
        {
            foreach (var before in register.SuccessionsTo[next].SelectMany(id => register.Successions[id].Links)
                .Where(link => link.ToId == next && succession.Of(link.FromId).Contains(organisation)).Select(link => link.FromId).Where(found.Add))
            {
                open.Push(before);
            }
        }

        return found;
    }

    // What a caller may not see does not exist for it.
    private Problem Against(Grant grant, Scheme scheme, Caller? caller, string who) => MayRead(grant, scheme, caller)
        ? new("not-your-organisation", who)
        : new("not-found", "There is no such thing.");
}
