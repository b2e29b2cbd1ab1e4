import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secretLineFaults } from './line-faults.ts'
import { readSecretLines } from './lines.ts'
import type { SecretPart, SecretReference, SecretSelect } from './reference.ts'

type Short = Partial<Omit<SecretReference, 'select' | 'line'>>

const whole: SecretSelect = { kind: 'whole' }
const all: SecretSelect = { kind: 'all' }
const keys = (...names: string[]): SecretSelect => ({ kind: 'keys', keys: names })
const at = (...path: string[]): SecretSelect => ({ kind: 'pointer', path })

/** Each line, its source, its select, and what else it has. */
const good: readonly (readonly [line: string, source: string, select: SecretSelect, more?: Short])[] = [
  // Lines that Vault takes already.
  ['A = kv/app#password', 'kv/app', keys('password')],
  ['A=kv/app#password', 'kv/app', keys('password')],
  ['A   =   kv/app#password', 'kv/app', keys('password')],
  ['  A = kv/app#password  ', 'kv/app', keys('password')],
  ['_ = kv/app#password', 'kv/app', keys('password'), { name: '_' }],
  ['a9_Z = kv/app#password', 'kv/app', keys('password'), { name: 'a9_Z' }],
  ['A = kv/team/api#key', 'kv/team/api', keys('key')],
  ['A = kv/team/api#key@3', 'kv/team/api', keys('key'), { version: '3' }],
  ['A = kv/app#api-key', 'kv/app', keys('api-key')],
  ['A = kv/app#api.key', 'kv/app', keys('api.key')],
  ['A = kv/app#9', 'kv/app', keys('9')],
  ['A = database/creds/app#username', 'database/creds/app', keys('username')],
  ['A = kv/my%20app#x', 'kv/my%20app', keys('x')],
  ['A = kv/a:b@c+d#x', 'kv/a:b@c+d', keys('x')],
  ['A = kv/a=b#x', 'kv/a=b', keys('x')],
  ['A = kv/a;b#x', 'kv/a;b', keys('x')],
  ['A = kv/a;#x', 'kv/a;', keys('x')],
  ['A = kv/ключ#x', 'kv/ключ', keys('x')],
  ["A = kv/it's#x", "kv/it's", keys('x')],
  ['A = kv/a"b#x', 'kv/a"b', keys('x')],
  ['APP_* = kv/app#*', 'kv/app', all, { name: 'APP_', every: 'upper' }],
  ['APP* = kv/app#*', 'kv/app', all, { name: 'APP', every: 'upper' }],
  ['APP_* = kv/app#*@12', 'kv/app', all, { name: 'APP_', every: 'upper', version: '12' }],
  ['A = pki/issue/web#certificate+ca_chain', 'pki/issue/web', keys('certificate', 'ca_chain')],
  ['A = kv/app#a+b+c@2', 'kv/app', keys('a', 'b', 'c'), { version: '2' }],
  ['A = POST pki/issue/web#certificate', 'pki/issue/web', keys('certificate'), { post: true, body: '{}' }],
  [
    'A = POST pki/issue/web#private_key {"common_name": "a # b", "n": {"x": 1}}',
    'pki/issue/web',
    keys('private_key'),
    { post: true, body: '{"common_name": "a # b", "n": {"x": 1}}' },
  ],
  ['A = POST pki/issue/web#a+b {}', 'pki/issue/web', keys('a', 'b'), { post: true, body: '{}' }],
  ['APP_* = POST aws/creds/ci#* {}', 'aws/creds/ci', all, { name: 'APP_', every: 'upper', post: true, body: '{}' }],
  ['A = POST  x/y#z', 'x/y', keys('z'), { post: true, body: '{}' }],
  // Secrets Manager: names, names of RDS, partial and whole ARNs, stages and ids.
  ['A = prod/db', 'prod/db', whole],
  ['A = prod/db#password', 'prod/db', keys('password')],
  ['A = /leading/slash', '/leading/slash', whole],
  ['A = MyTestDatabaseSecret', 'MyTestDatabaseSecret', whole],
  ['A = name_+=.@-/x', 'name_+=.@-/x', whole],
  ['A = =', '=', whole],
  ['A = a@b', 'a@b', whole],
  ['A = someone@example.com', 'someone@example.com', whole],
  ['A = @', '@', whole],
  ['A = rds!db-0a1b2c3d', 'rds!db-0a1b2c3d', whole],
  ['A = rds!cluster-6f7e-11ee#password', 'rds!cluster-6f7e-11ee', keys('password')],
  [
    'A = arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/db-AbCdEf',
    'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/db-AbCdEf',
    whole,
  ],
  [
    'A = arn:aws-cn:secretsmanager:cn-north-1:111111111111:secret:prod/db#password@AWSPREVIOUS',
    'arn:aws-cn:secretsmanager:cn-north-1:111111111111:secret:prod/db',
    keys('password'),
    { version: 'AWSPREVIOUS' },
  ],
  ['A = prod/key#@AWSPREVIOUS optional', 'prod/key', whole, { version: 'AWSPREVIOUS', words: ['optional'] }],
  ['A = prod/key#@AWSPENDING', 'prod/key', whole, { version: 'AWSPENDING' }],
  [
    'A = prod/key#@01234567-89ab-cdef-0123-456789abcdef',
    'prod/key',
    whole,
    { version: '01234567-89ab-cdef-0123-456789abcdef' },
  ],
  ['A = prod/key#@blue/green', 'prod/key', whole, { version: 'blue/green' }],
  ['A = prod/key#@"my stage@2"', 'prod/key', whole, { version: 'my stage@2' }],
  ['A = prod/key#x@"#"', 'prod/key', keys('x'), { version: '#' }],
  ['A = AWSCURRENT', 'AWSCURRENT', whole],
  ['A = "prod/key@AWSPREVIOUS"', 'prod/key@AWSPREVIOUS', whole],
  // Parameter Store.
  ['A = ssm:/prod/db/ca', 'ssm:/prod/db/ca', whole],
  ['A = ssm:plain-name', 'ssm:plain-name', whole],
  ['A = ssm:/app/db#@3', 'ssm:/app/db', whole, { version: '3' }],
  ['A = ssm:/app/db#@live', 'ssm:/app/db', whole, { version: 'live' }],
  ['A = ssm:/app/db:3', 'ssm:/app/db:3', whole],
  ['A = ssm:/app/config#key', 'ssm:/app/config', keys('key')],
  ['APP_* = ssm:/app/', 'ssm:/app/', whole, { name: 'APP_', every: 'upper' }],
  ['TF_VAR_** = ssm:/app/', 'ssm:/app/', whole, { name: 'TF_VAR_', every: 'kept' }],
  ['A = ssm:/aws/reference/secretsmanager/prod/db', 'ssm:/aws/reference/secretsmanager/prod/db', whole],
  [
    'A = arn:aws:ssm:eu-west-1:111111111111:parameter/app/db',
    'arn:aws:ssm:eu-west-1:111111111111:parameter/app/db',
    whole,
  ],
  ['A = ssm:/app/host plain', 'ssm:/app/host', whole, { words: ['plain'] }],
  ['A = rds:db.example.com:5432/app', 'rds:db.example.com:5432/app', whole],
  // Google Secret Manager.
  ['A = my-project/api-key', 'my-project/api-key', whole],
  ['A = example.com:my-project/api-key', 'example.com:my-project/api-key', whole],
  ['A = projects/p/secrets/s', 'projects/p/secrets/s', whole],
  ['A = projects/1234567890/secrets/S_1-x#@7', 'projects/1234567890/secrets/S_1-x', whole, { version: '7' }],
  [
    'A = projects/p/locations/europe-west3/secrets/s#@latest',
    'projects/p/locations/europe-west3/secrets/s',
    whole,
    { version: 'latest' },
  ],
  ['A = p/s#user@my-alias_2', 'p/s', keys('user'), { version: 'my-alias_2' }],
  ['A = p/s base64', 'p/s', whole, { words: ['base64'] }],
  // Key Vault.
  ['A = vault-1/secret-name', 'vault-1/secret-name', whole],
  [
    'A = Vault/Secret#@0123456789abcdef0123456789abcdef',
    'Vault/Secret',
    whole,
    { version: '0123456789abcdef0123456789abcdef' },
  ],
  ['A = vault/certificate decode', 'vault/certificate', whole, { words: ['decode'] }],
  // Kubernetes Secrets.
  ['A = app/db#password', 'app/db', keys('password')],
  ['A = app/tls#tls.crt', 'app/tls', keys('tls.crt')],
  ['A = app/tls#tls.key+ca.crt', 'app/tls', keys('tls.key', 'ca.crt')],
  ['A = app/pull#.dockerconfigjson', 'app/pull', keys('.dockerconfigjson')],
  ['A = app/odd#-', 'app/odd', keys('-')],
  ['A = app/odd#..2', 'app/odd', keys('..2')],
  [
    'A = app/pull#/.dockerconfigjson/auths/ghcr.io/auth',
    'app/pull',
    at('.dockerconfigjson', 'auths', 'ghcr.io', 'auth'),
  ],
  // Odd keys, pointers and names in quotes.
  ['A = x#"odd key"', 'x', keys('odd key')],
  ['A = x#"a+b"', 'x', keys('a+b')],
  ['A = x#"a"+b+"c d"@2', 'x', keys('a', 'b', 'c d'), { version: '2' }],
  ['A = x#"a@b"', 'x', keys('a@b')],
  ['A = x#"/a"', 'x', keys('/a')],
  ['A = x#"*"', 'x', keys('*')],
  ['A = x#""', 'x', keys('')],
  ['A = x#"#"', 'x', keys('#')],
  ['A = x#"\\"\\\\\\n\\u00e9"', 'x', keys('"\\\né')],
  ['A = x#"ключ; 秘密 {}"', 'x', keys('ключ; 秘密 {}')],
  ['A = x#"co:lon" optional', 'x', keys('co:lon'), { words: ['optional'] }],
  ['A = x#/a/b/0', 'x', at('a', 'b', '0')],
  ['A = x#/', 'x', at('')],
  ['A = x#//', 'x', at('', '')],
  ['A = x#/a~1b/c~0d/~01', 'x', at('a/b', 'c~d', '~1')],
  ['A = x#/a%20b/%40/%2B/%25', 'x', at('a b', '@', '+', '%')],
  ['A = x#/%D0%BA/秘', 'x', at('к', '秘')],
  ['A = x#/a:b=c{}!*', 'x', at('a:b=c{}!*')],
  ['A = x#/a@3', 'x', at('a'), { version: '3' }],
  ['A = "a b"', 'a b', whole],
  ['A = "a # b"#key', 'a # b', keys('key')],
  ['A = "a{}"#@1 optional', 'a{}', whole, { version: '1', words: ['optional'] }],
  ['A = "op://not/1password"', 'op://not/1password', whole],
  ['A = "POST"', 'POST', whole],
  // Words, methods and names that look like other parts.
  ['A = POST', 'POST', whole],
  ['A = POST#key', 'POST', keys('key')],
  ['A = POST POST', 'POST', whole, { post: true, body: '{}' }],
  ['A = optional', 'optional', whole],
  ['A = optional optional', 'optional', whole, { words: ['optional'] }],
  ['A = x plain   base64 optional', 'x', whole, { words: ['optional', 'base64', 'plain'] }],
  ['A = x\toptional\tdecode', 'x', whole, { words: ['optional', 'decode'] }],
  ['A = POST x#y optional {"a": 1}', 'x', keys('y'), { words: ['optional'], post: true, body: '{"a": 1}' }],
  ['P_** = app/db#*', 'app/db', all, { name: 'P_', every: 'kept' }],
  ['P_* = app/db#* base64', 'app/db', all, { name: 'P_', every: 'upper', words: ['base64'] }],
  ['P_* = app/db#@4', 'app/db', whole, { name: 'P_', every: 'upper', version: '4' }],
]

