import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskForms } from '../../core/src/masks.ts'
import { Forms, Redaction, redactor } from './redact.ts'

/** What is to come out: each stretch that occurrences cover, overlapping or touching, as stars. Made the slow way. */
function redacted(whole: Buffer, forms: readonly string[]): Buffer {
  const secret = new Array<boolean>(whole.length + 1).fill(false)
  for (const form of forms.map((text) => Buffer.from(text))) {
    for (let at = whole.indexOf(form); at >= 0; at = whole.indexOf(form, at + 1))
      secret.fill(true, at, at + form.length)
  }
  const parts: Buffer[] = []
  for (let at = 0; at < whole.length; at++) {
    if (!secret[at]) parts.push(whole.subarray(at, at + 1))
    else if (!secret[at + 1]) parts.push(Buffer.from('***'))
  }
  return Buffer.concat(parts)
}

function inChunks(whole: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length]
  return places.slice(1).map((end, index) => whole.subarray(places[index], end))
}

/** Few letters, so that forms overlap, begin alike and lie in one another. */
const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '"', 'ä'), minLength: 4, maxLength: 12 })
const secrets = fc.array(fc.oneof(letters, fc.string({ minLength: 4, maxLength: 300 })), { maxLength: 4 })
const cuts = fc.array(fc.nat(), { maxLength: 30 })

/** Logs made of whole secrets, of their beginnings and ends, and of whatever else. */
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
        redacted(whole, forms).toString('latin1'),
      )
    }),
    { numRuns: 5000 },
  )
})

test('byte by byte it is the same', () => {
  fc.assert(
    fc.property(stories, ([forms, whole]) => {
      const redaction = new Redaction(new Forms(forms))
      const out = [...whole].map((byte) => redaction.push(Buffer.from([byte])))
      expect(Buffer.concat([...out, redaction.end()]).equals(redacted(whole, forms))).toBe(true)
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
