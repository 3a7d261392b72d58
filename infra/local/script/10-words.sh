# What td says.

fail() {
    echo "td: $*" >&2
    exit 1
}

show_help() {
    cat <<'TEXT'
Tools Dashboard on this machine.

  ./td up                  build what changed, start everything, return when all is ready
       --stores-only       only the stores
  ./td down                stop everything; the data stays under .td/data
  ./td status              what runs, and how much memory it has
  ./td logs [NAME] [-f]    the last lines of one log or of all; -f follows
  ./td start|stop|restart NAME
  ./td dev                 up; then rebuild and restart each service and front end whose sources change
  ./td demo [--size N]     a team with boards, files and months of history on what runs, N times larger
       --compose           on what docker-compose runs (before --size)
  ./td audit verify        goes through the whole audit trail and names the first row that was touched
  ./td log                 who reads the logs, and how far each has come
       rebuild SERVICE CONSUMER   gives a consumer all events again that the log still holds
       forget SERVICE READER      for a reader that will not come again
  ./td test                build everything and run all tests
       --all               the story in Firefox besides
       --compose           instead: build the images, run the story on docker-compose.yml
  ./td chaos               every fault while 20 write and 50 read, in a table; 1 when one missed its floor
       --seed N --only FAULT   the same again; only faults whose names begin so, several with commas
  ./td env                 prints a .env for docker-compose, with random secrets
  ./td bench footprint     time of a second start and memory of each process, in a table
  ./td bench jobs          jobs from enqueuing to done, beside BullMQ, in a table and .td/bench/jobs.json
  ./td bench pages         what the pages cost in a browser, with the demo on them, in a table and .td/bench/pages.json
  ./td bench live          fan-out and memory beside socket.io, 10,000 connections, and their return
  ./td bench scale         how fan-out, delivery, memory and changes grow with nodes, topics and connections, as plots
  ./td bench log           changes committed with their events a second, and how soon they are on a socket

A store is replaced by a server elsewhere by setting its address for ./td up: DATABASE_URL,
CASSANDRA_CONTACT_POINTS, REDIS_URL, S3_ENDPOINT (with S3_ACCESS_KEY, S3_SECRET_KEY, S3_BUCKET),
SMTP_HOST (with SMTP_PORT). TD_PORT_OFFSET=1000 moves all ports by 1000, TD_HOME names another
folder than .td. All addresses of what runs are in .td/run/addresses.env.
TEXT
}

show_logs() {
    local name="" follow=()
    for word in "$@"; do
        case "$word" in
            -f) follow=(-F) ;;
            *) name="$word" ;;
        esac
    done
    local files=("$TD_HOME"/logs/"${name:-*}".log)
    [ -n "$name" ] || files=("$TD_HOME"/logs/*.log)
    [ -e "${files[0]}" ] || fail "there is no log '${name:-at all}' in $TD_HOME/logs."
    exec tail -n 100 "${follow[@]}" "${files[@]}"
}