/** Each line, the parts that do not fit, and words of their errors. */
const bad: readonly (readonly [line: string, ...faults: (readonly [part: SecretPart, says: string])[]])[] = [
  ['kv/app#password', ['line', 'the = is missing']],
  ['just some words', ['line', 'the = is missing']],
  ['A: x', ['line', 'the = is missing']],
  ['{"A": "x"}', ['line', 'the = is missing']],
  ['- A', ['line', 'the = is missing']],
  ['A -> x#y', ['line', 'the = is missing']],
  ['A = x;', ['line', 'a ; at the end']],
  ['A = x#key;', ['line', 'a ; at the end']],
  ['A = x#key ;', ['line', 'a ; at the end']],
  ['A = x optional;', ['line', 'a ; at the end']],
  ['A = x#* ;', ['line', 'a ; at the end'], ['name', '#* needs a name']],
  ['A = x#@3;', ['line', 'a ; at the end']],
  ['= x#y', ['name', 'the name before = is missing']],
  ['my-key = x', ['name', 'not -']],
  ['my key = x', ['name', 'not a blank']],
  ['"KEY" = x', ['name', 'not "']],
  ['$KEY = x', ['name', 'not $']],
  ['KEY: = x', ['name', 'not :']],
  ['A.B = x', ['name', 'not .']],
  ['ключ = x', ['name', 'not к']],
  ['🔑 = x', ['name', 'not 🔑']],
  ['A*B = x', ['name', 'not *']],
  ['*A = x#*', ['name', 'not *']],
  ['A*** = x#*', ['name', 'not *']],
  ['export A = x', ['name', 'not a blank']],
  ['- A = x', ['name', 'not -']],
  ['1A = x', ['name', 'cannot begin with a digit']],
  ['9 = x', ['name', 'cannot begin with a digit']],
  ['9a* = x#*', ['name', 'cannot begin with a digit']],
  ['* = x#*', ['name', 'needs a prefix, such as APP_*']],
  ['** = x#*', ['name', 'needs a prefix, such as APP_*']],
  ['12* = x#*', ['name', 'needs a prefix, such as APP_*']],
  ['A = x#*', ['name', '#* needs a name that ends with *']],
  ['A = x#*@3', ['name', '#* needs a name that ends with *']],
  ['A =', ['source', 'the source after = is missing']],
  ['A = #key', ['source', 'the source after = is missing']],
  ['A = POST #key', ['source', 'the source after = is missing']],
  ['A = ""', ['source', 'the source after = is missing']],
  ['A = ""#key', ['source', 'the source after = is missing']],
  ['A = {"a": 1}', ['source', 'cannot have {']],
  ['A = kv/{app}#x', ['source', 'cannot have {']],
  ['A = $\u007b{ secrets.X }}', ['source', 'cannot have {']],
  ['A = kv/a{"b#x', ['source', 'cannot have {']],
  ['A = kv/a}#x', ['source', 'cannot have }']],
  ['A = "kv/app', ['source', 'no complete JSON string']],
  ['A = "kv\\app"', ['source', 'no complete JSON string']],
  ['A = "kv/app"x', ['source', 'after the quotes of the source']],
  ['A = "kv/app"@3', ['source', 'not @']],
  ['A = op://vault/item/field#x', ['source', '1Password']],
  ['A = prod/key@AWSPREVIOUS', ['version', 'write #@AWSPREVIOUS instead of @AWSPREVIOUS']],
  ['A = prod/key@AWSCURRENT optional', ['version', 'write #@AWSCURRENT']],
  ['A = prod/key@AWSPENDING#password', ['version', 'write #@AWSPENDING']],
  ['A = x#', ['select', 'the key after # is missing']],
  ['A = x# key', ['select', 'the key after # is missing']],
  ['A = x# optional', ['select', 'the key after # is missing']],
  ['P_* = x#', ['select', 'the key after # is missing']],
  ['P_* = x#**', ['select', 'APP_** keeps the case']],
  ['P_** = x#**', ['select', 'APP_** keeps the case']],
  ['P_* = x#*a', ['select', 'after #* there can be only @version, not a']],
  ['P_* = x#*+a', ['select', 'not +']],
  ['P_* = x#*/a', ['select', 'not /']],
  ['P_* = x#key', ['select', 'a name that ends with * needs #*']],
  ['P_** = x#a+b', ['select', 'a name that ends with * needs #*']],
  ['P_* = x#/a', ['select', 'a name that ends with * needs #*']],
  ['A = x#co:lon', ['select', 'not :']],
  ['A = x#a,b', ['select', 'not ,']],
  ['A = x#a/b', ['select', 'not /']],
  ['A = x#a#b', ['select', 'not #']],
  ['A = x#a"b"', ['select', 'not "']],
  ['A = x#a{}', ['select', 'not {']],
  ['A = x#ключ', ['select', 'not к']],
  ['A = x#🔑', ['select', 'not 🔑']],
  ['A = x#$.a', ['select', 'not $']],
  ['A = x#[0]', ['select', 'not [']],
  ["A = x#'a'", ['select', "not '"]],
  ['A = x##a', ['select', 'not #']],
  ['A = x#a+', ['select', 'missing before or after +']],
  ['A = x#a+ b', ['select', 'missing before or after +']],
  ['A = x#+a', ['select', 'not +']],
  ['A = x#a++b', ['select', 'not +']],
  ['A = x#a+*', ['select', 'not *']],
  ['A = x#"a', ['select', 'no complete JSON string']],
  ['A = x#"\\x"', ['select', 'no complete JSON string']],
  ['A = x#"a"b', ['select', 'after the quotes of a key']],
  ['A = x#"a""b"', ['select', 'not "']],
  ['A = x#/a+b', ['select', 'a pointer cannot have +']],
  ['A = x#/a#b', ['select', 'a pointer cannot have #']],
  ['A = x#/"a"', ['select', 'a pointer cannot have "']],
  ['A = x#/a%', ['select', 'write %25 for a %']],
  ['A = x#/%zz', ['select', 'write %25 for a %']],
  ['A = x#/%ff', ['select', 'write %25 for a %']],
  ['A = x#/a~', ['select', 'write ~0 for a ~']],
  ['A = x#/~2', ['select', 'write ~0 for a ~']],
  ['A = x#/a~/b', ['select', '~1 for a /']],
  ['A = x#with space', ['words', 'a name or a key with a blank must be in quotes']],
  ['A = my app#x', ['words', 'a name or a key with a blank must be in quotes']],
  ['A = x#@', ['version', 'after @ the version is missing']],
  ['A = x#key@', ['version', 'after @ the version is missing']],
  ['A = x#key@ 3', ['version', 'after @ the version is missing']],
  ['A = x#key@""', ['version', 'after @ the version is missing']],
  ['A = x#key@@3', ['version', 'not @']],
  ['A = x#key@3@4', ['version', 'not @']],
  ['A = x#key@3#x', ['version', 'not #']],
  ['A = x#key@v*', ['version', 'not *']],
  ['A = x#key@"3', ['version', 'no complete JSON string']],
  ['A = x#key@"3"4', ['version', 'not 4']],
  ['A = x Optional', ['words', 'only optional, base64, decode and plain']],
  ['A = x optional,plain', ['words', 'only optional']],
  ['A = x # a comment', ['words', 'only optional']],
  ['A = GET x#y', ['words', 'only optional']],
  ['A = post x#y', ['words', 'only optional']],
  ['A = x optional optional', ['words', 'optional is given twice']],
  ['A = x base64 decode', ['words', 'cannot be used together']],
  ['A = x#a+b decode', ['words', 'decode takes one value']],
  ['A = x {"a": 1}', ['body', 'only POST sends one']],
  ['A = x#y {', ['body', 'only POST sends one']],
  ['A = POST x#y {"a": 1', ['body', 'must be one JSON object']],
  ['A = POST x#y {broken}', ['body', 'must be one JSON object']],
  ['A = POST x#y {"a": 1} optional', ['body', 'must be one JSON object']],
  ['A = POST x#y {}{}', ['body', 'must be one JSON object']],
  ['A = POST x#y [1]', ['words', 'only optional']],
  // Several parts of one line.
  [
    '1-A = "x#co:lon optional optional',
    ['name', 'not -'],
    ['source', 'no complete JSON string'],
    ['select', 'not :'],
    ['words', 'given twice'],
  ],
  [
    'B-C = x#@ plain decode base64 {"a": 1}',
    ['name', 'not -'],
    ['version', 'missing'],
    ['words', 'cannot be used together'],
    ['body', 'POST'],
  ],
]

