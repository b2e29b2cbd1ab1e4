import { expect, test } from 'vitest'
import { inVaultWorld } from '../support/vault-world.ts'

const form = 'must be NAME = source#key'
const needsKey = 'needs a key: #key, or #* with a name that ends with *'
const path = 'has a path with a / at its start or end, an empty part, or a part . or ..'

const refused: readonly (readonly [line: string, says: string])[] = [
  ['kv/app#password', `${form}: the = is missing`],
  ['= kv/app#password', `${form}: the name before = is missing`],
  ['my-key = kv/app#password', 'a name can have letters, digits and _, not -'],
  ['"KEY" = kv/app#password', 'a name can have letters, digits and _, not "'],
  ['A*B = kv/app#password', 'a name can have letters, digits and _, not *'],
  ['1KEY = kv/app#password', 'a name cannot begin with a digit'],
  ['* = kv/app#*', 'a name that ends with * needs a prefix, such as APP_*'],
  ['A = #password', `${form}: the source after = is missing`],
  ['A = kv/my app#password', 'a name or a key with a blank must be in quotes'],
  ['A1 = kv/app', needsKey],
  ['A_* = kv/app', needsKey],
  ['A2 = kv/app#@3', needsKey],
  ['A = kv/app#', `${form}: the key after # is missing`],
  ['A = kv/app#co:lon', 'a key can have letters, digits and _ . - (+ joins keys), not :'],
  ['A = kv/app#with space', 'after the source there can be only optional, base64, decode and plain'],
  ['A = kv/app#ключ', 'a key can have letters, digits and _ . - (+ joins keys), not к'],
  ['A = kv/app#key;', 'has a ; at the end'],
  ['A3 = kv/app#key@latest', 'has a version that is not a number'],
  ['A4 = /kv/app#key', path],
  ['A5 = kv//app#key', path],
  ['A6 = kv/../sys#key', path],
  ['A7 = "kv/\\ud800"#key', 'has a path with half of a character (a lone surrogate)'],
  ['A8 = POST kv/app', needsKey],
  ['A = POST pki/issue/web#key {"a": 1', 'the body must be one JSON object, up to the end of the line'],
  [
    'secret/data/app key | KEY ;',
    'is a line of vault-action: write KEY = secret/app#key (for KV v2, write the path without data/)',
  ],
  ['secret/data/app key', 'is a line of vault-action: write KEY = secret/app#key'],
  [
    'kv/data/ci user | CI_USER ; kv/data/ci pass-word',
    'is a line of vault-action: write CI_USER = kv/ci#user and PASS_WORD = kv/ci#pass-word',
  ],
  ['secret/data/app ** | APP_ ;', 'is a line of vault-action: write APP_* = secret/app#*'],
]

/** The whole text of the log for a line. */
function toldOf(log: string, line: number): string | undefined {
  return new RegExp(`^  secrets line ${line} +(.*)$`, 'm').exec(log)?.[1]
}

test('a line that cannot be read is reported with the part or the sign that does not fit, before any request', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets: refused.map(([line]) => line).join('\n') })
    refused.forEach(([line, says], index) => {
      expect(toldOf(job.log, index + 1), line).toContain(says)
    })
    expect([job.failed, world.issuer.connections, world.vault.connections]).toEqual([true, 0, 0])
  }))

test('a line that holds a secret by mistake is reported without it', () =>
  inVaultWorld(async (world) => {
    const secret = 'postgres://app:p4ss-of-the-application@db/app key'
    const job = await world.use({ secrets: `${secret}\nA = ${secret}` })
    expect(toldOf(job.log, 1)).toBe(`${form}: the = is missing`)
    expect(toldOf(job.log, 2)).toBe(
      'after the source there can be only optional, base64, decode and plain; a name or a key with a blank must be in quotes',
    )
    expect(job.log).not.toContain('p4ss-of-the-application')
  }))
