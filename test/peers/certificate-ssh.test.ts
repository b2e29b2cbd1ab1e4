import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { certificateAction, sshInputs, startStepCa as startStepCaDouble } from '../support/certificate-world.ts'
import { leaks } from '../support/encodings.ts'
import { type Issuer, startIssuer } from '../support/issuer.ts'
import { type Job, runJob, type Step } from '../support/runner.ts'
import { environment, leftBehind } from '../support/story.ts'
import { hermetic, type Scratch, scratch } from './hermetic.ts'
import { allow, type OpenBao, startOpenBao, trust } from './openbao.ts'
import { peers, withPeers } from './peers.ts'
import { run } from './program.ts'
import { expiredCertificate, newKey, printed, publicKeyIn, type Sshd, served, startSshd } from './sshd.ts'
import { type StepCa, startStepCa } from './step-ca.ts'

const audience = 'https://ca.example'
const jobs: Job[] = []
let issuer: Issuer
let own: Scratch

beforeAll(async () => {
  issuer = await startIssuer()
  own = scratch()
})

afterAll(async () => {
  for (const job of jobs) job.dispose()
  await issuer.close()
  own.remove()
})

/** A job that gets a certificate, looks at its files, and logs in with them. */
async function logIn(inputs: Readonly<Record<string, string>>, sshd: Sshd, change?: (certificate: string) => string) {
  const seen = { key: '', publicKey: '', certificate: '', exitCode: -1 as number | null }
  const step: Step = {
    name: 'log in',
    async during({ env }) {
      const {
        CLIENT_KEY_FILE: key = '',
        CLIENT_CERTIFICATE_FILE: file = '',
        CLIENT_SSH_CONFIG_FILE: settings = '',
      } = env
      seen.key = readFileSync(key, 'utf8')
      seen.publicKey = publicKeyIn(key)
      seen.certificate = printed(file)
      if (change) writeFileSync(file, change(key))
      const args = ['-F', settings, ...sshd.fetch]
      seen.exitCode = (await run('/usr/bin/sftp', args, { env: hermetic(own.home) })).exitCode
    },
  }
  const job = await runJob({ issuer, steps: [{ name: 'certificate', uses: certificateAction, with: inputs }, step] })
  jobs.push(job)
  return { job, ...seen, outcome: /^SSH certificate of .+ at \S+: (.*)$/m.exec(job.log)?.[1] }
}

/** The certificate is as requested, sshd has accepted it, its key was never printed, and nothing is left. */
function expectAccepted(
  { job, key, certificate, exitCode, outcome }: Awaited<ReturnType<typeof logIn>>,
  sshd: Sshd,
): void {
  expect(job.failed, job.log).toBe(false)
  expect([exitCode, sshd.fetched()], sshd.log()).toEqual([0, served])
  expect(certificate).toMatch(/Type: ecdsa-sha2-nistp256-cert-v01@openssh\.com user certificate\n/)
  expect(certificate).toMatch(/Principals: \n +deploy\n +Critical/)
  const [, keyId = 'none', serial = 'none'] = /Key ID: "(.+)"\n +Serial: (\d+)\n/.exec(certificate) ?? []
  expect(outcome).toMatch(/^expires-only, valid until \d{4}-/)
  expect(outcome).toContain(`; serial ${serial}; key id ${keyId}`)
  expect(sshd.log()).toContain(`ID ${keyId} (serial ${serial})`)
  expect(leaks(job.log, [key, ...key.split('\n').slice(2, -2), ...issuer.minted])).toEqual([])
  expect([environment(job), leftBehind(job)]).toEqual([{}, []])
}

/** sshd refuses another principal, and an expired certificate of the same authority for the same key. */
async function expectRefused(
  inputs: Readonly<Record<string, string>>,
  sshd: Sshd,
  authorityKey: string,
): Promise<void> {
  const other = await logIn({ ...inputs, names: 'git' }, sshd)
  expect([other.job.failed, other.exitCode], other.job.log).toEqual([false, 255])
  expect(sshd.log()).toContain('Certificate does not contain an authorized principal')
  const old = await logIn(inputs, sshd, (key) => expiredCertificate(authorityKey, key, 'deploy'))
  expect([old.job.failed, old.exitCode], old.job.log).toEqual([false, 255])
  expect(sshd.log()).toContain('Certificate invalid: expired')
}

