// The smallest possible post step with one revocation: empty the variables, look up the token, revoke it, look it up
// again.
const { appendFileSync } = require('node:fs')
const { ask } = require('./by-hand.cjs')

async function main() {
  const { leases } = JSON.parse(process.env.STATE_mayfly)
  for (const { delivered, endings } of leases) {
    for (const { name } of delivered) appendFileSync(process.env.GITHUB_ENV, `${name}=\n`)
    for (const { what, key, handle } of endings) {
      process.stdout.write(`::add-mask::${key}\n`)
      const headers = { 'x-vault-token': key }
      await ask(`${handle.url}/v1/auth/token/lookup-self`, { headers })
      await ask(`${handle.url}/v1/auth/token/revoke-self`, { headers, method: 'POST' })
      await ask(`${handle.url}/v1/auth/token/lookup-self`, { headers })
      const line = `${what}: revoked\n`
      process.stdout.write(line)
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, line)
    }
  }
}

main()
