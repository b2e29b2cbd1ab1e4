// Node opens a debugger at SIGUSR1 that every user of the machine can reach, unless somebody hears the signal.
process.on('SIGUSR1', () => undefined)
