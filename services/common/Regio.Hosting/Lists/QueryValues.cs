using Microsoft.AspNetCore.Http;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Lists;

/// <summary>The query of a request, read by what its route declares; every fault is kept, not the first.</summary>
public sealed class QueryValues
{
    private readonly Dictionary<string, object> values = [];
    private readonly List<Fault> faults = [];

    private QueryValues()
    {
    }

    /// <summary>What is wrong; empty when nothing is.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>The page asked for.</summary>
    public Paging Paging => Paging.Of(Whole("page"), Whole("pageSize"));

    /// <summary>Whether a page or page size was asked for.</summary>
    public bool AsksForPage => values.ContainsKey("page") || values.ContainsKey("pageSize");

    /// <summary>What to order by, and whether descending; null when not asked.</summary>
    public (string Name, bool Descending)? Sort =>
        Text("sort") is not { } sort ? null : sort[0] == '-' ? (sort[1..], true) : (sort, false);

    /// <summary>Positions that the answer must have passed, by source.</summary>
    public IReadOnlyDictionary<string, long> AtLeast =>
        values.GetValueOrDefault("atLeast") as IReadOnlyDictionary<string, long> ?? new Dictionary<string, long>();

    /// <summary>The moment that another answer was of, when given.</summary>
    public Snapshot? Snapshot => values.GetValueOrDefault("snapshot") as Snapshot;

    /// <summary>Reads a query by the parameters that a route declares.</summary>
    public static QueryValues Of(IQueryCollection query, IReadOnlyList<QueryParameter> declared)
    {
        var read = new QueryValues();
        foreach (var (name, texts) in query)
        {
            var parameter = declared.FirstOrDefault(p => p.Name == name);
            if (parameter is null)
            {
                read.Fault(name, "unknown-parameter", Takes(declared));
            }
            else if (texts.Count != 1 && parameter.Kind != QueryKind.Positions)
            {
                read.Fault(name, "repeated", "Give it once.");
            }
            else if (parameter.Read(texts.ToString()) is { } value)
            {
                read.values[name] = value;
            }
            else
            {
                read.Fault(name, "invalid", parameter.Expectation);
            }
        }

        return read;
    }

    /// <summary>The same as if some were not given.</summary>
    public QueryValues Without(params IReadOnlyCollection<string> names)
    {
        var less = new QueryValues();
        foreach (var (name, value) in values.Where(one => !names.Contains(one.Key)))
        {
            less.values[name] = value;
        }

        return less;
    }

    /// <summary>Text or a code, when given.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name) as string;

    /// <summary>Codes, when given.</summary>
    public IReadOnlyList<string>? Codes(string name) => values.GetValueOrDefault(name) as string[];

    /// <summary>A day, when given.</summary>
    public DateOnly? Date(string name) => values.GetValueOrDefault(name) as DateOnly?;

    /// <summary>A moment, when given.</summary>
    public DateTimeOffset? Moment(string name) => values.GetValueOrDefault(name) as DateTimeOffset?;

    /// <summary>A whole number, when given.</summary>
    public int? Whole(string name) => values.GetValueOrDefault(name) is long n ? (int)Math.Min(n, int.MaxValue) : null;

    /// <summary>A position in a feed, when given.</summary>
    public long? Position(string name) => values.GetValueOrDefault(name) as long?;

    /// <summary>A number, when given.</summary>
    public decimal? Number(string name) => values.GetValueOrDefault(name) as decimal?;

    /// <summary>A flag, when given.</summary>
    public bool? Flag(string name) => values.GetValueOrDefault(name) as bool?;

    private static string Takes(IReadOnlyList<QueryParameter> declared) =>
        declared.Count == 0 ? "This takes no parameters." : $"This takes {string.Join(", ", declared.Select(p => p.Name))}.";

    private void Fault(string name, string code, string detail) => faults.Add(new($"?{name}", code, detail));
}
