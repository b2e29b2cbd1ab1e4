# Gets the credentials that credentials.json asks for. Only this call gets the ID tokens from Jenkins.
{ set +x; } 2>/dev/null
unset MAYFLY_ENV
folder=$WITH_MAYFLY_FOLDER
[ ! -L "$folder" ] && [ -O "$folder" ] || {
  echo "mayfly: $folder is not a folder of this user. No request was made." >&2
  exit 1
}
set -- node "$folder/mayfly/index.js"
[ ! -f "$folder/mayfly/program" ] || set -- "$folder/mayfly/program"
exec "$@" login --platform jenkins --state-dir "$folder/state" \
  --credentials "$folder/credentials.json" --strict-revoke="$WITH_MAYFLY_STRICT_REVOKE" \
  --allow-untrusted-events="$WITH_MAYFLY_ALLOW_UNTRUSTED_EVENTS" \
  --proxy="${WITH_MAYFLY_PROXY-}" --no-proxy="${WITH_MAYFLY_NO_PROXY-}" \
  --evidence="${WITH_MAYFLY_EVIDENCE-}" --evidence-ca="${WITH_MAYFLY_EVIDENCE_CA-}"
