# What the machine must have: JDK 25, Java 17 (for Cassandra), Maven, Node. What is missing is
# installed where that is possible without asking (root on Debian), else named.

java_places() {
    printf '%s\n' "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*
}

# find_java VERSION PROGRAM: the first home of that version that has the program
find_java() {
    local home
    while read -r home; do
        if [ -x "$home/bin/$2" ] && grep -qs "^JAVA_VERSION=\"$1[\".]" "$home/release"; then
            echo "$home"
            return 0
        fi
    done < <(java_places)
    return 1
}

can_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

# install_package WHAT PACKAGE...: installs the first package that the system's sources have
install_package() {
    local what="$1" package
    shift
    can_install || fail "$what is missing: install it (on Debian: apt-get install $1) and start again."
    for package in "$@"; do
        if ! apt-cache show "$package" >/dev/null 2>&1; then
            apt-get update -qq >>"$TD_HOME/logs/install.log" 2>&1 || true
        fi
        if apt-cache show "$package" >/dev/null 2>&1; then
            echo "$what is missing: installing the package $package"
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" \
                >>"$TD_HOME/logs/install.log" 2>&1 ||
                fail "apt-get could not install $package: $(tail -n 1 "$TD_HOME/logs/install.log") (log: $TD_HOME/logs/install.log)."
            return 0
        fi
    done
    return 1
}

require_java25() {
    local home
    if ! home=$(find_java 25 javac); then
        { can_install && install_package "JDK 25" openjdk-25-jdk-headless temurin-25-jdk && home=$(find_java 25 javac); } ||
            fail "no JDK 25 was found. Looked for bin/javac of a JDK 25 in: JAVA_HOME (${JAVA_HOME:-not set}), /usr/lib/jvm/*, /opt/*, ~/.sdkman/candidates/java/*, /Library/Java/JavaVirtualMachines/*/Contents/Home, /opt/homebrew/opt/openjdk*. Install one there, or set JAVA_HOME to it."
    fi
    export JAVA_HOME="$home"
}

require_machine() {
    mkdir -p "$TD_HOME/logs" "$TD_HOME/run"
    chmod 700 "$TD_HOME"
    require_java25
    if [ -z "${CASSANDRA_CONTACT_POINTS:-}" ]; then
        find_java 17 java >/dev/null || install_package "Java 17, which Cassandra runs on," openjdk-17-jre-headless ||
            fail "Java 17, which Cassandra runs on, is neither in /usr/lib/jvm, /opt nor ~/.sdkman: install it there, or set CASSANDRA_CONTACT_POINTS to a server."
        TD_JAVA17=$(find_java 17 java)
        export TD_JAVA17
    fi
    command -v mvn >/dev/null || install_package Maven maven || fail "Maven is missing: put mvn on the PATH."
    command -v node >/dev/null || install_package "Node, which npm and the mail page run on," nodejs ||
        fail "Node is missing: put node on the PATH."
    command -v npm >/dev/null || install_package "npm, which builds the front ends," npm ||
        fail "npm is missing: put it on the PATH."
    ! can_install || require_tour_tools
}

# What docs/api-tour.md is walked with.
require_tour_tools() {
    local tool
    for tool in curl jq; do
        command -v "$tool" >/dev/null || install_package "$tool, which the tour of the API is taken with," "$tool" ||
            fail "$tool is missing: put it on the PATH."
    done
}

# Redis 7 with its cluster, beside the embedded Redis, which is older.
require_redis_cluster() {
    [ -x /usr/bin/redis-server ] || [ -x /usr/bin/redis-check-rdb ] ||
        install_package "Redis 7, with whose cluster the live engine is tested," redis-tools ||
        fail "Redis 7 is missing: the live engine is tested with its cluster, by /usr/bin/redis-server."
}

# What the pages are tested in.
require_browser() {
    local program="${CHROMIUM:-chromium}"
    command -v "$program" >/dev/null || install_package "Chromium, which the pages are tested in," chromium ||
        fail "Chromium is missing: put chromium on the PATH, or set CHROMIUM to the program."
    CHROMIUM=$(command -v "$program") || fail "There is no program $program: CHROMIUM must name one."
    export CHROMIUM
}

# What `td test --all` takes the story through besides.
require_firefox() {
    local program="${FIREFOX:-firefox-esr}"
    command -v "$program" >/dev/null || install_package "Firefox, which the story is taken through too," firefox-esr ||
        fail "Firefox is missing: put firefox-esr on the PATH, or set FIREFOX to the program."
    FIREFOX=$(command -v "$program") || fail "There is no program $program: FIREFOX must name one."
    export FIREFOX
}
