import { expect, test } from 'vitest'
import { inVaultWorld } from '../support/vault-world.ts'

const noMount =
  'Vault does not show the mount to this token. Either the mount does not exist, or it is in another namespace, or its name is spelled in another way (upper and lower case differ).'

test.each<[what: string, line: string, status: number, errors: string[], says: string[]]>([
  [
    'a policy',
    'kv/app#x',
    403,
    ['1 error occurred'],
    ['asked GET kv/data/app', "must allow read on kv/data/app; see the role's"],
  ],
  ['data/ in front', 'kv/data/app#x', 403, ['x'], ['asked GET kv/data/data/app', 'without data/: write kv/app.']],
  ['data/ in front, and a wide policy', 'kv/data/app#x', 404, [], ['without data/: write kv/app.']],
  ['nothing there', 'kv/nothing#x', 404, [], ['Check the path and the version: the secret is missing']],
  ['no such mount', 'nosuch/app#x', 403, ['x'], [noMount, "do not allow read on nosuch/app: see the role's"]],
  ['nothing in another engine', 'database/creds/app#x', 404, [], ['Check the path: nothing with this name exists.']],
  [
    'a read that must be written',
    'database/creds/app#x',
    405,
    ['unsupported operation'],
    ['write POST in front of it'],
  ],
  ['a write that must be read', 'POST pki/issue/web#x', 405, ['unsupported operation'], ['remove POST']],
  ['a policy for a write', 'POST pki/issue/web#x', 403, ['x'], ['must allow update on pki/issue/web']],
  [
    'a wrong name',
    'POST pki/issue/web#x',
    400,
    ['common name x not allowed by this role'],
    ['said', "See Vault's reason above."],
  ],
  ['one use left', 'database/creds/app#x', 400, ['token had one use left'], ["See Vault's reason above."]],
  ['no reason', 'database/creds/app#x', 400, [], ['Vault gave no reason.']],
])(
  'a refused read is reported with its request, and with the fix for its reason: %s',
  (_, line, status, errors, says) =>
    inVaultWorld(async (world) => {
      const read = /^(?:POST )?(\w+)/.exec(line)?.[1]
      world.vault.answer = (request, response, next) => {
        if (!request.url?.startsWith(`/v1/${read}/`)) return next()
        request.resume()
        response.writeHead(status).end(JSON.stringify({ errors }))
      }
      const job = await world.use({ secrets: `A = ${line}` })
      for (const text of says) expect(job.log).toContain(text)
      expect(job.log).toContain('(ERR_SECRET_REFUSED')
      if (status !== 403) expect(job.log).not.toContain('policies must allow')
      expect([job.failed, world.vault.tokens.map(({ alive }) => alive)]).toEqual([true, [false]])
    }),
)
