// At SIGUSR1 Node opens a debugger that every user of the machine can reach, unless there is a listener for the signal.
process.on('SIGUSR1', () => undefined)
