import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskForms } from '../../packages/core/src/masks.ts'
import { encodingsOf, leaks } from '../support/encodings.ts'
import { redactSlowly } from '../support/redact-slowly.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { inVaultWorld, vaultAudience } from '../support/vault-world.ts'

/**
 * A few letters, so that secrets overlap and contain one another. They are long enough that every form is masked.
 * Vault's last newline is removed, because there is none.
 */
const secret = fc
  .string({ unit: fc.constantFrom('a', 'b', '/', '"', 'ä', '\n', '%'), minLength: 12, maxLength: 40 })
  .map((text) => `${text}b`)

interface Turn {
  readonly stream: 'stdout' | 'stderr'
  readonly bytes: string
}

/** Two secrets, and a command's output with them: whole or cut, in any form, in turns on both streams. */
const stories = fc.tuple(secret, secret).chain((secrets) => {
  const form = fc.constantFrom(...secrets.flatMap(encodingsOf))
  const part = fc
    .tuple(form, fc.nat(), fc.nat())
    .map(([text, from, length]) => text.slice(from % text.length).slice(0, length % 60))
  const piece = fc.oneof(form, part, fc.string({ maxLength: 10 })).map((text) => Buffer.from(text))
  const cut = fc.tuple(piece, fc.nat()).map(([bytes, at]) => [bytes.subarray(0, at % 50), bytes.subarray(at % 50)])
  const said = fc
    .tuple(fc.constantFrom('stdout' as const, 'stderr' as const), cut)
    .map(([stream, halves]) => halves.map((half): Turn => ({ stream, bytes: half.toString('base64') })))
  return fc.tuple(
    fc.constant(secrets),
    fc.array(said, { minLength: 20, maxLength: 60 }).map((turns) => turns.flat()),
  )
})

const says = `(async () => {
  for (const { stream, bytes } of JSON.parse(fs.readFileSync('turns', 'utf8')))
    await new Promise((done) => process[stream].write(Buffer.from(bytes, 'base64'), done))
})()`

test('whatever a command says of its secrets on its two streams, each shows what it would if it were seen as a whole', () =>
  fc.assert(
    fc.asyncProperty(stories, ([[a, b], turns]) =>
      inVaultWorld(
        (world) =>
          inShellJob('gitlab', async (job) => {
            const ends = (['stdout', 'stderr'] as const).map((stream) => ({
              stream,
              bytes: Buffer.from('\n').toString('base64'),
            }))
            writeFileSync(join(job.workspace, 'turns'), JSON.stringify([...turns, ...ends]))
            const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
            const inputs = flagsOf({ ...world.inputs, secrets: 'A = kv/app#a\nB = kv/app#b' })
            const ran = await job.mayfly(['exec', 'vault', ...inputs, '--', process.execPath, '-e', says], { env })
            expect(ran.code, ran.stderr).toBe(0)
            for (const stream of ['stdout', 'stderr'] as const) {
              const said = [...turns, ...ends].filter((turn) => turn.stream === stream)
              const whole = Buffer.concat(said.map(({ bytes }) => Buffer.from(bytes, 'base64')))
              const shown = ran[stream].replace(/mayfly: .*\n/g, '')
              expect(shown).toBe(redactSlowly(whole, [a, b].flatMap(maskForms)).toString())
              expect(leaks(shown, [a, b])).toEqual([])
            }
          }),
        () => ({ kv2: { kv: { app: [{ a, b }] } } }),
        'gitlab',
      ),
    ),
    { numRuns: 5, endOnFailure: true },
  ))