withPeers([peers.openbao, peers.sshd, peers.ssh], 'an sshd that trusts the SSH engine of a real OpenBao', () => {
  let bao: OpenBao
  let sshd: Sshd
  let inputs: Record<string, string>
  let authorityKey: string

  beforeAll(async () => {
    bao = await startOpenBao()
    authorityKey = newKey(own)
    await bao.set('POST', 'sys/mounts/ssh', { type: 'ssh' })
    const key = { private_key: readFileSync(authorityKey, 'utf8'), public_key: publicKeyIn(authorityKey) }
    await bao.set('POST', 'ssh/config/ca', { generate_signing_key: false, ...key })
    const role = { key_type: 'ca', allow_user_certificates: true, allowed_users: 'deploy,git', max_ttl: '1h' }
    await bao.set('POST', 'ssh/roles/deploy', role)
    await bao.set('POST', 'ssh/roles/rsa', { ...role, allowed_user_key_lengths: { rsa: 4096 } })
    await bao.set('POST', 'ssh/roles/p256', { ...role, allowed_user_key_lengths: { ec: 256 } })
    await bao.set('POST', 'ssh/roles/host', { ...role, allow_user_certificates: false, allow_host_certificates: true })
    await bao.set('POST', 'sys/mounts/empty', { type: 'ssh' })
    await bao.set('POST', 'empty/roles/deploy', role)
    await allow(bao, 'deploy', { 'ssh/sign/*': ['update'], 'empty/sign/deploy': ['update'] })
    await trust(bao, issuer)
    const bound = { role_type: 'jwt', user_claim: 'sub', bound_audiences: [audience], token_ttl: '2m' }
    await bao.set('POST', 'auth/jwt/role/deploy', { ...bound, token_policies: ['deploy'] })
    sshd = await startSshd(publicKeyIn(authorityKey), 'deploy')
    const login = { ca: 'vault', url: bao.url, role: 'deploy', audience }
    inputs = { type: 'ssh', ...login, 'ssh-role': 'ssh/deploy', names: 'deploy', lifetime: '15m' }
  })

  afterAll(async () => {
    await Promise.all([bao?.stop(), sshd?.stop()])
  })

  test('it accepts the certificate, and no Vault token stays', async () => {
    expectAccepted(await logIn(inputs, sshd), sshd)
    const accessors = (await bao.api('LIST', 'auth/token/accessors')).body.data as { keys: string[] }
    // Only the root token of the test is left.
    expect(accessors.keys).toHaveLength(1)
  })

  test('it refuses another principal and an expired certificate', () => expectRefused(inputs, sshd, authorityKey))

  test('the fix for other types of keys is right', async () => {
    expect((await logIn({ ...inputs, 'ssh-role': 'ssh/p256' }, sshd)).job.failed).toBe(false)
  })

  test.each([
    ['a principal', { names: 'deploy,root' }, 'The allowed_users of the role ssh/deploy must contain each principal'],
    ['a lifetime', { lifetime: '2h' }, 'Choose a shorter lifetime, or a longer max_ttl of the role ssh/deploy'],
    ['a key', { 'ssh-role': 'ssh/rsa' }, 'set allowed_user_key_lengths of the role ssh/rsa to ec=256'],
    ['user certificates', { 'ssh-role': 'ssh/host' }, 'allow_user_certificates=true on the role ssh/host'],
    ['a role', { 'ssh-role': 'ssh/nobody' }, 'The mount has no such role: check ssh-role'],
    ['a mount', { 'ssh-role': 'nowhere/deploy' }, 'Without such a mount, Vault gives the same answer'],
    ['a mount without a key', { 'ssh-role': 'empty/deploy' }, 'The mount has no key to sign with'],
  ])('a refusal of %s names its fix', async (_, more, fix) => {
    const { job } = await logIn({ ...inputs, ...more }, sshd)
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED')
    expect(job.log).toContain(fix)
  })
})

/** The template of docs/trust-policies.md. */
const templates = readFileSync('docs/trust-policies.md', 'utf8').matchAll(/^```text\n(\{\{[\s\S]*?)^```/gm)
const [template = ''] = [...templates].map(([, text = '']) => text).filter((text) => text.includes('CR.Principals'))

withPeers([peers.stepCa, peers.sshd, peers.ssh], 'an sshd that trusts a real step-ca', () => {
  let ca: StepCa
  let sshd: Sshd
  let inputs: Record<string, string>

  beforeAll(async () => {
    // It allows one more principal, so that sshd is the one that refuses it.
    const ssh = template.replace('ne . "deploy"', 'and (ne . "deploy") (ne . "git")')
    ca = await startStepCa(issuer, audience, { ssh })
    sshd = await startSshd(publicKeyIn(ca.sshKey), 'deploy')
    const server = { ca: 'step-ca', url: ca.url, audience, 'ca-certificate': ca.root }
    inputs = { type: 'ssh', ...server, names: 'deploy', lifetime: '10m' }
  })

  afterAll(async () => {
    await Promise.all([ca?.stop(), sshd?.stop()])
  })

  test('it accepts the certificate', async () => {
    expectAccepted(await logIn(inputs, sshd), sshd)
  })

  test('it refuses another principal and an expired certificate', () => expectRefused(inputs, sshd, ca.sshKey))

  test.each([
    ['another repository', { repository_id: '666' }, {}, 'another repository'],
    ['another branch', { ref: 'refs/heads/x' }, {}, 'another branch'],
    ['a principal', {}, { names: 'root' }, 'this principal is not for CI'],
    ['an audience', {}, { audience: 'https://other.example' }, 'step-ca does not say the reason; its log does'],
    ['a lifetime', {}, { lifetime: '1m' }, 'minUserSSHCertDuration'],
  ])('a refusal of %s names its fix', async (_, claims, more, fix) => {
    issuer.claims = claims
    const { job } = await logIn({ ...inputs, ...more }, sshd)
    issuer.claims = {}
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED')
    expect(job.log).toContain(fix)
  })
})

withPeers([peers.sshd, peers.ssh], 'an sshd that trusts the fake step-ca', () => {
  test('it accepts the certificate', async () => {
    const { stepCa, close } = await startStepCaDouble(issuer)
    const sshd = await startSshd(stepCa.ssh.publicKey, 'deploy')
    try {
      expectAccepted(await logIn(sshInputs(stepCa), sshd), sshd)
    } finally {
      await Promise.all([close(), sshd.stop()])
    }
  })
})
