# Runs script.sh with the credentials that credentials.json asks for, and ends them afterwards. An abort reaches the script
# and the CLI, and the CLI then ends the credentials. This shell only waits for both.
{ set +x; } 2>/dev/null
trap '' HUP INT TERM
folder=$WITH_MAYFLY_FOLDER
strict=$WITH_MAYFLY_STRICT_REVOKE
untrusted=$WITH_MAYFLY_ALLOW_UNTRUSTED_EVENTS
proxy=${WITH_MAYFLY_PROXY-}
no_proxy_hosts=${WITH_MAYFLY_NO_PROXY-}
evidence=${WITH_MAYFLY_EVIDENCE-}
evidence_ca=${WITH_MAYFLY_EVIDENCE_CA-}
unset MAYFLY_ENV WITH_MAYFLY_FOLDER WITH_MAYFLY_STRICT_REVOKE WITH_MAYFLY_ALLOW_UNTRUSTED_EVENTS WITH_MAYFLY_PROXY WITH_MAYFLY_NO_PROXY \
  WITH_MAYFLY_EVIDENCE WITH_MAYFLY_EVIDENCE_CA WITH_MAYFLY_LOGGED_IN
[ ! -L "$folder" ] && [ -O "$folder" ] || {
  echo "mayfly: $folder is not a folder of this user. No request was made." >&2
  exit 1
}
set -- node "$folder/mayfly/index.js"
[ ! -f "$folder/mayfly/program" ] || set -- "$folder/mayfly/program"
set -- "$@" exec --platform jenkins --credentials "$folder/credentials.json" \
  --strict-revoke="$strict" --allow-untrusted-events="$untrusted" \
  --proxy="$proxy" --no-proxy="$no_proxy_hosts" --evidence="$evidence" --evidence-ca="$evidence_ca" --
if [ "$(head -c 2 "$folder/script.sh")" = '#!' ]; then
  chmod 700 "$folder/script.sh"
  set -- "$@" "$folder/script.sh"
else
  set -- "$@" sh -xe "$folder/script.sh"
fi
code=0
"$@" || code=$?
rm -rf "$folder"
exit "$code"
