#!/bin/sh
# Runs once, when the database container starts with an empty volume.
set -eu
psql -U postgres -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" -f /opt/postgresql-roles.sql
