import { readSecretLines } from '@mayfly/core/secrets/lines'
import { expect, test } from 'vitest'
import { source } from './secrets.ts'

const all = 'every field'

interface More {
  readonly name?: string
  readonly version?: number
  /** The body of a write request. A line without one is a read. */
  readonly body?: string
}

/**
 * Lines that the action took when it read only Vault, and what each of them asked for: the path, its fields, and the
 * rest. Every workflow that has such a line must get the same from it.
 */
const kept: readonly (readonly [line: string, path: string, fields: readonly string[] | typeof all, more?: More])[] = [
  ['A = kv/app#password', 'kv/app', ['password']],
  ['A=kv/app#password', 'kv/app', ['password']],
  ['A =kv/app#password', 'kv/app', ['password']],
  ['A= kv/app#password', 'kv/app', ['password']],
  ['A    =    kv/app#password', 'kv/app', ['password']],
  ['_ = kv/app#password', 'kv/app', ['password'], { name: '_' }],
  ['_A9 = kv/app#password', 'kv/app', ['password'], { name: '_A9' }],
  ['a = kv/app#password', 'kv/app', ['password'], { name: 'a' }],
  ['camelCase = kv/app#password', 'kv/app', ['password'], { name: 'camelCase' }],
  [
    'LONG_NAME_WITH_9_DIGITS_123456789 = kv/app#password',
    'kv/app',
    ['password'],
    { name: 'LONG_NAME_WITH_9_DIGITS_123456789' },
  ],
  ['A = kv/team/api#key', 'kv/team/api', ['key']],
  ['A = kv/a/b/c/d/e/f#key', 'kv/a/b/c/d/e/f', ['key']],
  ['A = secret/app#key', 'secret/app', ['key']],
  ['A = secret/data#key', 'secret/data', ['key']],
  ['A = kv/data/app#key', 'kv/data/app', ['key']],
  ['A = team-a/kv_v1/app.prod#key', 'team-a/kv_v1/app.prod', ['key']],
  ['A = kv/App#Key', 'kv/App', ['Key']],
  ['A = kv/9#9', 'kv/9', ['9']],
  ['A = kv/-#-', 'kv/-', ['-']],
  ['A = kv/_#_', 'kv/_', ['_']],
  ['A = kv/...#key', 'kv/...', ['key']],
  ['A = kv/.hidden#key', 'kv/.hidden', ['key']],
  ['A = kv/a..b#key', 'kv/a..b', ['key']],
  ['A = kv/app.#key', 'kv/app.', ['key']],
  ['A = kv/my%20app#key', 'kv/my%20app', ['key']],
  ['A = kv/100%#key', 'kv/100%', ['key']],
  ['A = kv/a:b#key', 'kv/a:b', ['key']],
  ['A = kv/a@b#key', 'kv/a@b', ['key']],
  ['A = kv/me@example.com#key', 'kv/me@example.com', ['key']],
  ['A = kv/a+b#key', 'kv/a+b', ['key']],
  ['A = kv/a=b#key', 'kv/a=b', ['key']],
  ['A = kv/a==#key', 'kv/a==', ['key']],
  ['A = kv/a;b#key', 'kv/a;b', ['key']],
  ['A = kv/a;#key', 'kv/a;', ['key']],
  ['A = kv/a,b#key', 'kv/a,b', ['key']],
  ['A = kv/a!b#key', 'kv/a!b', ['key']],
  ['A = kv/a?b=c#key', 'kv/a?b=c', ['key']],
  ['A = kv/a&b#key', 'kv/a&b', ['key']],
  ['A = kv/a*b#key', 'kv/a*b', ['key']],
  ['A = kv/*#key', 'kv/*', ['key']],
  ['A = kv/$app#key', 'kv/$app', ['key']],
  ['A = kv/~app#key', 'kv/~app', ['key']],
  ['A = kv/(app)#key', 'kv/(app)', ['key']],
  ['A = kv/[app]#key', 'kv/[app]', ['key']],
  ['A = kv/<app>#key', 'kv/<app>', ['key']],
  ['A = kv/a|b#key', 'kv/a|b', ['key']],
  ['A = kv/a\\b#key', 'kv/a\\b', ['key']],
  ["A = kv/it's#key", "kv/it's", ['key']],
  ['A = kv/a"b#key', 'kv/a"b', ['key']],
  ['A = kv/"app"#key', 'kv/"app"', ['key']],
  ['A = kv/ключ#key', 'kv/ключ', ['key']],
  ['A = kv/秘密/鍵#key', 'kv/秘密/鍵', ['key']],
  ['A = kv/🔑#key', 'kv/🔑', ['key']],
  ['A = kv/schlüssel#key', 'kv/schlüssel', ['key']],
  ['A = POST#key', 'POST', ['key']],
  ['A = POSTS/app#key', 'POSTS/app', ['key']],
  ['A = post/app#key', 'post/app', ['key']],
  ['A = optional/app#key', 'optional/app', ['key']],
  ['A = kv/optional#optional', 'kv/optional', ['optional']],
  ['A = kv/app#base64', 'kv/app', ['base64']],
  ['A = arn:aws/app#key', 'arn:aws/app', ['key']],
  ['A = ssm:app#key', 'ssm:app', ['key']],
  ['A = cubbyhole/app#key', 'cubbyhole/app', ['key']],
  ['A = sys/mounts#key', 'sys/mounts', ['key']],
  ['A = identity/oidc/token/app#token', 'identity/oidc/token/app', ['token']],
  ['A = database/creds/app#username', 'database/creds/app', ['username']],
  ['A = database/static-creds/app#password', 'database/static-creds/app', ['password']],
  ['A = aws/creds/ci#access_key', 'aws/creds/ci', ['access_key']],
  ['A = aws/sts/ci#security_token', 'aws/sts/ci', ['security_token']],
  ['A = gcp/roleset/ci/token#token', 'gcp/roleset/ci/token', ['token']],
  ['A = azure/creds/ci#client_secret', 'azure/creds/ci', ['client_secret']],
  ['A = ssh/creds/ci#key', 'ssh/creds/ci', ['key']],
  ['A = totp/code/ci#code', 'totp/code/ci', ['code']],
  ['A = rabbitmq/creds/ci#password', 'rabbitmq/creds/ci', ['password']],
  ['A = kv/app#api-key', 'kv/app', ['api-key']],
  ['A = kv/app#api.key', 'kv/app', ['api.key']],
  ['A = kv/app#api_key', 'kv/app', ['api_key']],
  ['A = kv/app#.dockerconfigjson', 'kv/app', ['.dockerconfigjson']],
  ['A = kv/app#tls.crt', 'kv/app', ['tls.crt']],
  ['A = kv/app#-----', 'kv/app', ['-----']],
  ['A = kv/app#...', 'kv/app', ['...']],
  ['A = kv/app#0', 'kv/app', ['0']],
  ['A = kv/app#a+b', 'kv/app', ['a', 'b']],
  ['A = kv/app#a+b+c+d', 'kv/app', ['a', 'b', 'c', 'd']],
  ['A = kv/app#a.b+c-d+_e', 'kv/app', ['a.b', 'c-d', '_e']],
  ['A = kv/app#a+a', 'kv/app', ['a', 'a']],
  ['A = kv/app#key@1', 'kv/app', ['key'], { version: 1 }],
  ['A = kv/app#key@0', 'kv/app', ['key'], { version: 0 }],
  ['A = kv/app#key@007', 'kv/app', ['key'], { version: 7 }],
  ['A = kv/app#key@999999999', 'kv/app', ['key'], { version: 999999999 }],
  ['A = kv/app#a+b@3', 'kv/app', ['a', 'b'], { version: 3 }],
  ['A = kv/me@example.com#key@3', 'kv/me@example.com', ['key'], { version: 3 }],
  ['APP_* = kv/app#*', 'kv/app', all, { name: 'APP_' }],
  ['APP* = kv/app#*', 'kv/app', all, { name: 'APP' }],
  ['a_* = kv/app#*', 'kv/app', all, { name: 'a_' }],
  ['_* = kv/app#*', 'kv/app', all, { name: '_' }],
  ['APP_*= kv/app#*', 'kv/app', all, { name: 'APP_' }],
  ['APP_* =kv/app#*', 'kv/app', all, { name: 'APP_' }],
  ['APP_* = kv/app#*@4', 'kv/app', all, { name: 'APP_', version: 4 }],
  ['APP_* = database/creds/app#*', 'database/creds/app', all, { name: 'APP_' }],
  ['A = pki/issue/web#certificate+ca_chain', 'pki/issue/web', ['certificate', 'ca_chain']],
  ['A = POST pki/issue/web#certificate', 'pki/issue/web', ['certificate'], { body: '{}' }],
  ['A = POST  pki/issue/web#certificate', 'pki/issue/web', ['certificate'], { body: '{}' }],
  ['A = POST pki/issue/web#certificate+ca_chain {}', 'pki/issue/web', ['certificate', 'ca_chain'], { body: '{}' }],
  [
    'A = POST pki/issue/web#private_key {"common_name": "a.example"}',
    'pki/issue/web',
    ['private_key'],
    { body: '{"common_name": "a.example"}' },
  ],
  [
    'A = POST pki/issue/web#private_key   {"common_name":"a.example","ttl":"1h"}',
    'pki/issue/web',
    ['private_key'],
    { body: '{"common_name":"a.example","ttl":"1h"}' },
  ],
  [
    'A = POST pki/issue/web#key {"alt_names": "a.example,b.example", "n": {"x": [1, {"y": null}]}}',
    'pki/issue/web',
    ['key'],
    { body: '{"alt_names": "a.example,b.example", "n": {"x": [1, {"y": null}]}}' },
  ],
  [
    'A = POST pki/issue/web#key {"common_name": "a # b", "note": "x = y"}',
    'pki/issue/web',
    ['key'],
    { body: '{"common_name": "a # b", "note": "x = y"}' },
  ],
  [
    'A = POST pki/issue/web#key {"q": "\\"quoted\\" and \\\\ and \\u00e9"}',
    'pki/issue/web',
    ['key'],
    { body: '{"q": "\\"quoted\\" and \\\\ and \\u00e9"}' },
  ],
  [
    'A = POST pki/issue/web#key { "n" : 1.0 , "big" : 12345678901234567890 }',
    'pki/issue/web',
    ['key'],
    { body: '{ "n" : 1.0 , "big" : 12345678901234567890 }' },
  ],
  ['A = POST kv/app#optional {"optional": true}', 'kv/app', ['optional'], { body: '{"optional": true}' }],
  ['A = POST POST#key {}', 'POST', ['key'], { body: '{}' }],
  ['APP_* = POST aws/sts/ci#* {"ttl": "15m"}', 'aws/sts/ci', all, { name: 'APP_', body: '{"ttl": "15m"}' }],
  ['APP_* = POST aws/creds/ci#*', 'aws/creds/ci', all, { name: 'APP_', body: '{}' }],
  [
    'A = POST ssh/sign/ci#signed_key {"public_key": "ssh-ed25519 AAAA me@example.com"}',
    'ssh/sign/ci',
    ['signed_key'],
    { body: '{"public_key": "ssh-ed25519 AAAA me@example.com"}' },
  ],
  [
    'A = POST transit/sign/app#signature {"input": "aGVsbG8="}',
    'transit/sign/app',
    ['signature'],
    { body: '{"input": "aGVsbG8="}' },
  ],
  [
    'A = POST transit/hmac/app#hmac@2 {"input": "aGVsbG8="}',
    'transit/hmac/app',
    ['hmac'],
    { version: 2, body: '{"input": "aGVsbG8="}' },
  ],
  ['\tA\t=\tkv/app#password\t', 'kv/app', ['password']],
  ['  A = kv/app#password  ', 'kv/app', ['password']],
  ['A = POST\tpki/issue/web#key\t{"a": 1}', 'pki/issue/web', ['key'], { body: '{"a": 1}' }],
]

test('there are more than a hundred lines', () => {
  expect(new Set(kept.map(([line]) => line)).size).toBeGreaterThan(100)
})

test.each(kept.map(([line, path, fields, more = {}]) => ({ line, path, fields, more })))(
  '$line asks for the same as before',
  ({ line, path, fields, more: { name = 'A', version, body } }) => {
    const { references, wrong } = readSecretLines(line)
    expect(wrong).toEqual([])
    const [reference] = references
    if (!reference) throw new Error('no reference')
    const { select, every, words } = reference
    expect(reference.name).toBe(name)
    expect([select.kind === 'keys' ? select.keys : select.kind === 'all' && all, every]).toEqual([
      fields,
      fields === all ? 'upper' : undefined,
    ])
    expect(words).toEqual([])
    expect(source.planRead(reference, {})).toEqual({
      read: {
        method: body === undefined ? 'GET' : 'POST',
        path,
        ...(version !== undefined && { version }),
        ...(body !== undefined && { body }),
      },
    })
  },
)
