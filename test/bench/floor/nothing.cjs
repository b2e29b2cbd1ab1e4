// Node's own start.
