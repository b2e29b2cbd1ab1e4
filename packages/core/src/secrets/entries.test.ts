import fc from 'fast-check'
import { RE2JS } from 're2js'
import { expect, test } from 'vitest'
import { inputs } from '../../../providers/src/vault/inputs.ts'
import { safePattern } from '../../../tooling/src/safe-pattern.ts'
import { secretEntries } from './entries.ts'
import { readSecretLines } from './lines.ts'

const { pattern } = secretEntries
const form = new RegExp(`^(?:${pattern})$`)

test('RE2 knows the form, and it has no character that a shell or YAML obeys', () => {
  expect(safePattern(pattern)).toBe(pattern)
  const re2 = RE2JS.compile(`^(?:${pattern})$`)
  for (const line of ['A = kv/app#password', 'A = x#/a%20b@3 optional', 'A* = x#*', 'A = x y', '1 = x', 'A = x#a"b"'])
    expect(re2.matcher(line).find()).toBe(form.test(line))
})

test('it contains the form that Vault has, as far as a line can be read', () => {
  const former = inputs.secrets.entries.pattern
  fc.assert(
    fc.property(fc.stringMatching(new RegExp(`^${former}$`)), (line) => {
      if (readSecretLines(line).wrong.length === 0) expect(line).toMatch(form)
    }),
  )
})

test('a line of this form has no character that does not fit', () => {
  fc.assert(
    fc.property(fc.stringMatching(form), (line) => {
      const whys = readSecretLines(line).wrong.flatMap(({ faults }) => faults.map(({ why }) => why))
      expect(whys.filter((why) => /character|quotes|equals|unknown/.test(why))).toEqual([])
    }),
    { numRuns: 500 },
  )
})
