using Regio.Hosting.Imports;
using Regio.Networks.Imports;
using Regio.Networks.Reading;

namespace Regio.Networks.Subjects;

/// <summary>A subject of which things of a kind have something, whatever it is.</summary>
internal interface ISubject
{
    /// <summary>Its file.</summary>
    CsvShape Shape { get; }

    /// <summary>Its list.</summary>
    void Map(WebApplication app);

    /// <summary>Takes in its file.</summary>
    IEnumerable<ImportStep> Steps(CsvFile file, States states, KnownThings known, DateOnly today);
}
