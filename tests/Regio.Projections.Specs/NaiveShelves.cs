using Regio.Contracts.Networks;
using Regio.Rules;

namespace Regio.Projections.Specs;

/// <summary>The shelves once more, each thing a line of words, from the contracts that tell it.</summary>
internal sealed class NaiveShelves(IReadOnlyList<object> told, Register register, DateOnly on)
{
    private readonly Naive naive = new(register, on);

    /// <summary>Of each network in force that ever recorded one: its agreements that hold, reviews that are overdue or of which none is known, and kinds of which it has none.</summary>
    public List<string> Agreements()
    {
        var shelf = new List<string>();
        foreach (var network in naive.Active().OrderBy(n => n.ExternalId, StringComparer.Ordinal))
        {
            List<AgreementMade> made = [.. told.OfType<AgreementMade>().Where(f => f.NetworkId == network.Id).OrderBy(f => f.ExternalId, StringComparer.Ordinal)];
            var held = made.Select(Held).OfType<(string Words, IReadOnlyList<string> Kinds, DateOnly? ReviewOn)>().ToList();
            var missing = CodeLists.AgreementKinds.Concepts.Select(kind => kind.Id).Where(kind => !held.Exists(one => one.Kinds.Contains(kind)));
            shelf.AddRange(made.Count == 0 ? [] :
                [$"{network.ExternalId}: {string.Join("; ", held.Select(one => one.Words))}, {held.Count(one => one.ReviewOn < on)} overdue, {held.Count(one => one.ReviewOn is null)} unknown, without {string.Join(' ', missing)}"]);
        }

        return shelf;
    }

    /// <summary>One line for an agreement.</summary>
    public static string Agreement(string? name, IEnumerable<string> kinds, IEnumerable<string> parties, DateOnly from, DateOnly? until, DateOnly? review, int? late) =>
        $"{name} on {string.Join('+', kinds)} of {string.Join('+', parties)} {from:O} {until:O} {review:O} {late}";

    private (string, IReadOnlyList<string>, DateOnly?)? Held(AgreementMade made)
    {
        var (wordings, plans, end) = (new List<(DateOnly From, AgreementWording Said)>(), new List<(DateOnly From, DateOnly? On)>(), (DateOnly?)null);
        foreach (var contract in told)
        {
            switch (contract)
            {
                case AgreementMade f when f.AgreementId == made.AgreementId:
                    (wordings, plans) = ([(f.ValidFrom, f.Wording)], [(f.ValidFrom, f.ReviewOn)]);
                    break;
                case AgreementCorrected f when f.AgreementId == made.AgreementId:
                    (wordings, plans) = ([(f.ValidFrom, f.Wording)], [(f.ValidFrom, f.ReviewOn)]);
                    break;
                case AgreementRevised f when f.AgreementId == made.AgreementId:
                    wordings.Add((f.From, f.Wording));
                    plans.Add((f.From, f.ReviewOn));
                    break;
                case AgreementReviewed f when f.AgreementId == made.AgreementId:
                    plans.Add((f.On, f.NextReviewOn));
                    break;
                case AgreementEnded f when f.AgreementId == made.AgreementId:
                    end = f.Until;
                    break;
            }
        }

        // The last that began; it holds until it says, or until the agreement ended.
        var begun = wordings.FindAll(wording => wording.From <= on);
        if (begun.Count == 0 || end <= on)
        {
            return null;
        }

        var (from, said) = begun[^1];
        var until = end is not null && !wordings.Exists(wording => wording.From > from && wording.From < end) ? end : said.ValidUntil;
        if (until <= on)
        {
            return null;
        }

        var review = plans.Where(plan => plan.From <= on).OrderBy(plan => plan.From).Select(plan => plan.On).LastOrDefault();
        return (
            Agreement(made.ExternalId, said.Kinds, Names(said.PartyIds.SelectMany(naive.Resolve).Distinct()), from, until, review, review < on ? on.DayNumber - review.Value.DayNumber : null),
            said.Kinds, review);
    }

