# Ends what this use got and removes its folder. An abort that comes now is not heard: what it would cut off is the end.
{ set +x; } 2>/dev/null
trap '' HUP INT TERM
unset MAYFLY_ENV
folder=$WITH_MAYFLY_FOLDER
code=0
if [ -d "$folder/state" ] && [ ! -L "$folder" ] && [ -O "$folder" ]; then
  node "$folder/mayfly/index.js" logout --platform jenkins --state-dir "$folder/state" || code=$?
elif [ "$WITH_MAYFLY_LOGGED_IN" = true ]; then
  echo 'mayfly: the folder of this use is gone: nothing can be ended, and what was issued lives until it expires.' >&2
  code=3
fi
# Killed: the next call shall find everything as it is.
[ "$code" -ge 128 ] || rm -rf "$folder" "$folder.tgz"
exit "$code"
