namespace Regio.Hosting.Imports;

/// <summary>Where imports are kept: beside the facts, so that progress is saved in the transaction that appends.</summary>
internal static class ImportTables
{
    public const string Schema = """
        create table if not exists regio.import_job (
            id uuid primary key,
            state text not null default 'running',
            role text not null,
            organisation text,
            actor uuid,
            started_at timestamptz not null,
            finished_at timestamptz,
            position bigint);
        alter table regio.import_job add column if not exists position bigint;
        create index if not exists import_job_open on regio.import_job (started_at) where state = 'running';
        create table if not exists regio.import_file (
            job_id uuid not null references regio.import_job on delete cascade,
            name text not null,
            content bytea,
            rows int not null default 0,
            taken int not null default 0,
            unchanged int not null default 0,
            refused int not null default 0,
            primary key (job_id, name));
        create table if not exists regio.import_step (
            job_id uuid not null references regio.import_job on delete cascade,
            step int not null,
            constraint import_step_pkey primary key (job_id, step));
        create table if not exists regio.import_fault (
            id bigint generated always as identity primary key,
            job_id uuid not null references regio.import_job on delete cascade,
            file text not null,
            line int not null,
            field text,
            code text not null,
            detail text not null);
        create index if not exists import_fault_of on regio.import_fault (job_id, file, line);
        """;

    // Two workers cannot do the same step: the second finds it taken, and its transaction is undone whole.
    public const string DoStep = "insert into regio.import_step (job_id, step) values (?, ?)";

    public const string Count = """
        update regio.import_file set taken = taken + ?, unchanged = unchanged + ?, refused = refused + ?
        where job_id = ? and name = ?
        """;

    public const string SetRows = "update regio.import_file set rows = ? where job_id = ? and name = ?";

    public const string Report = """
        insert into regio.import_fault (job_id, file, line, field, code, detail)
        select ?, f, l, nullif(d, ''), c, t from unnest(?, ?, ?, ?, ?) as x(f, l, d, c, t)
        """;
}
