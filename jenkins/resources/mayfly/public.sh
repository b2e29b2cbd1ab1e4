# Tells the variables of a block: what is in them is public, and the user of this shell alone can read the file.
{ set +x; } 2>/dev/null
exec cat "$WITH_MAYFLY_FOLDER/state/public.env"
