#!/bin/sh
# Starts the packaged Usher of this folder: unpacked once per version, and with its classes prepared when it first stops in order, so that later starts
# take about two thirds of the processor time.
set -e
cd "${USHER_HOME:-/usher}"
version=$(sha256sum usher.jar)
if [ "$version" != "$(cat app/version 2>/dev/null)" ]; then
  rm -rf app/*
  java -Djarmode=tools -jar usher.jar extract --force --destination app
  echo "$version" > app/version
fi
classes=-XX:AOTCacheOutput=app/usher.aot
if [ -f app/usher.aot ]; then
  classes=-XX:AOTCache=app/usher.aot
fi
exec java --add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "$classes" -jar app/usher.jar "$@"
