import { expect, test } from 'vitest'
import { inVaultWorld } from '../support/vault-world.ts'

const form = 'must be NAME = path#field'

const refused: readonly (readonly [line: string, says: string])[] = [
  ['kv/app#password', `${form}: the = is missing`],
  ['= kv/app#password', `${form}: the name before = is missing`],
  ['my-key = kv/app#password', `${form}: a name can have letters, digits and _, not -`],
  ['"KEY" = kv/app#password', `${form}: a name can have letters, digits and _, not "`],
  ['A*B = kv/app#password', `${form}: a name can have letters, digits and _, not *`],
  ['1KEY = kv/app#password', `${form}: a name cannot begin with a digit`],
  ['* = kv/app#*', 'a name that ends with * needs a prefix, such as APP_*'],
  ['A = #password', `${form}: the path is missing`],
  ['A = kv/my app#password', `${form}: a path cannot have blank`],
  ['A = kv/app', `${form}: #field is missing after the path`],
  ['A = kv/app#', `${form}: the field after # is missing`],
  ['A = kv/app#co:lon', `${form}: a field can have letters, digits and _ . - (+ joins fields), not :`],
  ['A = kv/app#with space', `${form}: a field can have letters, digits and _ . - (+ joins fields), not blank`],
  ['A = kv/app#"quoted"', `${form}: a field can have letters, digits and _ . - (+ joins fields), not "`],
  ['A = kv/app#ключ', `${form}: a field can have letters, digits and _ . - (+ joins fields), not к`],
  ['A = kv/app#key;', `${form}: a line cannot end with ;`],
  ['A = kv/app#key@latest', `${form}: after @ there must be the number of a version`],
  ['A = POST pki/issue/web#key {"a": 1', `${form}: the body must be one JSON object, up to the end of the line`],
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

test('a line that cannot be read is told with the part or the sign that does not fit, before any request', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets: refused.map(([line]) => line).join('\n') })
    refused.forEach(([line, says], index) => {
      expect(toldOf(job.log, index + 1), line).toContain(says)
    })
    expect([job.failed, world.issuer.connections, world.vault.connections]).toEqual([true, 0, 0])
  }))

test('a line that holds a secret by mistake is told without it', () =>
  inVaultWorld(async (world) => {
    const secret = 'postgres://app:p4ss-of-the-application@db/app key'
    const job = await world.use({ secrets: `${secret}\nA = ${secret}` })
    expect(toldOf(job.log, 1)).toBe(`${form}: the = is missing`)
    expect(toldOf(job.log, 2)).toBe(`${form}: a path cannot have blank`)
    expect(job.log).not.toContain('p4ss-of-the-application')
  }))
