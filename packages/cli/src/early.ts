// From when its TLS is loaded, Node reads the certificates that it trusts beside us: a command that will connect loads it
// before anything else.
if (['login', 'exec'].includes(process.argv[2] ?? '')) process.getBuiltinModule?.('node:tls')
