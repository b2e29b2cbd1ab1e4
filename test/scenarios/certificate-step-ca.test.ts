import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inStepCaWorld, type StepCaWorld, stepCaAudience } from '../support/certificate-world.ts'
import { leaks } from '../support/encodings.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import type { Step } from '../support/runner.ts'
import { flagsOf, ShellJob } from '../support/shell-job.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

/** The files of the job, as one of its steps reads them. */
interface Files {
  key: string
  chain: string
  ca: string
}

/** A step that reads the three files. */
function look(files: Partial<Files>, prefix = 'CLIENT'): Step {
  return {
    name: 'look',
    run: ({ env }) => {
      const read = (name: string) => readFileSync(env[`${prefix}_${name}_FILE`] ?? '', 'utf8')
      Object.assign(files, { key: read('KEY'), chain: read('CERTIFICATE'), ca: read('CA') })
      return {
        command: process.execPath,
        args: ['-e', 'console.log(require("fs").readFileSync(process.env.CLIENT_KEY_FILE ?? "/dev/null", "utf8"))'],
      }
    },
  }
}

const outcomeOf = (log: string) => /^certificate of \S+ at \S+: (.*)$/m.exec(log)?.[1]

test('a certificate is delivered as files, shown to its CA, revoked, and seen on the CRL', () =>
  inStepCaWorld(async (world) => {
    const files: Partial<Files> = {}
    const job = await world.use({}, {}, look(files))
    expect(story(job, world)).toMatchSnapshot()
    const { key = '', chain = '', ca } = files
    const certificate = new X509Certificate(chain)
    expect(certificate.subject).toBe('CN=api.example.com')
    expect(certificate.subjectAltName).toBe('DNS:api.example.com, URI:spiffe://example.com/deploy')
    expect(chain.match(/BEGIN/g)).toHaveLength(2)
    expect(ca).toBe(world.stepCa.authority.root)
    expect(world.stepCa.authority.issued.map(({ revokedAt }) => revokedAt !== undefined)).toEqual([true])
    // The double never had the key, so it is searched for here.
    const shown = [job.log, job.summary, job.steps.map(({ summary }) => summary).join()].join('\n')
    expect(key).toContain('BEGIN PRIVATE KEY')
    expect(
      leaks(shown, [key, ...key.split('\n').filter((line) => line.length > 20 && !line.startsWith('---'))]),
    ).toEqual([])
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  }))

test.concurrent('outputs hold the same, and another prefix names the files', () =>
  inStepCaWorld(async (world) => {
    const files: Partial<Files> = {}
    const job = await world.use({ deliver: 'file,output', prefix: 'DEPLOY' }, {}, look(files, 'DEPLOY'))
    const { outputs } = job.steps[0] ?? {}
    expect(outputs).toMatchObject({
      'private-key': files.key,
      certificate: files.chain,
      'ca-certificate': files.ca,
    })
    expect(job.failed).toBe(false)
  }))

test.concurrent('without a CRL nothing is called verified', () =>
  inStepCaWorld(
    async (world) => {
      const job = await world.use()
      expect(outcomeOf(job.log)).toMatch(
        /^revoked-unverified, by certificate, .*; a server that does not read the CRL accepts it until \d{4}-/,
      )
      expect(world.stepCa.authority.issued[0]?.revokedAt).toBeDefined()
    },
    () => ({ revocationList: false }),
  ))

test.concurrent('a CRL that does not show the revocation yet is no failure and no proof', () =>
  inStepCaWorld(async (world) => {
    const list = world.stepCa.authority.revocationList(Date.now())
    world.stepCa.answer = (request, response, next) => {
      if (!request.url?.startsWith('/1.0/crl')) return next()
      response.writeHead(200).end(list)
    }
    expect(outcomeOf((await world.use()).log)).toMatch(/^revoked-unverified, /)
  }))

test.concurrent('a certificate that was on the CRL before is already gone', () =>
  inStepCaWorld(async (world) => {
    const job = await world.use(
      {},
      {
        afterMain: () => {
          for (const one of world.stepCa.authority.issued) one.revokedAt = Date.now()
        },
      },
    )
    expect(outcomeOf(job.log)).toMatch(/^already-gone, /)
  }))

