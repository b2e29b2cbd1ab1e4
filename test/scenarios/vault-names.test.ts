import { expect, test } from 'vitest'
import { environment } from '../support/story.ts'
import { inVaultWorld } from '../support/vault-world.ts'

const kv2 = {
  kv: {
    app: [{ user: 'app', password: 'p4ss-of-the-static-app' }],
    two: [{ 'api-key': 'first-secret-value', api_key: 'second-secret-value' }],
    steering: [{ it_ssh_command: 'x', ode_debug: 'x', tate_mayfly: 'x', libc_tunables: 'x', java_options: 'x' }],
    pair: [{ user: 'name-of-the-user', user_file: 'not-the-path-of-a-file' }],
    own: [{ cipal: 'not-who-the-job-became', en: 'not-the-token-of-vault', addr: 'https://elsewhere.example' }],
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
      expect(job.log).toContain('Several secrets of this step have the same name (ERR_ENV_CONFLICT)')
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
  ['VAULT_ADDR = kv/app#password', 'env', 'the variable VAULT_ADDR'],
  ['VAULT_TOKEN = kv/app#password', 'env,agent', 'the variable VAULT_TOKEN'],
  ['VAULT_TOKEN = kv/app#password', 'file,agent', 'the variable VAULT_TOKEN_FILE'],
])('a name that is something else already is refused: %s', (secrets, deliver, what) =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets, deliver, token: 'true' })
    expect(job.log).toContain(`${what} exists already`)
    expect(world.issuer.connections).toBe(0)
  }),
)

test('whoever writes a path chooses no variable that a loader, a shell or a tool obeys', () =>
  inVaultWorld(
    async (world) => {
      const secrets = ['G*', 'N*', 'S*', '_*'].map((name) => `${name} = kv/steering#*`).join('\n')
      const job = await world.use({ secrets })
      expect(job.log).toContain('A delivery needs variables that Mayfly never sets (ERR_ENV_CONFLICT)')
      const [, variables = ''] = /^ {2}variables +(.*)$/m.exec(job.log) ?? []
      expect(variables.split(', ').sort()).toEqual(
        ['GIT_SSH_COMMAND', 'GLIBC_TUNABLES', 'NODE_DEBUG', 'STATE_MAYFLY', '_JAVA_OPTIONS'].sort(),
      )
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

test.each<[what: string, inputs: Record<string, string>, names: string]>([
  [
    'the path of a file',
    { secrets: 'X_* = kv/pair#*', deliver: 'env,file' },
    'the variable X_USER_FILE exists already',
  ],
  [
    'the output of the principal',
    { secrets: 'PRIN* = kv/own#*', deliver: 'output' },
    'the output PRINCIPAL exists already',
  ],
  [
    'the output of the token',
    { secrets: 'TOK* = kv/own#*', deliver: 'output', token: 'true' },
    'the output TOKEN exists already',
  ],
  ['the address', { secrets: 'VAULT_* = kv/own#*', token: 'true' }, 'the variable VAULT_ADDR exists already'],
])('a field whose name is that of %s is refused, and no value is lost silently', (_, inputs, names) =>
  inVaultWorld(
    async (world) => {
      const job = await world.use(inputs)
      expect(job.log).toContain('A field of path#* has a name that is already used (ERR_ENV_CONFLICT)')
      expect(job.log).toContain(names)
      expect(job.log).not.toContain('No request was made')
      expect(job.log).toMatch(/Nothing was delivered\. Vault token of .*: revoked-verified, by vault/)
      expect([job.failed, environment(job), job.outputs.vault]).toEqual([true, {}, {}])
    },
    () => ({ kv2 }),
  ),
)

test.each(['* = kv/pair#*', '1* = kv/pair#*'])('a name without a prefix is refused before any request: %s', (secrets) =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets })
    expect(job.log).toContain('such as APP_*')
    expect([job.failed, world.issuer.connections, world.vault.connections]).toEqual([true, 0, 0])
  }),
)
