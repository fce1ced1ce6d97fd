using System.Globalization;
using Npgsql;

namespace Regio.Hosting.Reading;

/// <summary>Which rows of a view a list shows, and in which order: SQL written here, values passed beside it.</summary>
/// <param name="what">What is read of each row: one JSON text.</param>
/// <param name="from">The tables.</param>
public sealed class Selection(string what, string from)
{
    private readonly List<string> conditions = [];
    private readonly List<object> values = [];
    private string order = "1";
    private PastDocuments? past;

    /// <summary>Adds a condition; <c>{0}</c> … stand for the values.</summary>
    public Selection Where(string sql, params IReadOnlyList<object> with)
    {
        var places = with.Select(object (_, i) => $"${values.Count + i + 1}").ToArray();
        conditions.Add($"({string.Format(CultureInfo.InvariantCulture, sql, places)})");
        values.AddRange(with);
        return this;
    }

    /// <summary>Adds a condition on a value, when there is one.</summary>
    public Selection When<T>(T? value, string sql)
        where T : notnull => value is null ? this : Where(sql, value);

    /// <inheritdoc cref="When{T}(T, string)"/>
    public Selection When<T>(T? value, string sql)
        where T : struct => value is { } known ? Where(sql, known) : this;

    /// <summary>Adds a condition that a text contains what is sought, in any case.</summary>
    public Selection WhenContains(string? sought, string text) => sought is null ? this : Where(
        $"{text} ilike {{0}}",
        $"%{sought.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%");

    /// <summary>The order: what was asked, then what tells any two rows apart.</summary>
    /// <param name="asked">Name and direction; null: the first of the columns.</param>
    /// <param name="columns">What each name stands for.</param>
    /// <param name="last">What tells any two rows apart.</param>
    public Selection OrderedBy(
        (string Name, bool Descending)? asked, IReadOnlyList<(string Name, string Sql)> columns, string last)
    {
        var sql = asked is { } sort ? columns.First(column => column.Name == sort.Name).Sql : columns[0].Sql;
        order = $"{sql} {(asked?.Descending is true ? "desc" : "asc")} nulls last, {last}";
        return this;
    }

    /// <summary>Reads a view as it was known at a moment.</summary>
    public void ReadFrom(PastDocuments documents) => past = documents;

    /// <summary>How many rows there are.</summary>
    public NpgsqlCommand Count(NpgsqlDataSource store) => Command(store, $"select count(*) from {from}{Condition}");

    /// <summary>A stretch of the rows.</summary>
    public NpgsqlCommand Rows(NpgsqlDataSource store, int skip, int take) =>
        Command(store, $"select {what} from {from}{Condition} order by {order} offset {skip} limit {take}");

    private string Condition => conditions.Count == 0 ? "" : $" where {string.Join(" and ", conditions)}";

    private NpgsqlCommand Command(NpgsqlDataSource store, string sql)
    {
        var command = store.CreateCommand(past?.Instead(values.Count + 1) + sql);
        foreach (var value in past is null ? values : [.. values, past.Json])
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