test.concurrent('without a template the CA ignores the names: the certificate is revoked and not delivered', () =>
  inStepCaWorld(
    async (world) => {
      const job = await world.use()
      expect(job.failed).toBe(true)
      expect(job.log).toContain('The certificate lacks names that were requested (ERR_PRINCIPAL_MISMATCH)')
      expect(job.log).toMatch(/missing +api\.example\.com, spiffe:\/\/example\.com\/deploy/)
      expect(world.stepCa.authority.issued[0]?.revokedAt).toBeDefined()
      expect([environment(job), leftBehind(job)]).toEqual([{}, []])
      const other = await world.use({ names: '' })
      expect(other.log).toMatch(/^https?:.*#repo:acme\/api:ref:refs\/heads\/main at 127\.0\.0\.1:\d+ until /m)
    },
    () => ({ template: ({ iss, sub = '' }) => ({ commonName: sub, dns: [], uris: [`${iss}#${sub}`] }) }),
  ))

test.each<[string, Record<string, string>]>([
  ['another repository', {}],
  ['an audience that no provisioner has', { audience: 'https://other.example' }],
  ['a lifetime that is too short', { lifetime: '2m' }],
  ['names that the template refuses', { names: 'www.other.example' }],
])('a refusal names the likely reason: %s', (name, inputs) =>
  inStepCaWorld(async (world) => {
    if (name === 'another repository') world.issuer.claims = { sub: 'repo:acme/other:ref:refs/heads/main' }
    const job = await world.use(inputs)
    expect(job.log.replace(/127\.0\.0\.1:\d+/g, '<host>')).toMatchSnapshot()
    expect([job.failed, world.stepCa.authority.issued]).toEqual([true, []])
  }),
)

test.concurrent.each([1, 2])('main that is killed at request %i leaves no certificate that works unseen', (nth) =>
  inStepCaWorld(async (world) => {
    const job = await world.use({}, { onStep: killAtRequest(nth, world.stepCa) })
    expectSeen(world, job.log)
    expect([environment(job), leftBehind(job)]).toEqual([{}, []])
  }),
)

/** Stops the killing. */
function answerAgain({ stepCa }: StepCaWorld): void {
  stepCa.answer = undefined
}

/** Either the certificate is revoked, or its key died with the step and the report says until when it lives. */
function expectSeen({ stepCa }: StepCaWorld, log: string): void {
  const [one] = stepCa.authority.issued
  if (one?.revokedAt === undefined)
    expect(log).toContain('requested, but no answer arrived: if it was issued, it is valid until ')
  else expect(log).toContain('revoked-verified, by certificate')
}

test.concurrent.each([1, 2, 3])(
  'post that is killed at request %i: the next post revokes, or sees that it is revoked',
  (nth) =>
    inStepCaWorld(async (world) => {
      let posts = 0
      const kill = killAtRequest(nth, world.stepCa)
      const job = await world.use(
        {},
        {
          ends: [() => undefined, () => answerAgain(world)],
          onPost: (name, step) => {
            if (++posts === 1) kill(name, step)
          },
        },
      )
      expect(job.steps.map(({ exitCode }) => exitCode === 0)).toEqual([true, false, true])
      expect(outcomeOf(job.log)).toMatch(nth === 1 ? /^revoked-verified, / : /^already-gone, /)
      expect(world.stepCa.authority.issued[0]?.revokedAt).toBeDefined()
      expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
    }),
)

test.concurrent('a job with one ID token gets one certificate, and the error says so', () =>
  inStepCaWorld(
    async (world) => {
      const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(stepCaAudience) }
      const [first, second] = [new ShellJob('gitlab'), new ShellJob('gitlab')]
      for (const job of [first, second]) world.onClose(() => job.dispose())
      const args = ['certificate', ...flagsOf(world.inputs)]
      expect((await first.login(args, { env })).code).toBe(0)
      const refused = await second.login(args, { env })
      expect([refused.code === 0, refused.stderr]).toEqual([
        false,
        expect.stringContaining('accepts each ID token once'),
      ])
      // The revocation needs no ID token.
      expect((await first.logout()).stderr).toContain('revoked-verified, by certificate')
    },
    undefined,
    'gitlab',
  ))
