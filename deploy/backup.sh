#!/usr/bin/env bash
# A backup of PostgreSQL each day, kept for two weeks. A half-made one never has a backup's name.
set -eu
PGPASSWORD=$(cat /run/secrets/database-password)
export PGPASSWORD
while true; do
	name=/backups/datalek-$(date --utc +%Y-%m-%dT%H%M).dump
	pg_dump --format=custom --file="$name.half"
	mv "$name.half" "$name"
	find /backups -name 'datalek-*.dump' -mtime +14 -delete
	sleep 86400 &
	wait $!
done
