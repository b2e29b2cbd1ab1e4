// This is loaded into a process before its program. For every name that ends with .invalid, the resolver answers as DNS
// does.
const dns = require('node:dns')
const { lookup } = dns
dns.lookup = (name, options, done = options) => {
  const [, code] = /^(?:(again)\.)?.*\.invalid$/.exec(name) ?? []
  if (!name.endsWith('.invalid')) return lookup(name, options, done)
  const reason = code ? 'EAI_AGAIN' : 'ENOTFOUND'
  process.nextTick(
    done,
    Object.assign(new Error(`getaddrinfo ${reason} ${name}`), { code: reason, syscall: 'getaddrinfo' }),
  )
}
