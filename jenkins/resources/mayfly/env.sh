# To be sourced in the block, by its path in MAYFLY_ENV. From here on the shell does not show its commands: one that
# uses a value would show it.
{ set +xv; } 2>/dev/null
. "${MAYFLY_ENV%/*}/state/env.sh"
