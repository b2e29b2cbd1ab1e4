// The smallest possible post step: read the state, empty the variables, report the expiry of the credential.
const { appendFileSync } = require('node:fs')

const { leases } = JSON.parse(process.env.STATE_mayfly)
for (const { delivered, endings } of leases) {
  for (const { name } of delivered) appendFileSync(process.env.GITHUB_ENV, `${name}=\n`)
  for (const { what, expiresAt } of endings) {
    const line = `${what}: expires-only, valid until ${new Date(expiresAt).toISOString()}\n`
    process.stdout.write(line)
    appendFileSync(process.env.GITHUB_STEP_SUMMARY, line)
  }
}
