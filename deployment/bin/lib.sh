# shellcheck shell=sh
# Shared by the commands in this folder; sourced, not run.

root=$(cd "$(dirname "$0")/../.." && pwd)

say() {
    printf '%s\n' "$*"
}

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Prints the comment that begins the running command: its help.
help() {
    sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
}

# Sets java to a Java of version 17 or later, or says what is missing.
need_java() {
    java=${JAVA_HOME:+$JAVA_HOME/bin/}java
    version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
    case $version in
        '') fail "No Java found. Install a JDK 17 or later (Debian: apt install openjdk-17-jdk-headless) or set JAVA_HOME." ;;
        1.* | 9 | 1[0-6]) fail "Java $version is too old: Parcours needs a JDK 17 or later. Set JAVA_HOME to one." ;;
    esac
}

# Becomes the Java program that does what a shell cannot: ports and HTTP. Call it in a subshell, or last.
operate() {
    compiled=$root/deployment/bin/target
    if [ -n "$(find "$compiled/Operate.class" -newer "$root/deployment/bin/Operate.java" 2> /dev/null)" ]; then
        set -- -cp "$compiled" Operate "$@"
    else
        set -- "$root/deployment/bin/Operate.java" "$@"
    fi
    exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "$@"
}

# The process of the pid file $1, if it is still ours: the pid may belong to another program by now.
# Ours have the data folder among their arguments.
process_of() {
    [ -r "$1" ] || return 1
    : "${data:?}"
    pid=$(cat "$1")
    kill -0 "$pid" 2>/dev/null || return 1
    if [ -r "/proc/$pid/cmdline" ]; then
        tr '\0' ' ' < "/proc/$pid/cmdline" | grep -qF "$data" || return 1
    fi
    printf '%s' "$pid"
}

# Asks the process of pid file $1 to stop; after $2 seconds it is ended.
stop_process() {
    if pid=$(process_of "$1"); then
        kill -TERM "$pid" 2>/dev/null || true
        waited=0
        while kill -0 "$pid" 2>/dev/null && [ "$waited" -lt "$(($2 * 5))" ]; do
            sleep 0.2
            waited=$((waited + 1))
        done
        if kill -KILL "$pid" 2>/dev/null; then
            say "Process $pid did not stop within $2 seconds and was ended."
        fi
    fi
    rm -f "$1"
}
