import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { certificateAction } from '../support/certificate-world.ts'
import { leaks } from '../support/encodings.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type Job, runJob, type Step } from '../support/runner.ts'
import { environment, leftBehind } from '../support/story.ts'
import { allow, type OpenBao, startOpenBao, trust } from './openbao.ts'
import { peers, withPeers } from './peers.ts'
import { type StepCa, startStepCa } from './step-ca.ts'

const audience = 'https://ca.example'
const names = 'deploy.ci.example.com,spiffe://example.com/deploy'
const jobs: Job[] = []

afterAll(() => {
  for (const job of jobs) job.dispose()
})

interface Files {
  readonly key: string
  readonly chain: string
}

/** A job that gets a certificate, looks at it and uses it. */
async function certified(
  issuer: Issuer,
  inputs: Readonly<Record<string, string>>,
  use: (files: Files) => unknown = () => undefined,
) {
  const files = { key: '', chain: '' }
  const look: Step = {
    name: 'look',
    async during({ env }) {
      files.key = readFileSync(env.CLIENT_KEY_FILE ?? '', 'utf8')
      files.chain = readFileSync(env.CLIENT_CERTIFICATE_FILE ?? '', 'utf8')
      await use(files)
    },
  }
  const job = await runJob({ issuer, steps: [{ name: 'certificate', uses: certificateAction, with: inputs }, look] })
  jobs.push(job)
  return { job, ...files, outcome: /^certificate of \S+ at \S+: (.*)$/m.exec(job.log)?.[1] }
}

const verified =
  /^revoked-verified, by certificate, \S+; on the revocation list \(CRL\) of the CA; a server that does not read the CRL accepts it until \d{4}-/

/** The certificate has the names, its key was never printed, and post has seen it on the CRL. */
function expectGood({ job, key, chain, outcome }: Awaited<ReturnType<typeof certified>>, issuer: Issuer): void {
  expect(job.failed, job.log).toBe(false)
  const certificate = new X509Certificate(chain)
  expect(certificate.subjectAltName).toBe('DNS:deploy.ci.example.com, URI:spiffe://example.com/deploy')
  expect(outcome).toMatch(verified)
  expect(leaks(job.log, [key, ...issuer.minted])).toEqual([])
  expect([environment(job), leftBehind(job)]).toEqual([{}, []])
}

withPeers([peers.openbao], 'the PKI engine of a real OpenBao', () => {
  let issuer: Issuer
  let bao: OpenBao
  let inputs: Record<string, string>

  beforeAll(async () => {
    issuer = await startIssuer()
    bao = await startOpenBao()
    await bao.set('POST', 'sys/mounts/pki', { type: 'pki' })
    await bao.set('POST', 'pki/root/generate/internal', { common_name: 'root.example', ttl: '12h', key_type: 'ec' })
    const role = { allowed_domains: 'ci.example.com', allow_subdomains: true, max_ttl: '1h' }
    await bao.set('POST', 'pki/roles/deploy', {
      ...role,
      key_type: 'ec',
      allowed_uri_sans: 'spiffe://example.com/deploy',
    })
    await bao.set('POST', 'pki/roles/rsa', role)
    await allow(bao, 'deploy', {
      'pki/sign/deploy': ['update'],
      'pki/sign/rsa': ['update'],
      'pki/revoke-with-key': ['update'],
    })
    await allow(bao, 'signer', { 'pki/sign/deploy': ['update'] })
    await trust(bao, issuer)
    const bound = { role_type: 'jwt', user_claim: 'sub', bound_audiences: [audience], token_ttl: '2m' }
    await bao.set('POST', 'auth/jwt/role/deploy', { ...bound, token_policies: ['deploy'] })
    await bao.set('POST', 'auth/jwt/role/signer', { ...bound, token_policies: ['signer'] })
    inputs = { ca: 'vault', url: bao.url, role: 'deploy', audience, 'pki-role': 'pki/deploy', names }
  })

  afterAll(async () => {
    await Promise.all([bao?.stop(), issuer?.close()])
  })

  test('a certificate is signed, revoked with its key, and seen on the CRL; no token stays', async () => {
    const done = await certified(issuer, inputs)
    expectGood(done, issuer)
    const serial = new X509Certificate(done.chain).serialNumber.toLowerCase().replace(/(..)(?=.)/g, '$1:')
    expect(await bao.set('GET', `pki/cert/${serial}`)).toMatchObject({ revocation_time: expect.any(Number) })
    const accessors = (await bao.api('LIST', 'auth/token/accessors')).body.data as { keys: string[] }
    // Only the root token of the test is left.
    expect(accessors.keys).toHaveLength(1)
  })

  test.each([
    ['a name', { names: 'www.other.example' }, 'The allowed_domains of the role pki/deploy must contain this name'],
    ['a URI', { names: 'a.ci.example.com,spiffe://example.com/x' }, 'The allowed_uri_sans of the role pki/deploy must'],
    [
      'a key',
      { 'pki-role': 'pki/rsa', names: 'a.ci.example.com' },
      'set key_type=ec or key_type=any on the role pki/rsa',
    ],
    ['no common name', { names: 'spiffe://example.com/deploy' }, 'Give a DNS name or common-name'],
    ['a role', { 'pki-role': 'pki/nobody' }, 'must allow update on exactly pki/sign/nobody'],
    ['a mount', { 'pki-role': 'nowhere/deploy' }, 'Without such a mount, Vault gives the same answer'],
  ])('a refusal of %s names its fix', async (_, more, fix) => {
    const { job } = await certified(issuer, { ...inputs, ...more })
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED')
    expect(job.log).toContain(fix)
  })

  test('without the right to revoke, the report says so', async () => {
    const { outcome } = await certified(issuer, { ...inputs, role: 'signer' })
    expect(outcome).toMatch(/^revoke-failed, .* must allow update on pki\/revoke-with-key \(403\); valid until /)
  })
})

