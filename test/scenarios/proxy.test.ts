import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { makeCertificate } from '../support/certificate.ts'
import { type Proxy as ProxyServer, startProxy } from '../support/proxy.ts'
import { quickTime } from '../support/quick-time.ts'
import { leaksOf } from '../support/story.ts'
import { inVaultWorld, type VaultWorld } from '../support/vault-world.ts'

const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy']
const password = 'p@ss/word-of-the-proxy'
const user = `ci:${password}`
const userInfo = `ci:${encodeURIComponent(password)}`

interface Scene {
  readonly world: VaultWorld
  /** The proxy of the input, and the proxy of the environment. */
  readonly own: ProxyServer
  readonly others: ProxyServer
  /** Vault with a name that only a proxy knows, and with its CA. */
  readonly inputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
}

/** A Vault with TLS, a proxy with a password, and a job whose environment names another proxy, which Node would use. */
async function inScene(scenario: (scene: Scene) => Promise<void>): Promise<void> {
  const certificate = makeCertificate()
  const [own, others] = await Promise.all([startProxy(user), startProxy()])
  try {
    await inVaultWorld(
      async (world) => {
        const url = world.vault.url.replace('127.0.0.1', 'vault.inner.example')
        const env = Object.fromEntries(names.map((name) => [name, `http://${others.host}`]))
        const inputs = { url, 'ca-certificate': certificate.cert }
        await scenario({ world, own, others, inputs, env: { ...env, NODE_USE_ENV_PROXY: '1' } })
      },
      () => ({ tls: certificate }),
    )
  } finally {
    await Promise.all([own.close(), others.close()])
    certificate.remove()
  }
}

test('main and post go through the proxy of the input, with its password, and never through that of the environment', () =>
  inScene(async ({ world, own, others, inputs, env }) => {
    const job = await world.use({ ...inputs, proxy: `http://${userInfo}@${own.host}` }, { env })
    expect(job.log).toContain(': revoked-verified, by vault')
    expect(new Set(own.tunnels)).toEqual(new Set([new URL(inputs.url ?? '').host]))
    // Main and post each have at least one connection.
    expect(own.tunnels.length).toBeGreaterThanOrEqual(2)
    expect(others.tunnels).toEqual([])
    expect(leaksOf(job, world)).toEqual([])
    for (const secret of [password, encodeURIComponent(password), Buffer.from(user).toString('base64')])
      expect([secret, job.log.includes(secret), job.masker.mask(`x${secret}x`)]).toEqual([secret, false, 'x***x'])
  }))

test('a token that is the user of the proxy, without a password, is masked', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ proxy: 'http://a-token%2Fof-the-proxy@127.0.0.1:9', 'no-proxy': '127.0.0.1' })
    for (const secret of ['a-token%2Fof-the-proxy', 'a-token/of-the-proxy'])
      expect(job.masker.mask(`x${secret}x`)).toBe('x***x')
  }))

test('without the input nothing goes through a proxy', () =>
  inScene(async ({ world, own, others, inputs, env }) => {
    const job = await world.use({ ...inputs, url: world.vault.url }, { env })
    expect(job.log).toContain(': revoked-verified, by vault')
    expect([own.tunnels, others.tunnels]).toEqual([[], []])
  }))

test('what no-proxy names is asked directly, in post too', () =>
  inScene(async ({ world, own, inputs }) => {
    const job = await world.use(
      { ...inputs, proxy: `http://${userInfo}@${own.host}`, 'no-proxy': '.inner.example' },
      { env: quickTime },
    )
    // Only the proxy knows the name.
    expect(job.log).toMatch(/vault\.inner\.example (was not found|could not be reached) \(ERR_ENDPOINT_UNREACHABLE\)/)
    expect(own.tunnels).toEqual([])
  }))

test('a proxy that is set in the environment and is not used is named where a host cannot be reached', () =>
  inScene(async ({ world, inputs, env }) => {
    const job = await world.use(inputs, { env: { ...env, ...quickTime } })
    expect(job.log).toContain(
      'HTTPS_PROXY is set in this job but is not used, because an earlier step may have set it. If the runner needs a proxy, give the proxy input.',
    )
    expect(job.log).not.toContain(`http://${env.HTTPS_PROXY}`)
  }))

test.each([
  [
    'without one',
    '',
    'The proxy needs a user and a password. On GitHub, set the proxy input to http://user:password@host:port, from a secret.',
  ],
  ['with another one', 'ci:wrong-word@', 'Check the user and password in the proxy input'],
])('a proxy that wants a password and is asked %s is reported once, and no password is shown', (_, info, says) =>
  inScene(async ({ world, own, inputs }) => {
    const job = await world.use({ ...inputs, proxy: `http://${info}${own.host}` })
    expect(job.log).toContain('The proxy requires a valid user and password (ERR_ENDPOINT_UNREACHABLE)')
    expect(job.log).toContain(says)
    expect(job.log).toMatch(new RegExp(`proxy +http://${own.host}$`, 'm'))
    expect(job.log).not.toContain('wrong-word')
    expect(job.log).not.toContain('no answer arrived')
  }),
)

test('an untrusted certificate is reported as such, behind a proxy too, and not tried again', () =>
  inScene(async ({ world, own, inputs }) => {
    const { url = '' } = inputs
    const behind = await world.use({ url, proxy: `http://${userInfo}@${own.host}` })
    const direct = await world.use({ url: world.vault.url })
    for (const [job, host] of [
      [behind, 'vault.inner.example'],
      [direct, '127.0.0.1'],
    ] as const) {
      expect(job.log).toContain(`The certificate of ${host} is not trusted (ERR_ENDPOINT_UNREACHABLE)`)
      expect(job.log).toContain('Give the certificate of its CA as ca-certificate')
      expect(job.log).toContain('NODE_EXTRA_CA_CERTS')
      expect(job.log).not.toMatch(/attempts|asked for|Still waiting/)
    }
  }))