    /// <summary>What networks in force offer, for a target group and near a municipality where these are asked: who reuses it, and how much.</summary>
    public List<string> Facilities(string? group, Guid? near)
    {
        var lines = new List<(double Likeness, string Name, string Words)>();
        foreach (var facility in register.Facilities.Values.Where(one => naive.Active().Exists(n => n.Id == one.NetworkId)))
        {
            var offer = facility.Details;
            var place = offer.MunicipalityIds.SelectMany(naive.Resolve).Concat(naive.T(register.Networks[facility.NetworkId])).ToHashSet();
            var likeness = group is null ? 0 : offer.TargetGroups.Select(one => Naive.Alike(naive.TargetGroups, one, group)).DefaultIfEmpty(0).Max();
            var (here, regions) = near is { } asked ? (naive.Resolve(asked), Around(asked, place)) : ([], []);
            if (offer.From <= on && !(offer.Until <= on) && (group is null || likeness >= 0.5) && (near is null || place.Overlaps(here) || regions.Count > 0))
            {
                var running = Running(facility.Id);
                decimal? amount = running.Exists(one => one.Capacity is null) ? null : running.Sum(one => one.Capacity);
                lines.Add((likeness, facility.ExternalId!, Facility(
                    facility.ExternalId, offer.Kind, amount, running.Select(one => register.Networks[one.Network].ExternalId!).Order(StringComparer.Ordinal), Names(offer.MunicipalityIds), near is not null && place.Overlaps(here), regions)));
            }
        }

        return [.. lines.OrderByDescending(one => one.Likeness).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => one.Words)];
    }

    /// <summary>One line for a facility.</summary>
    public static string Facility(string? name, string kind, decimal? inReuse, IEnumerable<string> by, IEnumerable<string> where, bool isWithin, IEnumerable<string> regions) =>
        $"{name} {kind} {inReuse:0.##} by {string.Join('+', by)} in {string.Join('+', where)} {isWithin} {string.Join('+', regions)}";

    private List<(Guid Network, decimal? Capacity)> Running(Guid facility)
    {
        var running = new List<(Guid, decimal?)>();
        foreach (var agreed in told.OfType<ReuseAgreed>().Where(f => f.FacilityId == facility && f.From <= on && !told.OfType<ReuseEnded>().Any(end => end.ReuseId == f.ReuseId && end.Until <= on)))
        {
            running.Add((told.OfType<ReuseRequested>().Single(f => f.ReuseId == agreed.ReuseId).NetworkId, agreed.Capacity));
        }

        return running;
    }

    // Regions of editions in force that hold both the municipality and something of a place.
    private List<string> Around(Guid municipality, HashSet<Guid> place)
    {
        var divisions = new NaiveDivisions(register);
        return
        [
            .. register.Divisions.Values.Select(edition => edition.Kind).Distinct().Select(kind => divisions.InForce(kind, on)).OfType<string>().SelectMany(divisions.Regions)
                .Select(region => (region.Name, Within: region.Within.SelectMany(naive.Resolve).ToHashSet()))
                .Where(region => region.Within.Overlaps(naive.Resolve(municipality)) && region.Within.Overlaps(place)).Select(region => region.Name).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Instruments that had begun: their level, verdicts by the latest evaluation of each organisation, and the lowest level that worked for the same.</summary>
    public List<string> Instruments()
    {
        var begun = register.Instruments.Values.Where(one => one.Details.From <= on).OrderBy(one => one.ExternalId, StringComparer.Ordinal).ToList();
        return begun.ConvertAll(one => Instrument(
            one.ExternalId, one.Details.EnforcementLevel, Verdicts(one).GroupBy(verdict => verdict).OrderBy(verdict => verdict.Key, StringComparer.Ordinal).Select(verdict => $"{verdict.Key} {verdict.Count()}"),
            begun.Where(other => (other.Details.NetworkId, other.Details.Target?.Id) == (one.Details.NetworkId, one.Details.Target?.Id) && Verdicts(other).Contains("worked")).Min(other => other.Details.EnforcementLevel)));
    }

    /// <summary>One line for an instrument.</summary>
    public static string Instrument(string? name, int? level, IEnumerable<string> verdicts, int? lowest) => $"{name} at {level}: {string.Join(", ", verdicts)}; {lowest}";

    private List<string> Verdicts(InstrumentFacts instrument) => [.. told.OfType<InstrumentEvaluated>().Where(f => f.InstrumentId == instrument.Id && f.On <= on)
        .GroupBy(f => f.OrganisationId).Select(own => own.OrderBy(f => f.On).Last()).SelectMany(latest => latest.Verdicts.Select(verdict => verdict.Verdict).Distinct())];

    /// <summary>The priorities of the agenda that a region has, in rank, each with the networks there that work on it.</summary>
    public List<string> Agenda(Guid region)
    {
        var agendas = new List<RegionalAgenda>();
        foreach (var contract in told)
        {
            _ = contract is RegionalAgendaCorrected corrected && corrected.RegionId == region ? agendas.RemoveAll(one => one.From == corrected.Corrects) : 0;
            agendas.AddRange(contract switch
            {
                RegionalAgendaSet f when f.RegionId == region => [f.Agenda],
                RegionalAgendaCorrected f when f.RegionId == region => [f.Agenda],
                _ => Array.Empty<RegionalAgenda>(),
            });
        }

        var within = register.Regions[region].MunicipalityIds.SelectMany(naive.Resolve).ToHashSet();
        var holds = agendas.Where(one => one.From <= on).OrderBy(one => one.From).LastOrDefault();
        return holds is null || holds.Until <= on ? [] : [.. holds.Priorities.Select((one, i) => Priority(holds.From, i + 1, one.Domain, one.TargetGroup, naive.Active()
            .Where(n => naive.T(n).Overlaps(within) && Meets(naive.Domains, one.Domain, naive.DomainsOf(n)) && Meets(naive.TargetGroups, one.TargetGroup, naive.GroupsOf(n)))
            .Select(n => n.ExternalId!).Order(StringComparer.Ordinal)))];
    }

    /// <summary>One line for a priority.</summary>
    public static string Priority(DateOnly from, int rank, string? domain, string? group, IEnumerable<string> networks) => $"{from:O} {rank} {domain} {group}: {string.Join(' ', networks)}";

    private static bool Meets(CodeList list, string? code, HashSet<string> codes) => code is null || codes.Any(one => Naive.Alike(list, one, code) >= 0.5);

    private IEnumerable<string> Names(IEnumerable<Guid> organisations) =>
        organisations.Select(one => register.Organisations.GetValueOrDefault(one)?.ExternalId ?? one.ToString()).Order(StringComparer.Ordinal);
}
