#!/bin/bash
# One database and one role per service, at the first start. Nobody opens another service's database.
set -euo pipefail

# All are asked for before anything is made: the image does this once, and half of it would stay half.
for service in NETWORKS FUNDING POLICY PROJECTIONS; do
  name="REGIO_${service}_STORE_PASSWORD"
  [ -n "${!name:-}" ] || { echo "$name: set it in .env" >&2; exit 1; }
done

create() {
  local name="regio_$1" password="$2"
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set name="$name" --set password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

create networks "$REGIO_NETWORKS_STORE_PASSWORD"
create funding "$REGIO_FUNDING_STORE_PASSWORD"
create policy "$REGIO_POLICY_STORE_PASSWORD"
create projections "$REGIO_PROJECTIONS_STORE_PASSWORD"
