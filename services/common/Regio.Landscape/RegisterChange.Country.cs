namespace Regio.Landscape;

/// <content>Who there is, in which divisions, and by which words.</content>
internal sealed partial class RegisterChange
{
    private void Take(OrganisationFacts now)
    {
        _organisations[now.Id] = now;
        Name(now.Id, now.ExternalId);
        _identifiers.Move(now.Id, [], [Identifier.LastSegment(now.ExternalId)]);
    }

    private void Take(SuccessionFacts now)
    {
        var before = Replace(_successions, now);
        _successionsFrom.Move(now.Id, From(before), From(now));
        _successionsTo.Move(now.Id, To(before), To(now));
        static IEnumerable<Guid> From(SuccessionFacts? s) =>
            s is { Withdrawn: false } ? s.Links.Select(l => l.FromId) : [];
        static IEnumerable<Guid> To(SuccessionFacts? s) =>
            s is { Withdrawn: false } ? s.Links.Select(l => l.ToId) : [];
    }

    private void Take(DivisionFacts now)
    {
        var before = Replace(_divisions, now);
        Name(now.Id, now.ExternalId);
        _editionsOf.Move(now.Id, before is null ? [] : [before.Kind], [now.Kind]);
    }

    private void Take(RegionFacts now)
    {
        var before = Replace(_regions, now);
        Name(now.Id, now.ExternalId);
        _regionsOf.Move(now.Id, before is null ? [] : [before.DivisionId], [now.DivisionId]);
    }

    private void Take(CodeListFacts now)
    {
        _codeLists[now.Id] = now;
        _concepts = now.List switch
        {
            CodeListFacts.Domains => _concepts with { Domains = new(now.Amended()) },
            CodeListFacts.TargetGroups => _concepts with { TargetGroups = new(now.Amended()) },
            _ => _concepts,
        };
    }
}
