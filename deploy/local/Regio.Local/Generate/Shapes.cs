namespace Regio.Local;

/// <summary>The real register's distributions, as counts without names (<c>shapes.txt</c>).</summary>
internal sealed class Shapes
{
    private readonly Dictionary<string, (string Value, int Count)[]> _histograms = [];

    private Shapes(IEnumerable<string> lines)
    {
        var divisions = new List<DivisionShape>();
        foreach (var words in lines.Where(line => !line.StartsWith('#')).Select(line => line.Split(' ')))
        {
            switch (words[0])
            {
                case "division":
                    divisions.Add(new(words[1], int.Parse(words[2]), words[3], [.. words.Skip(4).Select(int.Parse)]));
                    break;
                case "population-deciles":
                    PopulationDeciles = [.. words.Skip(1).Select(int.Parse)];
                    break;
                default:
                    _histograms[words[0]] = [.. words.Skip(1).Select(word => word.Split(':')).Select(p => (p[0], int.Parse(p[1])))];
                    break;
            }
        }

        Divisions = divisions;
    }

    public static Shapes Real { get; } = Read();

    public IReadOnlyList<DivisionShape> Divisions { get; }

    public IReadOnlyList<int> PopulationDeciles { get; } = [];

    /// <summary>Every value as often as it really occurs.</summary>
    public IReadOnlyList<int> All(string histogram) =>
        [.. _histograms[histogram].SelectMany(bar => Enumerable.Repeat(int.Parse(bar.Value), bar.Count))];

    /// <summary>One value, as likely as it really is.</summary>
    public string Draw(string histogram, Dice dice)
    {
        var bars = _histograms[histogram];
        var mark = dice.Below(bars.Sum(bar => bar.Count));
        foreach (var (value, count) in bars)
        {
            mark -= count;
            if (mark < 0)
            {
                return value;
            }
        }

        throw new InvalidOperationException("A mark below the sum falls in some bar.");
    }

    public int DrawNumber(string histogram, Dice dice) => int.Parse(Draw(histogram, dice));

    private static Shapes Read()
    {
        using var stream = typeof(Shapes).Assembly.GetManifestResourceStream("shapes.txt")!;
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>One division of a country: how many municipalities each of its regions holds.</summary>
internal sealed record DivisionShape(string Kind, int Year, string Domain, IReadOnlyList<int> Sizes);
