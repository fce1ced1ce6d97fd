namespace Regio.Hosting.Reading;

/// <summary>The documents of a view as they were known at a moment, which a query reads in the place of its table.</summary>
/// <param name="Table">The table that they stand for.</param>
/// <param name="Json">The documents, as a JSON array.</param>
public sealed record PastDocuments(string Table, string Json)
{
    /// <summary>What such a query begins with: a name hides the table of that name.</summary>
    /// <param name="parameter">Number of the query's parameter that holds the documents.</param>
    public string Instead(int parameter) =>
        $"with {Table} as (select (d->>'id')::uuid as id, d as data from jsonb_array_elements(${parameter}::jsonb) as d) ";
}
