import { expect, test } from 'vitest'
import { environment } from '../support/story.ts'
import { inVaultWorld } from '../support/vault-world.ts'

const kv2 = {
  kv: {
    app: [{ user: 'app', password: 'p4ss-of-the-static-app' }],
    two: [{ 'api-key': 'first-secret-value', api_key: 'second-secret-value' }],
    steering: [{ git_ssh_command: 'x', _java_options: 'x', node_debug: 'x', state_mayfly: 'x', glibc_tunables: 'x' }],
  },
}

test.each<[what: string, inputs: Record<string, string>, names: string]>([
  ['two fields of one name', { secrets: 'X_* = kv/two#*' }, 'X_API_KEY'],
  ['two files', { secrets: 'Key = kv/two#api-key\nKEY = kv/two#api_key', deliver: 'file' }, 'KEY'],
  ['a line, and a field of all', { secrets: 'X_* = kv/app#*\nX_USER = kv/app#password' }, 'X_USER'],
])('%s: neither is delivered silently for the other', (_, inputs, names) =>
  inVaultWorld(
    async (world) => {
      const job = await world.use(inputs)
      expect(job.log).toContain('Several secrets of this step want the same name (ERR_ENV_CONFLICT)')
      expect(job.log).toMatch(new RegExp(`names +${names}\n`))
      expect([job.failed, environment(job), world.vault.tokens.map(({ alive }) => alive)]).toEqual([true, {}, [false]])
    },
    () => ({ kv2 }),
  ),
)

test.each([
  ['TOKEN = kv/app#password', 'output', 'the output TOKEN'],
  ['PRINCIPAL = kv/app#password', 'output', 'the output PRINCIPAL'],
  ['VAULT_TOKEN = kv/app#password', 'env', 'the variable VAULT_TOKEN'],
  ['A = kv/app#password\nA_FILE = kv/app#user', 'env,file', 'the variable A_FILE'],
])('a name that is something else already is refused: %s', (secrets, deliver, what) =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets, deliver, token: 'true' })
    expect(job.log).toContain(`${what} is taken`)
    expect(world.issuer.connections).toBe(0)
  }),
)

test('whoever writes a path chooses no variable that a loader, a shell or a tool obeys', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use({ secrets: '* = kv/steering#*' })
      expect(job.log).toContain('A delivery wants variables that are never set (ERR_ENV_CONFLICT)')
      for (const name of Object.keys(kv2.kv.steering[0] ?? {})) expect(job.log).toContain(name.toUpperCase())
      expect([job.failed, environment(job)]).toEqual([true, {}])
    },
    () => ({ kv2 }),
  ))

test('what only looks like one of those is set', () =>
  inVaultWorld(async (world) => {
    const names = [
      'NODE_AUTH_TOKEN',
      'GIT_SSH_KEY',
      'OPENSSL_KEY_PASSWORD',
      'NPM_CONFIG_TOKEN',
      'DOTNET_API_KEY',
      'JAVA_KEYSTORE_PASSWORD',
    ]
    const job = await world.use({ secrets: names.map((name) => `${name} = kv/app#password`).join('\n') })
    expect([job.failed, Object.keys(job.steps[0]?.env ?? {}).sort()]).toEqual([false, names.sort()])
  }))
