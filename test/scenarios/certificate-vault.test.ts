import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inPkiWorld, type PkiWorld } from '../support/certificate-world.ts'
import { leaks } from '../support/encodings.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import type { Step } from '../support/runner.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

/** Stops the killing. */
function answerAgain({ vault }: PkiWorld): void {
  vault.answer = undefined
}

const outcomeOf = (log: string) => /^certificate of \S+ at \S+: (.*)$/m.exec(log)?.[1]

test('Vault signs, its token ends at once, and post revokes the certificate with its own key', () =>
  inPkiWorld(async (world) => {
    let [key, chain] = ['', '']
    const look: Step = {
      name: 'look',
      run: ({ env }) => {
        key = readFileSync(env.CLIENT_KEY_FILE ?? '', 'utf8')
        chain = readFileSync(env.CLIENT_CERTIFICATE_FILE ?? '', 'utf8')
        expect(readFileSync(env.CLIENT_CA_FILE ?? '', 'utf8')).toBe(world.pki.authority.root)
        // No Vault token is valid while the job works.
        expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
        return { command: process.execPath, args: ['-e', ''] }
      },
    }
    const job = await world.use({}, {}, look)
    expect(story(job, world)).toMatchSnapshot()
    expect(new X509Certificate(chain).subjectAltName).toBe('DNS:api.example.com, URI:spiffe://example.com/deploy')
    expect(world.pki.authority.issued.map(({ revokedAt }) => revokedAt !== undefined)).toEqual([true])
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false, false])
    expect(leaks([job.log, job.summary].join('\n'), [key])).toEqual([])
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  }))

test.each<[string, Parameters<typeof inPkiWorld>[1], Record<string, string>]>([
  ['a name that the role does not allow', {}, { names: 'www.other.example' }],
  ['a second name that the role does not allow', {}, { names: 'api.example.com, www.other.example' }],
  ['a URI that the role does not allow', {}, { names: 'api.example.com, spiffe://other.example/x' }],
  ['a role for RSA keys', { keyType: 'rsa' }, {}],
  ['a role that needs a common name', {}, { names: 'spiffe://example.com/deploy' }],
  ['an unknown role', {}, { 'pki-role': 'pki/nobody' }],
  ['an unknown role of the login', {}, { role: 'nobody' }],
])('a refusal names the fix: %s', (_, role, inputs) =>
  inPkiWorld(async (world) => {
    const job = await world.use(inputs)
    expect(job.log.replace(/127\.0\.0\.1:\d+/g, '<host>').replace(/\d{4}-\S+Z/g, '<time>')).toMatchSnapshot()
    expect([job.failed, world.pki.authority.issued]).toEqual([true, []])
    expect(world.vault.tokens.filter(({ alive }) => alive)).toEqual([])
  }, role),
)

test.concurrent('without the right to revoke, the report says which right is missing, and the token of post ends', () =>
  inPkiWorld(
    async (world) => {
      const job = await world.use({ 'strict-revoke': 'true' })
      expect(outcomeOf(job.log)).toMatch(
        /^revoke-failed, Vault did not revoke the certificate: the policies of the token must allow update on pki\/revoke-with-key \(403\); valid until /,
      )
      expect(job.failed).toBe(true)
      expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false, false])
    },
    {},
    { policies: { deploy: [{ path: 'pki/sign/deploy', capabilities: ['update'] }] } },
  ))

test.concurrent.each([1, 2, 3])('main that is killed at request %i leaves only what the report names', (nth) =>
  inPkiWorld(async (world) => {
    const job = await world.use({}, { onStep: killAtRequest(nth, world.vault) })
    const [one] = world.pki.authority.issued
    if (one) expect([one.revokedAt !== undefined, job.log.includes('requested, but no answer arrived')]).toContain(true)
    // A login whose answer got lost is in the report.
    expect(job.log).toMatch(/: (revoked-verified|revoked-unverified|already-gone|expires-only), /)
    expect([environment(job), leftBehind(job)]).toEqual([{}, []])
  }),
)

test.concurrent.each([1, 2, 3, 4, 5])('post that is killed at request %i: the next post ends the certificate', (nth) =>
  inPkiWorld(async (world) => {
    let posts = 0
    const kill = killAtRequest(nth, world.vault)
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
    expect(outcomeOf(job.log)).toMatch(nth < 3 ? /^revoked-verified, / : /^already-gone, /)
    expect(world.pki.authority.issued[0]?.revokedAt).toBeDefined()
  }),
)
