#!/bin/bash
# Writes the users (one per service, one for the management page) and starts the broker with them.
set -euo pipefail

user() {
  printf '{"name":"%s","password":"%s","tags":"%s"}' "$1" "$2" "$3"
}

permission() {
  printf '{"user":"%s","vhost":"/","configure":".*","write":".*","read":".*"}' "$1"
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
    $(permission regio), $(permission regio_networks), $(permission regio_funding), $(permission regio_policy),
    $(permission regio_projections)
  ]
}
JSON
chown rabbitmq:rabbitmq /var/lib/rabbitmq/definitions.json
echo 'load_definitions = /var/lib/rabbitmq/definitions.json' >/etc/rabbitmq/conf.d/20-regio.conf
exec docker-entrypoint.sh rabbitmq-server
