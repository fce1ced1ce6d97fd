using Microsoft.AspNetCore.WebUtilities;

namespace Regio.Projections;

/// <summary>Gathers on one page what views answer, each by its own rule, of the moment that the page is of.</summary>
internal static class Gathering
{
    /// <summary>Rows that a page shows of each view; more are read in the view.</summary>
    public const int Most = 5;

    private const string Views = "/insight/v1";

    /// <summary>The first rows of a view, with where all of them are.</summary>
    /// <param name="view">What the page answers from.</param>
    /// <param name="rows">All rows, and their basis.</param>
    /// <param name="table">What they are rows of.</param>
    /// <param name="path">Path of the view.</param>
    /// <param name="filters">What of it was asked.</param>
    public static Excerpt<T> First<T>(
        this View view, (IReadOnlyList<T> All, Basis Basis) rows, Table<T> table, string path, params IReadOnlyList<(string Name, string Value)> filters)
        where T : ViewRow =>
        new(rows.All.Count, view.Evidenced(rows.All.Take(Most), table, path, filters), rows.Basis, view.Href(path, filters));

    /// <summary>Rows of a view, each with where the view tells the events behind it.</summary>
    public static IReadOnlyList<T> Evidenced<T>(
        this View view, IEnumerable<T> rows, Table<T> table, string path, params IReadOnlyList<(string Name, string Value)> filters) where T : ViewRow
    {
        var links = new EvidenceLinks(Views + path, filters);
        return [.. rows.Select(row => row with { Evidence = links.Of(table.Key(row), view.AsOf) })];
    }

    /// <summary>The first rows of the money that a question is about.</summary>
    public static Excerpt<MoneyRow> Money(
        this View view, MoneyQuestion question, Rights rights, params IReadOnlyList<(string Name, string Value)> filters)
    {
        var money = MoneyView.Of(view.Picture, question, rights.Grants.MayRead);
        return view.First((money.Rows, money.Basis), GetMoney.Table, "/money", [("by", string.Join(',', question.By)), .. filters]);
    }

    /// <summary>The first clashes of those that are asked for.</summary>
    public static Excerpt<ClashRow> Clashes(this View view, ClashFilter filter, string name, string value) =>
        view.First((filter.Rows(), InitiativeBasis.Of(view.Picture)), GetClashes.Table, "/clashes", (name, value));

    /// <summary>Where the events behind a figure of a view, or of a page, are told.</summary>
    public static string EvidenceOf(this View view, string path, string key) => new EvidenceLinks(Views + path, []).Of(key, view.AsOf);

    /// <summary>A page with what stands on it alone, and where the events behind that are told.</summary>
    /// <param name="view">What the page answers from.</param>
    /// <param name="page">The page.</param>
    /// <param name="path">Its path.</param>
    /// <param name="parts">What stands on it alone.</param>
    /// <param name="others">Fields that are of a view as a whole, with where that tells the events behind them.</param>
    public static T With<T>(this View view, T page, string path, IReadOnlyList<PagePart> parts, params IReadOnlyList<(string Field, string Evidence)> others)
        where T : GatheredPage => page with
        {
            OwnParts = parts,
            Evidence = parts.Select(part => (Field: part.Part, Evidence: view.EvidenceOf(path, part.Part))).Concat(others)
                .ToDictionary(one => one.Field, one => one.Evidence, StringComparer.Ordinal),
        };

    /// <summary>Where a view is read of the same moment.</summary>
    public static string Href(this View view, string path, params IReadOnlyList<(string Name, string Value)> filters) =>
        QueryHelpers.AddQueryString(Views + path, [.. filters.Concat(Moment(view.AsOf)).Select(one => KeyValuePair.Create(one.Name, (string?)one.Value))]);

    // By what was recorded then, or by what was taken in: either names one moment, whenever it is asked.
    private static IEnumerable<(string Name, string Value)> Moment(AsOf asOf) => asOf.Snapshot is { } snapshot
        ? [("snapshot", snapshot)]
        : [("validOn", $"{asOf.ValidOn:yyyy-MM-dd}"), ("knownOn", $"{asOf.KnownOn!.Value.UtcDateTime:O}")];
}
