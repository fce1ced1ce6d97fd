using System.Collections.Immutable;
using Regio.Contracts.Networks;

namespace Regio.Projections;

/// <summary>What of a network is a municipality's on a day (ons deel): by the memberships in force, of who left nothing.</summary>
internal sealed class OurPart
{
    private readonly Guid municipality;
    private readonly Succession succession;
    private readonly List<(Guid Organisation, ImmutableArray<Guid> Standing)> members;

    public OurPart(Standing standing, NetworkFacts network, Guid municipality)
    {
        (this.municipality, succession) = (municipality, new(standing.Register, standing.Day));
        members =
        [
            .. network.Memberships.Where(one => one.Holds(standing.Day, network.Details.InForceFrom))
                .Select(one => (one.OrganisationId, succession.Of(one.OrganisationId))),
        ];
        (Terms, WeightOfAll) = (OwnTerms.Of(standing, network, municipality), OwnTerms.WeightOfAll(standing, network));
    }

    /// <summary>Our terms; null: nothing of them is known.</summary>
    public MemberTerms? Terms { get; }

    /// <summary>The weight of the voices of all by their terms; null: that of one is not known.</summary>
    public decimal? WeightOfAll { get; }

    /// <summary>
    /// Of amounts that are told by organisation, as registered or as it is called now, those of us and of all; null: that of a
    /// member is not told. Of what is one's that several stand for, nobody knows how much is ours.
    /// </summary>
    public (decimal? Ours, decimal? All) Of(IEnumerable<(Guid Organisation, decimal Amount)> amounts)
    {
        var held = amounts.Where(one => members.Exists(member => member.Organisation == one.Organisation || member.Standing.Contains(one.Organisation))).ToList();
        var told = held.Select(one => one.Organisation).ToHashSet();
        var ours = held.FindAll(one => succession.Of(one.Organisation).Contains(municipality));
        var isOursTold = members.TrueForAll(member => !member.Standing.Contains(municipality) || told.Contains(member.Organisation) || told.Contains(municipality))
            && ours.TrueForAll(one => succession.Of(one.Organisation).Length == 1);
        var isAllTold = members.TrueForAll(member => told.Contains(member.Organisation) || member.Standing.All(told.Contains));
        return (isOursTold ? ours.Sum(one => one.Amount) : null, isAllTold ? held.Sum(one => one.Amount) : null);
    }
}
