import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseInputs } from '@mayfly/core/inputs'
import { registry } from '@mayfly/providers/registry'
import { afterAll, expect, test } from 'vitest'
import { commands } from './commands.ts'
import { examples } from './examples.ts'
import { readCommandLine } from './flags.ts'

const folder = mkdtempSync(join(tmpdir(), 'examples-'))
const key = join(folder, 'app.pem')
writeFileSync(
  key,
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }),
)
afterAll(() => rmSync(folder, { recursive: true }))

/** The words of a line, as a shell reads them. */
const wordsOf = (line: string) =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, inQuotes, bare]) => (inQuotes ?? bare ?? '').replace('app.pem', key))

test.each(Object.entries(examples))('the example of %s has no wrong input', async (id, line) => {
  const { provider, inputs: raw, faults } = await readCommandLine(commands.exec, [id, ...wordsOf(line)])
  expect(faults).toEqual([])
  if (!provider) throw new Error('no provider')
  const { inputs, faults: wrong } = parseInputs(provider.inputs, raw, () => undefined)
  const more = (await provider.checkInputs?.(inputs, { broken: new Set(), isSettable: () => true })) ?? []
  expect([...wrong, ...more]).toEqual([])
})

test('every provider has an example', () => expect(Object.keys(examples)).toEqual(Object.keys(registry)))
