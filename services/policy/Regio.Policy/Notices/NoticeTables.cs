namespace Regio.Policy.Notices;

/// <summary>
/// Where notices lie, for whom each is, and what became of it; and the addresses to which they are delivered, with secrets that are
/// sealed. Plain tables, that no fact or view is made from: a notice that nobody wanted is nowhere.
/// </summary>
internal static class NoticeTables
{
    /// <summary>The tables, made at start.</summary>
    public const string Schema = """
        create schema if not exists notice;
        create table if not exists notice.told (
            position bigint primary key,
            body jsonb not null);
        create table if not exists notice.delivery (
            subscription uuid not null,
            position bigint not null references notice.told,
            organisation text not null,
            role text not null,
            awaits boolean not null,
            attempts int not null default 0,
            status int,
            tried_at timestamptz,
            delivered_at timestamptz,
            primary key (subscription, position));
        create index if not exists delivery_feed on notice.delivery (organisation, role, position);
        create index if not exists delivery_of on notice.delivery (position);
        create index if not exists delivery_waiting on notice.delivery (subscription, position) where awaits;
        create table if not exists notice.endpoint (
            subscription uuid primary key,
            url text not null,
            secret text not null,
            failures int not null default 0,
            next_at timestamptz not null default now(),
            is_parked boolean not null default false);
        """;
}
