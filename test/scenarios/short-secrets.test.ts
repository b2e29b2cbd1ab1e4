import { expect, test } from 'vitest'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { inVaultWorld, vaultAudience } from '../support/vault-world.ts'

const kv = { short: { a: 'x', port: '80', flag: 'true', empty: '', long: 'a-secret-of-its-own' } }
const secrets = Object.keys(kv.short)
  .map((key) => `X_${key.toUpperCase()} = old/short#${key}`)
  .join('\n')
const warning =
  'X_A, X_PORT, X_FLAG: not masked in the log, because the value is shorter than 4 characters or a common word such as true.'

test.each(['env', 'output', 'env, file'])('one warning names the secrets that no mask hides: deliver %s', (deliver) =>
  inVaultWorld(
    async (world) => {
      const job = await world.use({ secrets, deliver })
      expect(job.failed).toBe(false)
      const told = job.annotations.filter(({ message }) => /masked/.test(message)).map(({ message }) => message)
      const names = deliver === 'output' ? warning.toLowerCase() : warning
      expect(told.map((text) => (deliver === 'output' ? text.toLowerCase() : text))).toEqual([names])
    },
    () => ({ kv1: { old: kv } }),
  ),
)

test('the redactor of exec does not hide them either, and says so', () =>
  inVaultWorld(
    (world) =>
      inShellJob('jenkins', async (job) => {
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
        const ran = await job.mayfly(['exec', 'vault', ...flagsOf({ ...world.inputs, secrets }), '--', 'true'], { env })
        expect(ran.stderr.match(/^mayfly: warning: .*$/gm)).toEqual([`mayfly: warning: ${warning}`])
      }),
    () => ({ kv1: { old: kv } }),
    'jenkins',
  ))
