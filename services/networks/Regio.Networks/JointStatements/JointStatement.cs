using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.JointStatements;

/// <summary>
/// Two members stated together how their cooperation goes (gezamenlijke verklaring), where a pulse would tell of each.
/// </summary>
/// <param name="StatementId">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Text">What they state.</param>
/// <param name="AgreedOn">Day on which they agreed on it.</param>
/// <param name="Visibility">Who may read it: code of the list <c>visibilities</c>.</param>
public sealed record JointStatementRecorded(Guid StatementId, Guid NetworkId, string Text, DateOnly AgreedOn, string Visibility);

/// <summary>What was recorded of a joint statement was wrong; this holds instead, whole.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="Text">What they state.</param>
/// <param name="AgreedOn">Day on which they agreed on it.</param>
/// <param name="Visibility">Who may read it, as before.</param>
public sealed record JointStatementCorrected(Guid StatementId, string Text, DateOnly AgreedOn, string Visibility);

/// <summary>A joint statement was taken back.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="Reason">Why; unknown when absent.</param>
/// <param name="Visibility">Who may read it, as before.</param>
public sealed record JointStatementWithdrawn(Guid StatementId, string? Reason, string Visibility);

/// <summary>What a decision about a joint statement needs to know, and what is asked of it before it is shown.</summary>
public sealed record JointStatement(Guid Id, Guid NetworkId, string Text, DateOnly AgreedOn, string Visibility, bool IsWithdrawn)
    : IFold<JointStatement>, IOfNetwork
{
    /// <inheritdoc/>
    public static JointStatement? After(JointStatement? state, object fact) => (state, fact) switch
    {
        (null, JointStatementRecorded f) => new(f.StatementId, f.NetworkId, f.Text, f.AgreedOn, f.Visibility, IsWithdrawn: false),
        ({ } known, JointStatementCorrected f) => known with { Text = f.Text, AgreedOn = f.AgreedOn },
        ({ } known, JointStatementWithdrawn) => known with { IsWithdrawn = true },
        _ => state,
    };
}

/// <summary>A joint statement as it is kept for readers.</summary>
public sealed record JointStatementItem(
    Guid Id, long Version, Guid NetworkId, string Text, DateOnly AgreedOn, [property: CodesOf("visibilities")] string Visibility, bool IsWithdrawn, string? Reason)
    : IView<JointStatementItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.JointStatementRecorded;

    /// <inheritdoc/>
    public JointStatementItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static JointStatementItem? After(JointStatementItem? view, object fact) => (view, fact) switch
    {
        (null, JointStatementRecorded f) => new(f.StatementId, 0, f.NetworkId, f.Text, f.AgreedOn, f.Visibility, IsWithdrawn: false, Reason: null),
        ({ } known, JointStatementCorrected f) => known with { Text = f.Text, AgreedOn = f.AgreedOn },
        ({ } known, JointStatementWithdrawn f) => known with { IsWithdrawn = true, Reason = f.Reason },
        _ => view,
    };
}

/// <summary>What readers see of a joint statement (gezamenlijke verklaring).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="Network">The network.</param>
/// <param name="Text">What its members state.</param>
/// <param name="AgreedOn">Day on which they agreed on it.</param>
/// <param name="Visibility">Who may read it: code of the list <c>visibilities</c>.</param>
/// <param name="IsWithdrawn">Whether it was taken back (ingetrokken).</param>
/// <param name="WithdrawalReason">Why, when that is known.</param>
public sealed record JointStatementRow(
    Guid Id, long Version, Reference Network, string Text, DateOnly AgreedOn, string Visibility, bool IsWithdrawn,
    string? WithdrawalReason)
{
    internal static JointStatementRow Of(JointStatementItem item, ReferenceSet networks) =>
        new(item.Id, item.Version, networks[item.NetworkId], item.Text, item.AgreedOn, item.Visibility, item.IsWithdrawn,
            item.Reason);
}
