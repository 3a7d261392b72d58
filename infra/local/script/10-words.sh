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
  ./td dev                 up; then rebuild and restart each service whose sources change
  ./td test                build everything and run all tests
  ./td bench footprint     time of a second start and memory of each process, in a table

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
