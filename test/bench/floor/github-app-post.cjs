// The smallest possible post step with one revocation: empty the variables, check the token, revoke it, check it again.
const { appendFileSync } = require('node:fs')
const { ask } = require('./by-hand.cjs')

async function main() {
  const { leases } = JSON.parse(process.env.STATE_mayfly)
  for (const { delivered, endings } of leases) {
    for (const { name } of delivered) appendFileSync(process.env.GITHUB_ENV, `${name}=\n`)
    for (const { what, key, handle } of endings) {
      process.stdout.write(`::add-mask::${key}\n`)
      const headers = { authorization: `Bearer ${key}`, 'user-agent': 'floor' }
      await ask(`${handle.api}/installation/repositories?per_page=1`, { headers })
      await ask(`${handle.api}/installation/token`, { headers, method: 'DELETE' })
      await ask(`${handle.api}/installation/repositories?per_page=1`, { headers })
      const line = `${what}: revoked\n`
      process.stdout.write(line)
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, line)
    }
  }
}

main()
