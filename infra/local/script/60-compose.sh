# The platform from docker-compose.yml: secrets for it, and the whole stack's tests against it.

random_hex() {
    od -An -vtx1 -N"$1" /dev/urandom | tr -d ' \n'
}

# .env.example with random secrets and the addresses of this machine
print_env() {
    local line name
    while IFS= read -r line; do
        name="${line%%=*}"
        case "$line" in
            '#'*) continue ;;
            KEY_ENCRYPTION_KEY=*) line="$name=$(head -c 32 /dev/urandom | base64)" ;;
            *=ChangeMe*) line="$name=$(random_hex 24)" ;;
            PUBLIC_BASE_URL=*) line="$name=http://localhost:8082" ;;
            DEFAULT_ADMIN_EMAIL=*) line="$name=admin@tools-dashboard.localhost" ;;
            SMTP_FROM=*) line="$name=Tools Dashboard <no-reply@tools-dashboard.localhost>" ;;
        esac
        echo "$line"
    done <.env.example
}

# env_value NAME FILE [DEFAULT]
env_value() {
    local value
    value=$(sed -n "s/^$1=//p" "$2" | tail -n 1)
    echo "${value:-${3:-}}"
}

# Either Compose; the older one builds with the engine's BuildKit only when told to.
compose() {
    if docker compose version >/dev/null 2>&1; then
        docker compose "$@"
    else
        DOCKER_BUILDKIT=1 COMPOSE_DOCKER_CLI_BUILD=1 docker-compose "$@"
    fi
}

require_docker() {
    docker info >/dev/null 2>&1 || fail "no Docker engine answers to 'docker info': start one, or run ./td test, which needs none."
    compose version >/dev/null 2>&1 || fail "Compose is missing: install it (on Debian: apt-get install docker-compose)."
}

# A project of its own beside whatever runs here: on 127.0.0.2, and the gateway on another port than usual.
use_own_project() {
    PROJECT_FOLDER=$(mktemp -d)
    export COMPOSE_PROJECT_NAME="td-test-$$" LOCAL_ADDRESS=127.0.0.2 GATEWAY_PORT=18082 GATEWAY_TLS_PORT=18443
    { print_env; echo RATE_LIMIT_FACTOR=1000; } >"$PROJECT_FOLDER/env"
    # What the journeys ask for, and Compose too before it looks into its file.
    export PUBLIC_BASE_URL="http://localhost:$GATEWAY_PORT" GATEWAY_TLS_URL="https://localhost:$GATEWAY_TLS_PORT"
    export MAIL_PAGE_URL="http://$LOCAL_ADDRESS:8026" DEFAULT_ADMIN_EMAIL
    DEFAULT_ADMIN_EMAIL=$(env_value DEFAULT_ADMIN_EMAIL "$PROJECT_FOLDER/env")
}

own_compose() {
    compose --env-file "$PROJECT_FOLDER/env" "$@"
}

remove_own_project() {
    trap - EXIT
    trap '' INT TERM
    echo "Taking down what the tests ran on"
    own_compose logs --no-color >"$TD_HOME/logs/compose.log" 2>&1 || true
    own_compose down --volumes --remove-orphans --timeout 30 >>"$COMPOSE_LOG" 2>&1 ||
        echo "td: Compose could not take it down: $(tail -n 1 "$COMPOSE_LOG") (log: $COMPOSE_LOG)" >&2
    rm -rf "$PROJECT_FOLDER"
}

# logged_compose WHAT ARGUMENTS...
logged_compose() {
    local what="$1"
    shift
    echo "$what (log: $COMPOSE_LOG)"
    (own_compose "$@") >>"$COMPOSE_LOG" 2>&1 || fail "$what failed: $(first_error "$COMPOSE_LOG") (all of it is in $COMPOSE_LOG)."
}

not_ready() {
    docker ps --all --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" --format '{{.Names}}: {{.Status}}' |
        grep -vE ': Up [^(]*$|\(healthy\)$'
}

wait_until_ready() {
    local deadline=$((SECONDS + 900)) waiting
    echo "Waiting until all containers are healthy"
    while waiting=$(not_ready); do
        [ "$SECONDS" -lt "$deadline" ] || fail "after 15 minutes these are not healthy:"$'\n'"$waiting"
        sleep 2
    done
}

# The journeys that need the gateway and the mail page alone; those that kill processes need the supervisor.
COMPOSE_TESTS=StoryTests,TourTests,BadInputTests,CookieSessionTests,HttpsTests,AuditTrailTests

test_compose() {
    local result=0
    require_docker
    require_browser
    require_tour_tools
    install_packages
    COMPOSE_LOG="$TD_HOME/logs/compose-test.log"
    : >"$COMPOSE_LOG"
    use_own_project
    trap remove_own_project EXIT
    trap 'exit 130' INT TERM
    logged_compose "Building the images" build
    logged_compose "Starting the containers" up --detach
    wait_until_ready
    mvn -B "${CHECKS_OFF[@]}" -pl e2e -Dtest="$COMPOSE_TESTS" test || result=1
    PATH="$FRONT_NODE:$PATH" npm run journeys -w e2e-browser || result=1
    return "$result"
}
