/** Each ends a process that does not hear it. Node ignores SIGPIPE, which a closed connection raises as well. */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGALRM', 'SIGXCPU', 'SIGABRT'] as const
