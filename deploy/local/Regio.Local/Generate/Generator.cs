namespace Regio.Local;

/// <summary>Writes N invented countries side by side as the seven files of a register: the same seed, the same bytes.</summary>
internal sealed class Generator(long seed, int countries)
{
    /// <summary>Writes the files and gives the number of rows.</summary>
    public int Write(string folder, Action<string> report)
    {
        Directory.CreateDirectory(folder);
        using var register = new RegisterFiles(folder);
        for (var number = 0; number < countries; number++)
        {
            report($"country {number + 1} of {countries}");
            var country = new Country(seed, number);
            WriteOrganisations(register, country);
            WriteDivisions(register, country, number);
            WriteNetworks(register, new Arrangements(country, seed, number, countries));
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

    /// <summary>A country's own divisions: kind and year are the real ones, the borders are not.</summary>
    private void WriteDivisions(RegisterFiles register, Country country, int number)
    {
        var partition = new Partition(country, seed, number);
        foreach (var shape in Shapes.Real.Divisions)
        {
            var suffix = countries == 1 ? string.Empty : $"-c{number + 1}";
            var id = $"{shape.Kind}{suffix}-{shape.Year}";
            register.Write(
                "divisions.csv", id, shape.Kind + suffix, shape.Kind, shape.Domain, shape.Year.ToString(), "synthetic");
            var regions = partition.Regions(shape);
            for (var i = 0; i < regions.Count; i++)
            {
                var region = $"{id}-{i + 1:00}";
                register.Write("regions.csv", region, id, "Regio " + Names.Of(number, i * 3), $"{i + 1:00}");
                foreach (var place in regions[i])
                {
                    register.Write("region-municipalities.csv", region, place.Id);
                }
            }
        }
    }

    private static void WriteNetworks(RegisterFiles register, Arrangements arrangements)
    {
        foreach (var network in arrangements.All())
        {
            register.Write(
                "networks.csv", network.Id, network.Name, network.LegalForm, network.Purpose, "Delegatie|Mandaat",
                network.Areas, network.Grounds, network.Body, network.Body is null ? "" : network.Name,
                Text(network.From), Text(network.Until), network.Previous, network.Next);
            foreach (var member in network.Members)
            {
                register.Write("memberships.csv", network.Id, member.Organisation, Text(member.On), member.Bodies, "");
            }
        }
    }

    private static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd") ?? string.Empty;
}
