import { readFileSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { makeSshAuthority, readSshPublicKey } from '@mayfly/doubles/certificate/ssh-authority'
import { expect, test } from 'vitest'
import { inSshWorld, type StepCaWorld } from '../support/certificate-world.ts'
import { leaks } from '../support/encodings.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import type { Step } from '../support/runner.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

const outcomeOf = (log: string) => /^SSH certificate of .+ at \S+: (.*)$/m.exec(log)?.[1]

test('a key, a certificate and the settings of ssh are delivered as private files, and the report says when it expires', () =>
  inSshWorld(async (world) => {
    const files: Record<string, string> = {}
    const look: Step = {
      name: 'look',
      run: ({ env }) => {
        for (const name of ['KEY', 'CERTIFICATE', 'SSH_CONFIG']) {
          const path = env[`CLIENT_${name}_FILE`] ?? ''
          files[name] = readFileSync(path, 'utf8')
          files[basename(path)] = path
          expect(statSync(path).mode & 0o777).toBe(0o600)
        }
        return { command: process.execPath, args: ['-e', ''] }
      },
    }
    const job = await world.use({}, {}, look)
    expect(story(job, world)).toMatchSnapshot()
    const { KEY: key = '', CERTIFICATE: certificate, SSH_CONFIG: settings, id_ecdsa: path = '' } = files
    expect(certificate).toBe(`${world.stepCa.ssh.issued[0]?.line}\n`)
    // ssh finds a certificate by the name of its key.
    expect(files['id_ecdsa-cert.pub']).toBe(`${path}-cert.pub`)
    expect(settings).toBe(
      `IdentityFile "${path}"\nCertificateFile "${dirname(path)}/id_ecdsa-cert.pub"\nIdentitiesOnly yes\n`,
    )
    expect(key).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----\n([\w+/=]{1,70}\n)+-----END OPENSSH PRIVATE KEY-----\n$/)
    const shown = [job.log, job.summary, job.steps.map(({ summary }) => summary).join()].join('\n')
    expect(leaks(shown, [key, ...key.split('\n').slice(2, -2)])).toEqual([])
    // Only the revocation of a certificate for TLS needs the key.
    expect(job.steps[0]?.state.mayfly).not.toContain('PRIVATE KEY')
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  }))

test.concurrent('outputs hold the key and the certificate, and several principals are allowed', () =>
  inSshWorld(async (world) => {
    const job = await world.use({ deliver: 'output', names: 'deploy,git', lifetime: '10m' })
    const { outputs } = job.steps[0] ?? {}
    expect(outputs).toMatchObject({ certificate: `${world.stepCa.ssh.issued[0]?.line}\n` })
    expect(outputs).not.toHaveProperty('ca-certificate')
    expect(world.stepCa.ssh.issued[0]?.principals).toEqual(['deploy', 'git'])
    expect(outcomeOf(job.log)).toMatch(/^expires-only, valid until \d{4}-\S+; serial \d+; key id repo:acme\/api:/)
  }))

test.each<[string, Record<string, string>, Parameters<typeof inSshWorld>[1]]>([
  ['a principal that the template refuses', { names: 'deploy, root' }, undefined],
  ['a provisioner without SSH', {}, () => ({ sshTemplate: false })],
  ['a lifetime that is too short', { lifetime: '2m' }, undefined],
])('a refusal names the likely reason: %s', (_, inputs, options) =>
  inSshWorld(async (world) => {
    const job = await world.use(inputs)
    expect(job.log.replace(/127\.0\.0\.1:\d+/g, '<host>')).toMatchSnapshot()
    expect([job.failed, world.stepCa.ssh.issued]).toEqual([true, []])
  }, options),
)

test.concurrent.each<[string, Parameters<typeof inSshWorld>[1], Record<string, string>, RegExp]>([
  [
    'no principals, because there is no template',
    () => ({ sshTemplate: () => ({ principals: [] }) }),
    {},
    /does not have exactly the requested principals[\s\S]*issued +none/,
  ],
  [
    'one more principal than requested',
    () => ({ sshTemplate: () => ({ principals: ['deploy', 'root'] }) }),
    {},
    /does not have exactly the requested principals[\s\S]*issued +deploy, root/,
  ],
  [
    'no principals, and none was requested',
    () => ({ sshTemplate: () => ({ principals: [] }) }),
    { names: '' },
    /does not have exactly the requested principals/,
  ],
])('a certificate with %s is not delivered', (_, options, inputs, says) =>
  inSshWorld(async (world) => {
    const job = await world.use(inputs)
    expect(job.log).toMatch(says)
    expect(job.log).toContain('(ERR_PRINCIPAL_MISMATCH)')
    expect(outcomeOf(job.log)).toMatch(/^expires-only, valid until /)
    expect([job.failed, environment(job), leftBehind(job)]).toEqual([true, {}, []])
  }, options),
)

/** Replaces the certificate in the answer by another one for the same key. */
function answerWith(world: StepCaWorld, change: Partial<Parameters<ReturnType<typeof makeSshAuthority>['issue']>[0]>) {
  const authority = makeSshAuthority()
  world.stepCa.answer = (request, response) => {
    let body = ''
    request.on('data', (text) => {
      body += text
    })
    request.on('end', () => {
      const publicKey = readSshPublicKey(Buffer.from(JSON.parse(body).publicKey, 'base64'))
      const now = world.stepCa.now()
      const { line } = authority.issue({
        publicKey,
        keyId: 'x',
        principals: ['deploy'],
        from: now - 60_000,
        until: now + 3_600_000,
        ...change,
      })
      const date = new Date(now).toUTCString()
      response.writeHead(201, { date }).end(JSON.stringify({ crt: line.split(' ')[1] }))
    })
  }
}

const hour = 3_600_000

test.concurrent.each<[string, Parameters<typeof answerWith>[1], RegExp]>([
  ['of a host', { kind: 'host' }, /has no SSH user certificate for the job's key \(ERR_ANSWER_MALFORMED\)/],
  ['that has expired', { until: Date.now() - hour }, /is not valid for exactly the requested time/],
  ['that begins later', { from: Date.now() + hour }, /is not valid for exactly the requested time/],
  ['that lasts longer than requested', { until: Date.now() + 9 * hour }, /not valid[\s\S]*valid until +\d{4}-/],
  ['that never expires', { until: 1.8e19 }, /not valid[\s\S]*valid until +never/],
])('a certificate %s is not delivered', (_, change, says) =>
  inSshWorld(async (world) => {
    answerWith(world, change)
    const job = await world.use()
    expect(job.log).toMatch(says)
    expect([job.failed, environment(job), leftBehind(job)]).toEqual([true, {}, []])
  }),
)

test.concurrent('main that is killed at its request leaves no key, and the report says until when', () =>
  inSshWorld(async (world) => {
    const job = await world.use({}, { onStep: killAtRequest(1, world.stepCa) })
    expect(outcomeOf(job.log)).toMatch(
      /^expires-only, requested, but no answer arrived: if it was issued, it is valid /,
    )
    expect([environment(job), leftBehind(job)]).toEqual([{}, []])
  }))
