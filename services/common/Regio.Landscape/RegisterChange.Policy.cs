namespace Regio.Landscape;

/// <content>Who wants what, and how it hangs together.</content>
internal sealed partial class RegisterChange
{
    private void Take(PolicyFacts now)
    {
        _policies[now.Id] = now;
        Name(now.Id, now.ExternalId);
        if (now.Obligations.Count > 0)
        {
            _obliging.Add(now.Id);
        }
    }

    private void Take(OwnerFacts now)
    {
        _owners[now.Id] = now;
        _identifiers.Move(now.Id, [], [Identifier.Normal(now.Organisation), Identifier.LastSegment(now.Organisation)]);
    }

    // What an edge is between never becomes another.
    private void Take(EdgeFacts now)
    {
        _edges[now.Id] = now;
        _edgesOf.Move(now.Id, [], [now.Edge.FromId, now.Edge.ToId]);
    }

    private void Take(CheckFacts now)
    {
        _checks[now.Id] = now;
        _checksOf.Move(now.Id, [], now.Found.DraftId is { } draft ? [draft] : []);
    }

    private void Take(CaseFacts now)
    {
        _cases[now.Id] = now;
        _casesOf.Move(now.Id, [], [now.OneId, now.OtherId]);
    }
}
