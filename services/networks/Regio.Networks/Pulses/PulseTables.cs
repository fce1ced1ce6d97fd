namespace Regio.Networks.Pulses;

/// <summary>
/// Where the answers of open pulses lie: plain tables, that no event, view or feed is made from. What belongs to a pulse
/// goes with its row when it closes; only <c>kept</c> and <c>told</c> outlive it.
/// </summary>
/// <remarks>
/// Whoever changes what belongs to an open pulse changes <c>open.revision</c> first, and so waits for whoever does the
/// same: an answer is counted or refused. Rows that were deleted are vacuumed within minutes, not when a table has grown.
/// </remarks>
internal static class PulseTables
{
    private const string Vacuumed = "with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0)";

    /// <summary>The tables, made at start.</summary>
    public const string Schema = $"""
        create schema if not exists pulse;
        create table if not exists pulse.open (
            id uuid primary key,
            network_id uuid not null unique,
            closes_on date not null,
            revision int not null default 0) {Vacuumed};
        create table if not exists pulse.person (
            reference uuid primary key,
            pulse_id uuid not null references pulse.open on delete cascade,
            organisation_id uuid not null,
            name text,
            email text) {Vacuumed};
        create index if not exists person_pulse on pulse.person (pulse_id);
        create table if not exists pulse.link (
            hash bytea primary key,
            person uuid not null references pulse.person on delete cascade) {Vacuumed};
        create index if not exists link_person on pulse.link (person);
        create table if not exists pulse.answer (
            pulse_id uuid not null references pulse.open on delete cascade,
            respondent uuid not null,
            organisation_id uuid not null,
            scores jsonb not null,
            primary key (pulse_id, respondent)) {Vacuumed};
        create table if not exists pulse.kept (
            network_id uuid not null,
            question text not null,
            organisation_id uuid not null,
            mean numeric not null,
            was_compared boolean not null,
            closed_on date not null,
            primary key (network_id, question, organisation_id)) {Vacuumed};
        create table if not exists pulse.told (
            pulse_id uuid not null,
            network_id uuid not null,
            question text not null,
            organisation_id uuid not null,
            closed_on date not null,
            primary key (pulse_id, question, organisation_id)) {Vacuumed};
        create index if not exists told_network on pulse.told (network_id);
        """;
}
