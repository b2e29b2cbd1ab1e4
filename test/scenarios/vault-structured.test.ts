import { expect, test } from 'vitest'
import { inVaultWorld } from '../support/vault-world.ts'

const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n'
const file = JSON.stringify({ type: 'x', private_key: key, inner: [{ password: 'hunter2-of-the-leaf' }] }, null, 2)

test.each<[what: string, value: unknown]>([
  ['a JSON text', file],
  ['an object', JSON.parse(file)],
])('%s: what a step takes out of it is masked, and a brace is not', (_, value) =>
  inVaultWorld(
    async (world) => {
      const script = 'const c = JSON.parse(process.env.C); console.log("{ x }", c.inner[0].password, c.private_key)'
      const job = await world.use({ secrets: 'C = kv/app#value' }, {}, { name: 'print', script })
      expect(job.log).toContain('{ x } *** -----BEGIN PRIVATE KEY-----\n***\n-----END PRIVATE KEY-----')
    },
    () => ({ kv2: { kv: { app: [{ value }] } } }),
  ),
)
