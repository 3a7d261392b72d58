# Builds everything and runs all tests on one store set: first those of the modules, then, on one
# start of the platform, those of the whole stack.

# The stack the tests run on: one of their own, with fresh data, beside one that runs already. All of them come from one
# address and are many people in an hour, so nobody is told to wait; e2e tries the limits as they are on the gateway alone.
choose_stack() {
    local status=0
    TD_HOME="$TD_ROOT/.td" run_java status >/dev/null 2>&1 || status=$?
    if [ "$status" != 3 ]; then
        export TD_PORT_OFFSET=$((${TD_PORT_OFFSET:-0} + 700))
        echo "Testing beside the platform that runs, on ports moved by $TD_PORT_OFFSET"
    fi
    export TD_HOME="$TD_ROOT/.td/test" RATE_LIMIT_FACTOR=1000
    mkdir -p "$TD_HOME/logs"
    run_java down >/dev/null
    rm -rf "$TD_HOME/data"
}

take_down() {
    run_java down >>"$TD_HOME/logs/test.log" 2>&1 || true
}

# The stores' addresses alone: what a service needs besides them, its tests set themselves.
with_stores() {
    env $(grep -E '^(DATABASE_URL|CASSANDRA_|REDIS_URL|S3_|SMTP_HOST|SMTP_PORT)' "$TD_HOME/run/addresses.env") "$@"
}

check_front_ends() {
    PATH="$FRONT_NODE:$PATH" npm run check && PATH="$FRONT_NODE:$PATH" npm test
}

run_tests() {
    local result=0
    require_browser
    [ "${TEST_ALL:-false}" = false ] || require_firefox
    require_tour_tools
    require_redis_cluster
    build_if_changed --stores-only
    install_packages
    check_front_ends || result=1
    choose_stack
    trap take_down EXIT
    # A cache of classes pays from the second start on; here there is one.
    export TD_AOT=off
    run_java up --stores-only
    with_stores mvn -B -Dcyclonedx.skip --fail-at-end -pl '!e2e' verify || result=1
    services_built "$(sources_sum "${BUILD_INPUTS[@]}")"
    build_front_ends
    run_java up
    mvn -B -Dcyclonedx.skip -pl e2e verify || result=1
    PATH="$FRONT_NODE:$PATH" npm run journeys -w e2e-browser || result=1
    [ "${TEST_ALL:-false}" = false ] || PATH="$FRONT_NODE:$PATH" npm run firefox -w e2e-browser || result=1
    return "$result"
}
