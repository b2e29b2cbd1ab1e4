// The smallest possible post step with one revocation: empty the variable, remove the file, request an ID token, delete
// the Secret, check the token.
const { appendFileSync, rmSync } = require('node:fs')
const { ask, idToken, post } = require('./by-hand.cjs')

async function main() {
  const { leases } = JSON.parse(process.env.STATE_mayfly)
  for (const { delivered, endings } of leases) {
    for (const { name, path } of delivered) {
      if (path) rmSync(path, { recursive: true, force: true })
      else appendFileSync(process.env.GITHUB_ENV, `${name}=\n`)
    }
    for (const { what, key, handle, audience } of endings) {
      process.stdout.write(`::add-mask::${key}\n`)
      const headers = { authorization: `Bearer ${await idToken(audience)}` }
      await ask(`${handle.server}/api/v1/namespaces/${handle.namespace}/secrets/${handle.name}`, {
        headers,
        method: 'DELETE',
      })
      const review = `${handle.server}/apis/authentication.k8s.io/v1/selfsubjectreviews`
      await post(review, { kind: 'SelfSubjectReview' }, { authorization: `Bearer ${key}` })
      const line = `${what}: revoked\n`
      process.stdout.write(line)
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, line)
    }
  }
}

main()
