import { expect, test } from 'vitest'
import { environment } from '../support/story.ts'
import { inVaultWorld } from '../support/vault-world.ts'

const kv2 = {
  kv: {
    app: [{ user: 'app', password: 'p4ss-of-the-static-app' }],
    cases: [{ key: 'first-secret-value', KEY: 'second-secret-value' }],
    two: [{ 'api-key': 'first-secret-value', api_key: 'second-secret-value' }],
    steering: [{ it_ssh_command: 'x', ode_debug: 'x', tate_mayfly: 'x', libc_tunables: 'x', java_options: 'x' }],
    pair: [{ user: 'name-of-the-user', user_file: 'not-the-path-of-a-file' }],
    own: [{ cipal: 'not-who-the-job-became', en: 'not-the-token-of-vault', addr: 'https://elsewhere.example' }],
  },
}

test.each<[what: string, inputs: Record<string, string>, names: string]>([
  ['two fields of one name', { secrets: 'X_* = kv/two#*' }, 'X_API_KEY'],
  ['two files', { secrets: 'X_* = kv/cases#*\nY_** = kv/cases#*', deliver: 'file' }, 'X_KEY'],
  ['a line, and a field of all', { secrets: 'X_* = kv/app#*\nX_USER = kv/app#password' }, 'X_USER'],
])('%s: neither is delivered silently for the other', (_, inputs, names) =>
  inVaultWorld(
    async (world) => {
      const job = await world.use(inputs)
      expect(job.log).toContain(`the name ${names} is given twice`)
      expect([job.failed, environment(job), world.vault.tokens.map(({ alive }) => alive)]).toEqual([true, {}, [false]])
    },
    () => ({ kv2 }),
  ),
)

const used = 'A secret of this step has a name that is already used (ERR_ENV_CONFLICT)'

test.each([
  ['TOKEN = kv/app#password', 'output', 'output', 'output TOKEN'],
  ['PRINCIPAL = kv/app#password', 'output', '', 'output PRINCIPAL'],
  ['VAULT_TOKEN = kv/app#password', 'env', 'env', 'VAULT_TOKEN'],
  ['A = kv/app#password\nA_FILE = kv/app#user', 'env,file', '', 'variable A_FILE'],
  ['VAULT_ADDR = kv/app#password', 'env', 'env', 'VAULT_ADDR'],
  ['VAULT_TOKEN = kv/app#password', 'env', 'agent', 'VAULT_TOKEN'],
  ['VAULT_TOKEN = kv/app#password', 'file', 'agent', 'VAULT_TOKEN_FILE'],
  ['VAULT_TOKEN = kv/app#password', 'file', 'file', 'VAULT_TOKEN_FILE'],
])('a name that is something else already is refused: %s', (secrets, deliver, session, what) =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets, deliver, session })
    expect(job.log).toContain(used)
    expect(job.log).toMatch(new RegExp(`^  ${what}  `, 'm'))
    expect(job.log).toContain('No request was made.')
    expect([job.failed, environment(job), world.issuer.connections]).toEqual([true, {}, 0])
  }),
)

test('a name of the token is free when the token is not delivered', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets: 'VAULT_TOKEN = kv/app#password\nTOKEN = kv/app#user' })
    expect([job.failed, job.steps[0]?.env]).toEqual([false, { VAULT_TOKEN: 'p4ss-of-the-static-app', TOKEN: 'app' }])
  }))

test('whoever writes a path chooses no variable that a loader, a shell or a tool obeys', () =>
  inVaultWorld(
    async (world) => {
      const secrets = ['G*', 'N*', 'S*', '_*'].map((name) => `${name} = kv/steering#*`).join('\n')
      const job = await world.use({ secrets })
      expect(job.log).toContain(
        'A secret has the name of a variable that controls the shell, a loader or the runner (ERR_ENV_CONFLICT)',
      )
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
  ['the path of a file', { secrets: 'X_* = kv/pair#*', deliver: 'env,file' }, 'variable X_USER_FILE'],
  ['the output of the principal', { secrets: 'PRIN* = kv/own#*', deliver: 'output' }, 'output PRINCIPAL'],
  ['the output of the token', { secrets: 'TOK* = kv/own#*', deliver: 'output', session: 'output' }, 'output TOKEN'],
  ['the address', { secrets: 'VAULT_* = kv/own#*', session: 'env' }, 'VAULT_ADDR'],
])('a field whose name is that of %s is refused, and no value is lost silently', (_, inputs, names) =>
  inVaultWorld(
    async (world) => {
      const job = await world.use(inputs)
      expect(job.log).toContain(used)
      expect(job.log).toMatch(new RegExp(`^  ${names}  `, 'm'))
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
