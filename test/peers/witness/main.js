// Only its post step has something to do.
