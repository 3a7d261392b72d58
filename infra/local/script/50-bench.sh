# Measures that are no tests.

bench() {
    case "${1:-}" in
        footprint)
            build_if_changed
            run_java up
            run_java down
            run_java up
            echo "Running the story, after which the memory is measured"
            maven "The story" "${CHECKS_OFF[@]}" -pl e2e -Dtest=StoryTests test
            run_java footprint
            ;;
        *) fail "td bench knows: footprint." ;;
    esac
}
