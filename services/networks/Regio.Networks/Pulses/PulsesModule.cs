using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Requests;
using Regio.Networks.JointStatements;

namespace Regio.Networks.Pulses;

/// <summary>The wiring of pulses, of what stands in for them, and of the persons who answer.</summary>
internal static class PulsesModule
{
    /// <summary>Their tables, what reads and writes them, and what closes a pulse on its day.</summary>
    public static void AddPulses(this IServiceCollection services)
    {
        services.AddSingleton(new OwnTables(PulseTables.Schema));
        services.AddSingleton<OpenPulses>().AddSingleton<PulseAnswers>().AddSingleton<Respondents>();
        services.AddSingleton<PulseCircle>().AddSingleton<AnsweringMembers>().AddSingleton<Questionnaires>();
        services.AddSingleton<IPersonalData, PulsePersons>();
        services.AddHostedService<DuePulses>();
    }

    /// <summary>Their acts and reads.</summary>
    public static void MapPulses(this WebApplication app, string basePath)
    {
        var pulses = app.MapGroup($"{basePath}/pulses").WithTags("Pulses");
        ReadPulses.Map(pulses);
        OpenPulse.Map(pulses);
        SetPulseVisibility.Map(pulses);
        DrawLinks.Map(pulses);
        AnswerPulse.Map(pulses);
        ClosePulse.Map(pulses);
        AnswerByLink.Map(app.MapGroup(PersonalLinks.Path).WithTags("Pulses"));
        var statements = app.MapGroup($"{basePath}/joint-statements").WithTags("Joint statements");
        ReadJointStatements.Map(statements);
        RecordJointStatement.Map(statements);
        CorrectJointStatement.Map(statements);
        WithdrawJointStatement.Map(statements);
    }
}
