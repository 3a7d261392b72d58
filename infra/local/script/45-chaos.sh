# Parts die, freeze and lose each other while many work: docs/chaos.md.

# chaos [--seed N] [--only FAULT[,FAULT...]]
chaos() {
    local seed="$RANDOM" only=() classes="$TD_ROOT/e2e/target"
    while [ $# -gt 0 ]; do
        [ $# -gt 1 ] || fail "td chaos $1 wants a word after it."
        case "$1" in
            --seed) seed="$2" ;;
            --only) IFS=, read -ra only <<<"$2" ;;
            *) fail "td chaos knows: --seed N, --only FAULT." ;;
        esac
        shift 2
    done
    case "$seed" in
        *[!0-9]*) fail "A seed is a number, not '$seed'." ;;
    esac
    build_if_changed
    choose_stack
    trap take_down EXIT
    run_java up
    # What is killed starts again as it does in the long run: with its cache of classes.
    run_java trained
    maven "Building the suite" "${CHECKS_OFF[@]}" -pl e2e test-compile dependency:build-classpath \
        -Dmdep.outputFile="$classes/class-path"
    (cd "$TD_ROOT/e2e" && "$JAVA_HOME/bin/java" -Xmx512m -Djava.net.preferIPv4Stack=true \
        -cp "$classes/test-classes:$(cat "$classes/class-path")" tools.dashboard.e2e.chaos.Chaos "$seed" "${only[@]}")
}
