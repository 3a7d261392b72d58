# Measures that are no tests.

# with_addresses COMMAND...: with all that the services are told, for a program that writes as one of them
with_addresses() {
    local variables=()
    mapfile -t variables < <(grep -E '^[A-Z_0-9]+=' "$TD_HOME/run/addresses.env")
    (
        export "${variables[@]}" SPRING_PROFILES_ACTIVE=development STATE_DIR="$TD_HOME/bench/state"
        "$@"
    )
}

# Whoever measures asks more often than anybody may; a platform that runs with the usual limits is started again.
up_for_measuring() {
    export RATE_LIMIT_FACTOR=1000
    grep -qs "^RATE_LIMIT_FACTOR=$RATE_LIMIT_FACTOR$" "$TD_HOME/run/addresses.env" || run_java down
    run_java up
}

bench() {
    case "${1:-}" in
        footprint)
            build_if_changed
            up_for_measuring
            run_java trained
            run_java down
            run_java up
            echo "Running the story, after which the memory is measured"
            maven "The story" "${CHECKS_OFF[@]}" -pl e2e -Dtest=StoryTests test
            run_java footprint
            ;;
        pages)
            require_browser
            mkdir -p "$TD_HOME/bench"
            build_if_changed
            up_for_measuring
            demo
            run_java trained
            on_platform "$TD_ROOT/bench/pages/main.ts" "$TD_HOME/bench/pages.json"
            ;;
        jobs)
            build_if_changed --stores-only
            install_packages
            TD_HOME="$TD_ROOT/.td" run_java up --stores-only
            bench_jobs
            ;;
        log)
            build_if_changed
            up_for_measuring
            run_java trained
            mkdir -p "$TD_HOME/bench"
            maven "Building the writers" "${QUICK[@]}" -pl bench/log -am package
            with_addresses on_platform "$TD_ROOT/bench/log/main.ts" \
                "$TD_ROOT/bench/log/target/bench-log.jar" "$TD_HOME/bench/log.json"
            ;;
        live)
            build_if_changed --stores-only
            build_services
            install_packages
            TD_HOME="$TD_ROOT/.td" run_java up --stores-only
            bench_live
            ;;
        scale)
            build_if_changed
            build_services
            install_packages
            TD_HOME="$TD_ROOT/.td" run_java up --stores-only
            mkdir -p "$TD_HOME/bench/live"
            maven "Building the crowd and the writers" "${QUICK[@]}" -pl bench/live,bench/log -am package
            bench_scale "${@:2}"
            ;;
        *) fail "td bench knows: footprint, jobs, pages, log, live, scale." ;;
    esac
}

# Starts the live engine itself, pinned and with neighbours that are played, on the Redis that runs.
bench_live() {
    mkdir -p "$TD_HOME/bench/live"
    maven "Building the crowd" "${QUICK[@]}" -pl bench/live -am package
    with_stores "$FRONT_NODE/node" "$TD_ROOT/bench/live/main.ts" \
        "$TD_ROOT/bench/live/target/bench-live.jar" "$TD_HOME/bench/live.json"
}

# bench_scale [nodes] [topics] [connections] [changes]: all of them, unless told
bench_scale() {
    [ $# -gt 0 ] || set -- nodes topics connections changes
    local part
    for part in "$@"; do
        [ "$part" = changes ] || with_stores "$FRONT_NODE/node" "$TD_ROOT/bench/scale/main.ts" "$part" \
            "$TD_ROOT/bench/live/target/bench-live.jar" "$TD_HOME/bench/scale"
    done
    case " $* " in
        *" changes "*) ;;
        *) return ;;
    esac
    run_java down
    up_for_measuring
    run_java trained
    with_addresses on_platform "$TD_ROOT/bench/scale/main.ts" changes \
        "$TD_ROOT/bench/log/target/bench-log.jar" "$TD_HOME/bench/scale"
}

# Runs in a database of its own on the Postgres that runs.
bench_jobs() {
    mkdir -p "$TD_HOME/bench"
    echo "Measuring jobs (log: $TD_HOME/logs/bench.log)"
    with_stores mvn -B "${CHECKS_OFF[@]}" -Dcyclonedx.skip -pl worker-service -am -Dtest=JobsBench \
        -Dsurefire.failIfNoSpecifiedTests=false -Dbench.node="$FRONT_NODE/node" \
        -Dbench.peer="$TD_ROOT/bench/jobs/bullmq.ts" -Dbench.result="$TD_HOME/bench/jobs.json" \
        test >"$TD_HOME/logs/bench.log" 2>&1 || fail "the bench failed; all of it is in $TD_HOME/logs/bench.log."
    sed -n 's/.*BENCH //p' "$TD_HOME/logs/bench.log"
}
