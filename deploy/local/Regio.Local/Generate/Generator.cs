namespace Regio.Local;

/// <summary>Invents N countries side by side, and writes them as the files that imports read: the same seed, the same bytes.</summary>
internal sealed class Generator(long seed, int countries)
{
    /// <summary>First day of the definitions of indicators.</summary>
    public static readonly DateOnly Defined = new(2019, 1, 1);

    /// <summary>The countries, one at a time: none is kept.</summary>
    public IEnumerable<InventedCountry> Countries() => Enumerable.Range(0, countries).Select(number => new InventedCountry(seed, number, countries));

    /// <summary>Writes the files and gives the number of rows.</summary>
    public int Write(string folder, Action<string> report)
    {
        Directory.CreateDirectory(folder);
        using var register = new RegisterFiles(folder);
        foreach (var (code, concept) in Aims.Indicators)
        {
            register.Write(
                "indicators.csv", code, Text(Defined), code, concept, "output", "persons", "higher", "calendar-year", $"What counts for {code}.", "true");
        }

        foreach (var (i, country) in Countries().Index())
        {
            report($"country {i + 1} of {countries}");
            WriteOrganisations(register, country.Country);
            WriteDivisions(register, country);
            WriteNetworks(register, country);
            WriteMoney(register, country);
        }

        return register.Rows;
    }

    private static void WriteOrganisations(RegisterFiles register, Country country)
    {
        foreach (var place in country.Places)
        {
            register.Write(
                "organisations.csv", place.Id, place.Kind, place.Name, "", "", Text(place.From), Text(place.Until),
                place.Parent, place.Population?.ToString());
        }

        foreach (var passing in country.Passings)
        {
            register.Write(
                "successions.csv", passing.Event, Text(passing.On), passing.Kind, passing.From, passing.To);
        }
    }

    private static void WriteDivisions(RegisterFiles register, InventedCountry country)
    {
        foreach (var division in country.Divisions)
        {
            register.Write("divisions.csv", division.Id, division.Kind, division.Name, division.Domain, division.Year.ToString(), "synthetic");
            foreach (var region in division.Regions)
            {
                register.Write("regions.csv", region.Id, division.Id, region.Name, region.Code);
                foreach (var place in region.Municipalities)
                {
                    register.Write("region-municipalities.csv", region.Id, place.Id);
                }
            }
        }
    }

    private static void WriteNetworks(RegisterFiles register, InventedCountry country)
    {
        foreach (var network in country.Networks)
        {
            register.Write(
                "networks.csv", network.Id, network.Name, network.LegalForm, network.Purpose, "Delegatie|Mandaat",
                network.Areas, network.Grounds, network.Body, network.Body is null ? "" : network.Name,
                Text(network.From), Text(network.Until), network.Previous, network.Next, network.Obligation, network.Domain, network.TargetGroup);
            foreach (var member in network.Members)
            {
                register.Write("memberships.csv", network.Id, member.Organisation, Text(member.On), member.Bodies, "");
            }
        }
    }

    // An application that was not awarded is made here, and not imported.
    private static void WriteMoney(RegisterFiles register, InventedCountry country)
    {
        foreach (var scheme in country.Schemes)
        {
            register.Write(
                "schemes.csv", scheme.Id, scheme.Owner, scheme.Title, scheme.Domain, scheme.TargetGroup, scheme.Division, Text(scheme.From),
                Text(scheme.Until), scheme.LeadKind, Text(scheme.PublishedOn), "stcrt-" + scheme.Id);
        }

        foreach (var grant in country.Grants)
        {
            if (grant.Award is { } award)
            {
                register.Write(
                    "grants.csv", grant.Id, grant.Scheme.Id, grant.Network.Id, grant.Lead, award.SettledOn is null ? "awarded" : "settled",
                    Text(grant.SubmittedOn), Text(grant.From), Text(grant.Until), $"{award.Total + grant.Own}", $"{grant.Requested.Sum(year => year.Euros)}",
                    $"{award.Total}", string.Join('|', award.Amounts.Select(year => $"{year.Year}:{year.Euros}")), "besluit-" + grant.Id, Text(grant.DecidedOn),
                    award.SettledOn is null ? "" : $"{award.Settled}", Text(award.SettledOn));
            }
        }

        foreach (var report in country.Reports)
        {
            foreach (var (indicator, value) in report.Values)
            {
                register.Write(
                    "observations.csv", $"{report.Id}-{indicator}", indicator, report.Network.Id, Text(report.From), Text(report.Until), $"{value}", "final",
                    Text(report.On));
            }
        }
    }

    private static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd") ?? string.Empty;
}