/** A line of another action, and what to write here. */
const others: readonly (readonly [line: string, says: string])[] = [
  ['secret/data/app key | KEY ;', 'is a line of vault-action: write KEY = secret/app#key (for KV v2'],
  ['secret/data/app key', 'vault-action: write KEY = secret/app#key'],
  [
    'kv/data/ci user | CI_USER ; kv/data/ci pass-word',
    'vault-action: write CI_USER = kv/ci#user and PASS_WORD = kv/ci#pass-word',
  ],
  ['secret/data/app ** | APP_ ;', 'vault-action: write APP_* = secret/app#*'],
  ['secret/data/app * ;', 'vault-action: write APP_* = secret/app#*'],
  ['DB, prod/db', 'is a line of aws-secretsmanager-get-secrets: write DB = prod/db (with parse-json-secrets: #*'],
  [',prod/db', 'aws-secretsmanager-get-secrets: write PROD_DB = prod/db'],
  [
    'KEY,arn:aws:secretsmanager:eu-west-1:111111111111:secret:prod/key-AbCdEf',
    'write KEY = arn:aws:secretsmanager:eu-west-1:111111111111:secret:prod/key-AbCdEf',
  ],
  [
    'arn:aws:secretsmanager:eu-west-1:111111111111:secret:prod/key',
    'write PROD_KEY = arn:aws:secretsmanager:eu-west-1:111111111111:secret:prod/key',
  ],
  ['prod/app*', 'write NAME = source for each secret, because a search by prefix needs the right to list'],
  [
    'token:my-project/registry-token',
    'is a line of get-secretmanager-secrets: write token = my-project/registry-token',
  ],
  ['token:my-project/registry-token/3', 'write token = my-project/registry-token#@3'],
  ['my-token: projects/p/secrets/s/versions/latest', 'write my_token = projects/p/secrets/s#@latest'],
  ['t:projects/p/locations/europe-west3/secrets/s', 'write t = projects/p/locations/europe-west3/secrets/s'],
  [
    'db-password, api-key',
    'is a line of get-keyvault-secrets: write DB_PASSWORD = vault/db-password and API_KEY = vault/api-key, with',
  ],
  ['*', 'get-keyvault-secrets: write NAME = vault/secret for each secret'],
  ['DB: op://prod/database/password', 'is a line of load-secrets-action: write DB = database#password, with the name'],
  ['DB = op://prod/database/password', 'load-secrets-action: write DB = database#password'],
  ['DB: "op://prod/my database/section/the password"', 'write DB = "my database"#"the password", with the name'],
]

