# Prints the variables of a block. They are public. Only the user of this shell can read the file.
{ set +x; } 2>/dev/null
exec cat "$WITH_MAYFLY_FOLDER/state/public.env"
