import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redactSlowly } from '../../../test/support/redact-slowly.ts'
import { maskForms } from '../../core/src/masks.ts'
import { Forms, Redaction, redactor } from './redact.ts'

function inChunks(whole: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length]
  return places.slice(1).map((end, index) => whole.subarray(places[index], end))
}

/** A few letters, so that forms overlap, have the same beginnings, and contain one another. */
const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '"', 'ä'), minLength: 4, maxLength: 12 })
const secrets = fc.array(fc.oneof(letters, fc.string({ minLength: 4, maxLength: 300 })), { maxLength: 4 })
const cuts = fc.array(fc.nat(), { maxLength: 30 })

/** Logs that consist of whole secrets, of their beginnings and ends, and of other text. */
const stories = secrets.chain((values) => {
  const forms = values.flatMap(maskForms)
  const form = forms.length > 0 ? fc.constantFrom(...forms) : fc.constant('')
  const part = fc
    .tuple(form, fc.nat(), fc.nat())
    .map(([text, from, to]) => Buffer.from(text.slice(from % (text.length + 1), to % (text.length + 1))))
  const other = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes))
  const pieces = fc.oneof(
    form.map((text) => Buffer.from(text)),
    part,
    letters.map((text) => Buffer.from(text)),
    other,
  )
  return fc.tuple(
    fc.constant(forms),
    fc.array(pieces, { maxLength: 12 }).map((parts) => Buffer.concat(parts)),
  )
})

test('whatever the secrets and the chunks, what comes out is the whole log redacted', () => {
  fc.assert(
    fc.property(stories, cuts, ([forms, whole], places) => {
      const redaction = new Redaction(new Forms(forms))
      const out = inChunks(whole, places).map((chunk) => redaction.push(chunk))
      expect(Buffer.concat([...out, redaction.end()]).toString('latin1')).toBe(
        redactSlowly(whole, forms).toString('latin1'),
      )
    }),
    { numRuns: 5000 },
  )
})

test('no form is left, but of a secret that has stars itself', () => {
  fc.assert(
    fc.property(stories, ([forms, whole]) => {
      const redaction = new Redaction(new Forms(forms))
      const out = Buffer.concat([redaction.push(whole), redaction.end()])
      expect(forms.filter((form) => !form.includes('*') && out.includes(form))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('two streams with the same secrets, in turns of any kind, do not meet', async () => {
  const turns = fc.infiniteStream(fc.boolean())
  await fc.assert(
    fc.asyncProperty(stories, cuts, cuts, turns, async ([forms, whole], first, second, turn) => {
      const known = new Forms(forms)
      const flipped = Buffer.from(whole.toString('latin1').split('').reverse().join(''), 'latin1')
      const streams = [
        { text: whole, chunks: inChunks(whole, first), through: redactor(known) },
        {
          text: Buffer.concat([flipped, whole]),
          chunks: inChunks(Buffer.concat([flipped, whole]), second),
          through: redactor(known),
        },
      ] as const
      const outs = streams.map(({ through }) => buffer(through))
      while (streams.some(({ chunks }) => chunks.length > 0)) {
        const { chunks, through } = streams[turn.next().value ? 1 : 0]
        const chunk = chunks.shift()
        if (chunk) await new Promise((done) => through.write(chunk, done))
      }
      for (const { through } of streams) through.end()
      for (const [index, out] of outs.entries())
        expect((await out).toString('latin1')).toBe(
          redactSlowly((streams[index] as { text: Buffer }).text, forms).toString('latin1'),
        )
    }),
    { numRuns: 300 },
  )
})

test('byte by byte it is the same', () => {
  fc.assert(
    fc.property(stories, ([forms, whole]) => {
      const redaction = new Redaction(new Forms(forms))
      const out = [...whole].map((byte) => redaction.push(Buffer.from([byte])))
      expect(Buffer.concat([...out, redaction.end()]).equals(redactSlowly(whole, forms))).toBe(true)
    }),
  )
})

test('only what could still become a secret is held back', () => {
  fc.assert(
    fc.property(stories, cuts, ([forms, whole], places) => {
      const redaction = new Redaction(new Forms(forms))
      const bytes = forms.map((form) => Buffer.from(form))
      let seen = Buffer.alloc(0)
      for (const chunk of inChunks(whole, places)) {
        redaction.push(chunk)
        seen = Buffer.concat([seen, chunk])
        const begins = bytes.flatMap((form) =>
          Array.from({ length: form.length - 1 }, (_, index) => index + 1).filter((length) =>
            seen.subarray(-length).equals(form.subarray(0, length)),
          ),
        )
        expect(redaction.held).toBe(Math.max(0, ...begins))
      }
    }),
    { numRuns: 300 },
  )
})

test('a stream passes in order, without what is secret', async () => {
  const chunks = ['one s3cr', 'et-value', ' two\n', 's3cret', ' three'].map((text) => Buffer.from(text))
  const out = await buffer(Readable.from(chunks).pipe(redactor(new Forms(maskForms('s3cret-value')))))
  expect(out.toString()).toBe('one *** two\ns3cret three')
})

test('without secrets each chunk passes as it is', () => {
  const chunk = Buffer.from('x')
  expect(new Redaction(new Forms([])).push(chunk)).toBe(chunk)
})

test.each([
  ['one letter', 'a', 'c'],
  ['two letters in turns', 'ab', 'c'],
  ['a long repeated part', 'abcdefgh'.repeat(20), 'x'],
])('a secret of %s, and a log that is nearly made of it, takes work in proportion to the log', (_, part, other) => {
  const secret = part.repeat(Math.ceil(16_000 / part.length))
  const forms = new Forms([secret])
  const redaction = new Redaction(forms)
  const log = Buffer.from(`${secret.slice(0, -part.length)}${other}`.repeat(4))
  const shown: Buffer[] = []
  for (let at = 0; at < log.length; at += 4096) shown.push(redaction.push(log.subarray(at, at + 4096)))
  shown.push(redaction.end())
  expect(Buffer.concat(shown).equals(log)).toBe(true)
  const chunks = Math.ceil(log.length / 4096)
  expect(forms.compared).toBeLessThanOrEqual(chunks * (2 * secret.length + 64 * 16_000))
})

test('a secret that repeats itself is covered wherever the chunks split it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('a', 'ab', 'aab'),
      fc.integer({ min: 70, max: 400 }),
      fc.integer({ min: 1, max: 90 }),
      (part, length, step) => {
        const secret = part.repeat(length).slice(0, length)
        const log = Buffer.from(`${secret.slice(0, -1)}c${secret}${secret.slice(0, -2)}${secret}x`)
        const redaction = new Redaction(new Forms([secret]))
        const shown: Buffer[] = []
        for (let at = 0; at < log.length; at += step) shown.push(redaction.push(log.subarray(at, at + step)))
        shown.push(redaction.end())
        expect(Buffer.concat(shown).toString()).toBe(redactSlowly(log, [secret]).toString())
      },
    ),
    { numRuns: 200 },
  )
})
