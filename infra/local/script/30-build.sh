# Builds what is missing or older than its sources.

JVM=(-Xmx48m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1)
PROGRAM="$TD_ROOT/.td/lib/td"
SERVICES=(gateway api-service auth-service websocket-service worker-service feature-registry)

run_java() {
    "$JAVA_HOME/bin/java" "${JVM[@]}" -cp "$PROGRAM/local.jar" tools.dashboard.local.Main "$@"
}

require_built() {
    require_java25
    [ -e "$PROGRAM/local.jar" ] || {
        echo "Nothing is running: ./td up starts it."
        exit 0
    }
}

# A checksum over the build's inputs: content, not time, so that a change of branch and back builds nothing.
sources_sum() {
    find "$@" -name target -prune -o -name node_modules -prune -o -type f -exec cksum {} + | LC_ALL=C sort | cksum
}

built_with() {
    [ "$(cat "$TD_ROOT/.td/lib/$1.sum" 2>/dev/null)" = "$2" ]
}

# maven WHAT ARGUMENTS...: output to the build log; its errors to the terminal when it fails
maven() {
    local what="$1" log="$TD_HOME/logs/build.log"
    shift
    echo "$what (log: $log)"
    mvn -B "$@" >"$log" 2>&1 || {
        grep -E '^\[ERROR\]|ERROR\]' "$log" | head -n 20 >&2
        fail "$what failed; all of it is in $log."
    }
}

CHECKS_OFF=(-Dspotless.check.skip -Dmdep.analyze.skip -Dcyclonedx.skip)
QUICK=(-Dmaven.test.skip "${CHECKS_OFF[@]}")

BUILD_INPUTS=(pom.xml platform "${SERVICES[@]}" infra/local)

services_built() {
    echo "$1" >"$TD_ROOT/.td/lib/services.sum"
}

all_jars_exist() {
    local service
    for service in "${SERVICES[@]}"; do
        [ -e "$service/target/$service.jar" ] || return 1
    done
}

build_services() {
    local sum
    sum=$(sources_sum "${BUILD_INPUTS[@]}")
    if ! built_with services "$sum" || ! all_jars_exist; then
        maven "Building the services" "${QUICK[@]}" -pl "$(IFS=,; echo "${SERVICES[*]}"),infra/local" -am package
        services_built "$sum"
    fi
}

build_supervisor() {
    local sum
    sum=$(sources_sum infra/local)
    if ! built_with local "$sum" || [ ! -e "$PROGRAM/local.jar" ]; then
        maven "Building the supervisor" "${QUICK[@]}" -pl infra/local package
        install_program
        echo "$sum" >"$TD_ROOT/.td/lib/local.sum"
    fi
}

# build_if_changed [--stores-only]
build_if_changed() {
    mkdir -p "$TD_ROOT/.td/lib"
    exec 9>"$TD_ROOT/.td/lib/build.lock"
    if command -v flock >/dev/null && ! flock -n 9; then
        echo "Another td is building here: waiting for it"
        flock 9
    fi
    build_supervisor
    [ "${1:-}" = --stores-only ] || build_services
    exec 9>&-
}

# The supervisor runs from a copy of its own: a build must not change the program under it.
install_program() {
    local fresh="$PROGRAM.$$"
    mkdir -p "$fresh"
    cp -R infra/local/target/local.jar infra/local/target/lib "$fresh/"
    rm -rf "$PROGRAM.old"
    [ ! -d "$PROGRAM" ] || mv "$PROGRAM" "$PROGRAM.old"
    mv "$fresh" "$PROGRAM"
}
