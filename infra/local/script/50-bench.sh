# Measures that are no tests.

bench() {
    case "${1:-}" in
        footprint)
            build_if_changed
            run_java up
            run_java down
            run_java up
            run_java footprint
            ;;
        *) fail "td bench knows: footprint." ;;
    esac
}
