#!/bin/bash
# Writes the users (one per service, one for the management page) and starts the broker with them. A service may have
# one queue; only sources of events may write to the exchange.
set -euo pipefail

user() {
  printf '{"name":"%s","password":"%s","tags":"%s"}' "$1" "$2" "$3"
}

permission() {
  printf '{"user":"%s","vhost":"/","configure":"%s","write":"%s","read":"%s"}' "$1" "$2" "$3" "$2"
}

source_of_events() {
  local own="^(regio[.]events|regio[.]$1(_error|_skipped)?)\$"
  permission "regio_$1" "$own" "$own"
}

umask 077
cat >/var/lib/rabbitmq/definitions.json <<JSON
{
  "vhosts": [{ "name": "/" }],
  "users": [
    $(user regio "${REGIO_BROKER_PASSWORD:?set it in .env}" administrator),
    $(user regio_networks "${REGIO_NETWORKS_BROKER_PASSWORD:?set it in .env}" ""),
    $(user regio_funding "${REGIO_FUNDING_BROKER_PASSWORD:?set it in .env}" ""),
    $(user regio_policy "${REGIO_POLICY_BROKER_PASSWORD:?set it in .env}" ""),
    $(user regio_projections "${REGIO_PROJECTIONS_BROKER_PASSWORD:?set it in .env}" "")
  ],
  "permissions": [
    $(permission regio '.*' '.*'), $(source_of_events networks), $(source_of_events funding), $(source_of_events policy),
    $(permission regio_projections '^(regio[.]events|regio[.]insight(_error|_skipped)?)$' '^regio[.]insight(_error|_skipped)?$')
  ]
}
JSON
chown rabbitmq:rabbitmq /var/lib/rabbitmq/definitions.json
echo 'load_definitions = /var/lib/rabbitmq/definitions.json' >/etc/rabbitmq/conf.d/20-regio.conf
exec docker-entrypoint.sh rabbitmq-server
