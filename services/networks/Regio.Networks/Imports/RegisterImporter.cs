using Regio.Hosting;
using Regio.Hosting.Imports;
using Regio.Hosting.ReferenceData;
using Regio.Networks.Agreements;
using Regio.Surroundings;
using Regio.Networks.Definitions;
using Regio.Networks.JointDecisions;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;
using Regio.Networks.Surroundings;

namespace Regio.Networks.Imports;

/// <summary>
/// Imports the register. Files come in the order in which they refer to each other, code lists first, links between networks
/// after all networks; so within a folder a row may refer to one further on.
/// </summary>
internal sealed class RegisterImporter(
    States states, Lookout lookout, VersionChains chains, ListsInForce inForce, TimeProvider clock) : IImporter
{
    /// <inheritdoc/>
    public IReadOnlyList<CsvShape> Files => Shapes.All;

    /// <inheritdoc/>
    public IEnumerable<ImportStep> Steps(IReadOnlyDictionary<string, CsvFile> files)
    {
        var (known, today) = (new KnownThings(states), clock.Today());
        IEnumerable<IEnumerable<ImportStep>> inOrder =
        [
            .. Shapes.Lists.Select(list => For(list, file => new CodeListRows(file, states, inForce).Steps())),
            For(Shapes.Organisations, file => new OrganisationRows(file, states).Steps()),
            For(Shapes.Successions, file => new SuccessionRows(file, states, known).Steps()),
            For(Shapes.Divisions, file => new DivisionRows(file, states).Steps()),
            For(Shapes.ReferenceDivisions, file => new ReferenceDivisionRows(file, states, lookout).Steps()),
            For(Shapes.Regions, file => new RegionRows(file, states, known).Steps()),
            For(Shapes.RegionMunicipalities, file => new RegionMunicipalityRows(file, states, known).Steps()),
            For(Shapes.RegionalAgendas, file => new RegionalAgendaRows(file, states).Steps()),
            For(Shapes.Networks, file => new NetworkRows(file, states, chains, known, today).Steps()),
            For(Shapes.Memberships, file => new MembershipRows(file, states, known, today).Steps()),
            For(Shapes.Agreements, file => AgreementRows.Of(file).InSteps<AgreementLine, Agreement>(
                states, (row, agreement, network) => AgreementRows.Weigh(row, agreement, network, today))),
            For(Shapes.Definitions, file => DefinitionRows.Of(file).InSteps<DefinitionLine, Definition>(states, DefinitionRows.Weigh)),
            For(Shapes.Decisions, file => DecisionRows.Of(file).InSteps<DecisionLine, JointDecision>(
                states, (row, decision, network) => DecisionRows.Weigh(row, decision, network, today))),
            For(Shapes.Facilities, file => new FacilityRows(file, states, known).Steps()),
            For(Shapes.SteeringInstruments, file => new InstrumentRows(file, states, known).Steps()),
            .. AllSubjects.All.Select(subject => For(subject.Shape, file => subject.Steps(file, states, known, today))),
        ];
        return inOrder.SelectMany(steps => steps);

        // Read when its turn comes: the codes that its rows give may have come just before.
        IEnumerable<ImportStep> For(CsvShape shape, Func<CsvFile, IEnumerable<ImportStep>> steps)
        {
            if (files.TryGetValue(shape.Name, out var file))
            {
                foreach (var step in steps(file))
                {
                    yield return step;
                }
            }
        }
    }
}
