/**
 * Each of these signals ends a process that has no listener for it. SIGPIPE is not in the list, because Node ignores
 * it: a closed connection raises it too.
 */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGALRM', 'SIGXCPU', 'SIGABRT'] as const
