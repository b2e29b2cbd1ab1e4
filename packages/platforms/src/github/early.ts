// From when its TLS is loaded, Node reads the certificates that it trusts, beside what a main step does until it connects.
process.getBuiltinModule?.('node:tls')