function faultsOf(text: string) {
  return secretLineFaults(readSecretLines(text).wrong)
}

test('there are a hundred good and a hundred bad lines', () => {
  expect([good.length >= 100, bad.length >= 100]).toEqual([true, true])
})

test.each(good.map(([line, source, select, more]) => ({ line, source, select, more })))(
  '$line',
  ({ line, source, select, more }) => {
    expect(readSecretLines(line)).toEqual({
      references: [{ line: 1, name: 'A', source, select, words: [], ...more }],
      wrong: [],
    })
  },
)

test.each(bad.map(([line, ...faults]) => ({ line, faults })))('$line', ({ line, faults }) => {
  const found = faultsOf(line)
  expect(found.map(({ part }) => part).sort()).toEqual(faults.map(([part]) => part).sort())
  for (const [part, says] of faults) expect(found.find((one) => one.part === part)?.message).toContain(says)
})

test.each(others)('%s', (line, says) => {
  const [{ part, message } = { part: '', message: '' }, ...more] = faultsOf(line)
  expect([part, more]).toEqual(['line', []])
  expect(message).toContain(says)
})

test.each(others)('the line that is written instead of %s can be read', (_, says) => {
  const [, instead = ''] = /write (.*?)(?: for each.*| \(.*|, with.*)?$/.exec(says) ?? []
  expect(readSecretLines(instead.replaceAll(' and ', '\n')).wrong).toEqual([])
})

test('all wrong lines have their errors at once, and each names its line', () => {
  const lines = bad.map(([line]) => line)
  const text = ['# a comment', '', ...lines, 'FINE = x#y', '  # another'].join('\r\n')
  expect(new Set(faultsOf(text).map(({ line }) => line))).toEqual(new Set(lines.map((_, index) => index + 3)))
  expect(readSecretLines(text).references).toMatchObject([{ line: lines.length + 3, name: 'FINE' }])
})

test('a name that another line has is refused, in upper and in lower case; a prefix can be used again', () => {
  expect(faultsOf('A = x\nB_* = x#*\nB_* = y#*\na = z\nA = x')).toEqual([
    { line: 4, part: 'name', message: 'the name a is given twice (upper and lower case are the same)' },
    { line: 5, part: 'name', message: 'the name A is given twice (upper and lower case are the same)' },
  ])
})

test.each(['', '\n\n', '# only a comment\n  # and another'])('%j has no secret', (text) => {
  expect(faultsOf(text)).toEqual([
    { line: 1, part: 'line', message: 'has no secret: every line is empty or a comment' },
  ])
})

test('a secret in the wrong place is not shown', () => {
  const secrets = [
    'postgres://app:p4ss-of-the-application@db/app key',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'p4ss-of-the-application',
    'ghp_0123456789abcdefghij0123456789abcdefgh',
    '-----BEGIN PRIVATE KEY-----',
    'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln',
    '{"password": "p4ss-of-the-application"}',
  ]
  const texts = secrets.flatMap((secret) => [secret, `A = x ${secret}`, `A = "${secret}`, `A = x#"${secret}`])
  for (const { message } of faultsOf(texts.join('\n')))
    for (const secret of secrets)
      for (const part of secret.split(/\W+/)) if (part.length > 8) expect(message).not.toContain(part)
})

test('any key, source and version in quotes is read back', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('"', '\\', '#', '@', '+', '/', '*', ' ', '{', '\n', '\u2028', '\ud800'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    ),
  })
  const named = text.filter((one) => one !== '')
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      named,
      fc.option(named, { nil: undefined }),
      (list, source, version) => {
        const quoted = list.map((key) => JSON.stringify(key)).join('+')
        const behind = version === undefined ? '' : `@${JSON.stringify(version)}`
        const { references } = readSecretLines(`A = ${JSON.stringify(source)}#${quoted}${behind} optional`)
        expect(references).toEqual([
          {
            line: 1,
            name: 'A',
            source,
            select: keys(...list),
            ...(version !== undefined && { version }),
            words: ['optional'],
          },
        ])
      },
    ),
    { numRuns: 2000 },
  )
})

test('any pointer, percent-encoded, is read back', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (path) => {
      const pointer = path
        .map((token) => `/${encodeURIComponent(token.replaceAll('~', '~0').replaceAll('/', '~1'))}`)
        .join('')
      expect(readSecretLines(`A = x#${pointer}`).references.map(({ select }) => select)).toEqual([at(...path)])
    }),
  )
})

test('no text is taken for a line without an error or a reference, and no text takes long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { references, wrong } = readSecretLines(`A = ${text.replace(/[\r\n]/g, '')}`)
      expect(references.length + secretLineFaults(wrong).length).toBeGreaterThan(0)
    }),
  )
  for (const seed of ['a', ' ', '"', '\\"', '/a', 'a, ', '; a/b c', '#', '@', '+a', '*', '%41', '~0'])
    expect(faultsOf(`A = ${seed.repeat(20_000)}x\n${seed.repeat(20_000)}\n`).length).toBeGreaterThanOrEqual(0)
})
