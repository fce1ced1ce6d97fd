#!/bin/bash
# Writes the users (one per service, one for the management page) and starts the broker with them. A service may have
# one queue; only sources of events may write to the exchange.
set -euo pipefail

definitions="${REGIO_BROKER_DEFINITIONS:-/var/lib/rabbitmq/definitions.json}"
settings="${REGIO_BROKER_SETTINGS:-/etc/rabbitmq/conf.d/20-regio.conf}"

# A text as JSON has it; a password may hold a quote or a backslash.
text() {
  local text="${1//\\/\\\\}"
  printf '"%s"' "${text//\"/\\\"}"
}

user() {
  printf '{"name":%s,"password":%s,"tags":%s}' "$(text "$1")" "$(text "$2")" "$(text "$3")"
}

permission() {
  printf '{"user":%s,"vhost":"/","configure":%s,"write":%s,"read":%s}' \
    "$(text "$1")" "$(text "$2")" "$(text "$3")" "$(text "$2")"
}

source_of_events() {
  local own="^(regio[.]events|regio[.]$1(_error|_skipped)?)\$"
  permission "regio_$1" "$own" "$own"
}

for name in BROKER NETWORKS_BROKER FUNDING_BROKER POLICY_BROKER PROJECTIONS_BROKER; do
  name="REGIO_${name}_PASSWORD"
  [ -n "${!name:-}" ] || { echo "$name: set it in .env" >&2; exit 1; }
done

# Passwords are for the broker alone. Made empty before anything is in it, with the rights that it is to have.
install -m 0600 /dev/null "$definitions"
cat >"$definitions" <<JSON
{
  "vhosts": [{ "name": "/" }],
  "users": [
    $(user regio "$REGIO_BROKER_PASSWORD" administrator),
    $(user regio_networks "$REGIO_NETWORKS_BROKER_PASSWORD" ""),
    $(user regio_funding "$REGIO_FUNDING_BROKER_PASSWORD" ""),
    $(user regio_policy "$REGIO_POLICY_BROKER_PASSWORD" ""),
    $(user regio_projections "$REGIO_PROJECTIONS_BROKER_PASSWORD" "")
  ],
  "permissions": [
    $(permission regio '.*' '.*'), $(source_of_events networks), $(source_of_events funding), $(source_of_events policy),
    $(permission regio_projections '^(regio[.]events|regio[.]insight(_error|_skipped)?)$' '^(regio[.]insight(_error|_skipped)?)$')
  ]
}
JSON
chown rabbitmq:rabbitmq "$definitions"

# The broker runs as a user of its own, and reads this file of root's.
install -m 0644 /dev/null "$settings"
echo "load_definitions = $definitions" >"$settings"
exec docker-entrypoint.sh rabbitmq-server