/** The template of docs/trust-policies.md. */
const [, template = ''] =
  /^```text\n(\{\{- if ne \(toString \.Token\.repository_id\)[\s\S]*?)^```/m.exec(
    readFileSync('docs/trust-policies.md', 'utf8'),
  ) ?? []

/** The status of step-ca's answer to the renewal of a certificate by its owner. */
function renew(ca: StepCa, { key, chain }: Files): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${ca.url}/1.0/renew`, { method: 'POST', ca: ca.root, key, cert: chain, agent: false }, (answer) =>
      resolve(answer.resume().statusCode),
    )
      .once('error', reject)
      .end()
  })
}

withPeers([peers.stepCa], 'a real step-ca', () => {
  let issuer: Issuer
  let ca: StepCa
  let inputs: Record<string, string>

  beforeAll(async () => {
    issuer = await startIssuer()
    ca = await startStepCa(issuer, audience, { x509: template })
    inputs = { ca: 'step-ca', url: ca.url, audience, names, 'ca-certificate': ca.root, lifetime: '10m' }
  })

  afterAll(async () => {
    await Promise.all([ca?.stop(), issuer?.close()])
  })

  test('a certificate is signed with the ID token alone, revokes itself, and is seen on the CRL', async () => {
    expect(template).not.toBe('')
    let before: number | undefined
    const done = await certified(issuer, inputs, async (files) => {
      before = await renew(ca, files)
    })
    expectGood(done, issuer)
    // step-ca renews a certificate for its owner, but not after its revocation.
    expect([before, await renew(ca, done)]).toEqual([201, 401])
  })

  test.each([
    ['another repository', { repository_id: '666' }, {}, 'another repository'],
    ['another branch', { ref: 'refs/heads/x' }, {}, 'another branch'],
    ['a DNS name', {}, { names: 'www.other.example' }, 'this DNS name is not for CI'],
    ['a URI', {}, { names: 'spiffe://example.com/other' }, 'this URI is not for CI'],
    ['an audience', {}, { audience: 'https://other.example' }, 'step-ca does not say the reason; its log does'],
    ['a lifetime', {}, { lifetime: '1m' }, 'The provisioner does not allow this lifetime'],
  ])('a refusal of %s names its fix', async (_, claims, more, fix) => {
    issuer.claims = claims
    const { job } = await certified(issuer, { ...inputs, ...more })
    issuer.claims = {}
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED')
    expect(job.log).toContain(fix)
  })
})
