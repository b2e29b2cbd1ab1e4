# Ends the credentials of this withMayfly step and removes its folder. It ignores an abort, which would stop the clean-up.
{ set +x; } 2>/dev/null
trap '' HUP INT TERM
unset MAYFLY_ENV
folder=$WITH_MAYFLY_FOLDER
code=0
set -- node "$folder/mayfly/index.js"
[ ! -f "$folder/mayfly/program" ] || set -- "$folder/mayfly/program"
if [ -d "$folder/state" ] && [ ! -L "$folder" ] && [ -O "$folder" ]; then
  "$@" logout --platform jenkins --state-dir "$folder/state" || code=$?
elif [ "$WITH_MAYFLY_LOGGED_IN" = true ]; then
  echo 'mayfly: the folder of this withMayfly step is gone, so nothing can be revoked. Its credentials stay valid until they expire.' >&2
  code=3
fi
# A signal killed the CLI: the next call needs the folder.
[ "$code" -ge 128 ] || rm -rf "$folder" "$folder.tgz"
exit "$code"
