import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type AwsStoreWorld, inStoreWorld } from '../support/aws-store-world.ts'
import { awsSecret, current, region, secretArn } from '../support/aws-stores.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'

const other = `${region}:222222222222`
const key = { arn: `arn:aws:kms:${region}:222222222222:key/1` }
const forUs = {
  Statement: {
    Effect: 'Allow' as const,
    Principal: { AWS: 'arn:aws:iam::111111111111:root' },
    Action: 'secretsmanager:GetSecretValue',
    Resource: '*',
  },
}
const before = '22222222-2222-2222-2222-222222222222'
const json =
  '{"user":"application","key":"first line\\n","cert":"second line\\n","deep":{"a/b":["the-first","the-second"]},"n":12345678901234567890.10,"odd key":"odd-value"}'
const large = 'x1y2z3w4'.repeat(8192)
const many = Array.from({ length: 200 }, (_, n) => n)

const stored = {
  secrets: [
    awsSecret('prod/db', '', {
      versions: [
        { ...current, value: 'the-value-of-now' },
        { id: before, stages: ['AWSPREVIOUS', 'blue'], value: 'the-value-before' },
      ],
    }),
    awsSecret('json', json),
    awsSecret('in-base64', Buffer.from('a value in base64').toString('base64')),
    awsSecret('text-as-bytes', Buffer.from('schlüssel-of-the-application')),
    awsSecret('bytes', Uint8Array.from([0, 255, 10, 128])),
    awsSecret('nul', 'with-a-\0-inside'),
    awsSecret('empty', ''),
    awsSecret('large', large),
    awsSecret('rds!db-1+=.@x', 'odd-name-of-a-secret'),
    awsSecret('theirs', 'value-of-another-account', { arn: secretArn('theirs', other), policy: forUs, key }),
    ...many.map((n) => awsSecret(`application/prod/secret-${n}`, `value-of-secret-${n}`)),
  ],
  parameters: [
    { name: '/app/db', values: ['the-first-one', 'the-second-one'], labels: { live: 1 } },
    { name: '/app/key', type: 'SecureString' as const, values: ['secret-of-the-parameter'] },
    { name: 'level', type: 'StringList' as const, values: ['debug-all,info-all'] },
    ...many.slice(0, 25).map((n) => ({ name: `/many/p${n}`, values: [`value-of-parameter-${n}`] })),
  ],
}

const inStore = (scenario: (world: AwsStoreWorld) => Promise<void>) => inStoreWorld(stored, scenario)

/** The variables that a step with these lines sets. */
async function variables(world: AwsStoreWorld, secrets: string, inputs: Record<string, string> = {}) {
  const job = await world.use({ secrets, ...inputs })
  expect([job.log, job.failed]).toEqual([job.log, false])
  expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  return job.steps[0]?.env ?? {}
}

test('a stage, a version, a label: each line gets the one that it names', () =>
  inStore(async (world) => {
    const lines = [
      'NOW = prod/db',
      'STAGE = prod/db#@AWSPREVIOUS',
      'OWN = prod/db#@blue',
      `ID = prod/db#@${before}`,
      'FIRST = ssm:/app/db#@1',
      'LABEL = ssm:/app/db#@live',
      'LAST = ssm:/app/db',
    ]
    expect(await variables(world, lines.join('\n'))).toEqual({
      NOW: 'the-value-of-now',
      STAGE: 'the-value-before',
      OWN: 'the-value-before',
      ID: 'the-value-before',
      FIRST: 'the-first-one',
      LABEL: 'the-first-one',
      LAST: 'the-second-one',
    })
    const asked = world.stores.requests.map(({ fields }) => fields.VersionId ?? fields.VersionStage ?? fields.Names)
    expect(asked.filter((one) => !Array.isArray(one)).sort()).toEqual([before, 'AWSPREVIOUS', 'blue', undefined])
  }))

test('keys, keys joined, a pointer, every key, base64 and its opposite: JSON keeps its digits', () =>
  inStore(async (world) => {
    const lines = [
      'BOTH = json#key+cert',
      'INSIDE = json#/deep/a~1b/1',
      'DIGITS = json#n',
      'ODD = json#"odd key"',
      'OBJECT = json#deep',
      'E_* = json#*',
      'k_** = json#*',
      'DECODED = in-base64 decode',
      'ENCODED = bytes base64',
      'TEXT = text-as-bytes',
      'RDS = rds!db-1+=.@x',
      'EMPTY = empty',
    ]
    expect(await variables(world, lines.join('\n'))).toMatchObject({
      BOTH: 'first line\nsecond line\n',
      INSIDE: 'the-second',
      DIGITS: '12345678901234567890.10',
      ODD: 'odd-value',
      OBJECT: '{"a/b":["the-first","the-second"]}',
      E_KEY: 'first line\n',
      E_ODD_KEY: 'odd-value',
      k_user: 'application',
      DECODED: 'a value in base64',
      ENCODED: 'AP8KgA==',
      TEXT: 'schlüssel-of-the-application',
      RDS: 'odd-name-of-a-secret',
      EMPTY: '',
    })
    // Equal reads are sent once.
    expect(world.stores.requests.filter(({ fields }) => fields.SecretId === 'json')).toHaveLength(1)
  }))

test('a secret of another account is read by its ARN, with its own key', () =>
  inStore(async (world) => {
    const lines = `THEIRS = ${secretArn('theirs', other)}\nOURS = ${secretArn('prod/db').replace('-AbCdEf', '')}`
    expect(await variables(world, lines)).toEqual({ THEIRS: 'value-of-another-account', OURS: 'the-value-of-now' })
  }))

test('a path is read with all of its pages, and only directly below it', () =>
  inStore(async (world) => {
    const given = await variables(world, 'M_* = ssm:/many/')
    expect(Object.keys(given)).toHaveLength(25)
    expect(given.M_P24).toBe('value-of-parameter-24')
    expect(world.stores.requests.every(({ target }) => target === 'AmazonSSM.GetParametersByPath')).toBe(true)
  }))

test('a value that the store calls public is not masked with plain, and any other one is', () =>
  inStore(async (world) => {
    const job = await world.use({ secrets: 'LEVEL = ssm:level plain\nFIRST = ssm:/app/db\nKEY = ssm:/app/key' })
    const masked = (text: string) => job.masker.mask(`x${text}x`) === 'x***x'
    expect([masked('debug-all,info-all'), masked('the-second-one'), masked('secret-of-the-parameter')]).toEqual([
      false,
      true,
      true,
    ])
  }))

test('files hold the bytes of the store, private, until post removes them', () =>
  inStore(async (world) => {
    const expected: Record<string, Buffer> = {
      BYTES: Buffer.from([0, 255, 10, 128]),
      NUL: Buffer.from('with-a-\0-inside'),
      EMPTY: Buffer.from(''),
      LARGE: Buffer.from(large),
    }
    const secrets = Object.keys(expected).map((name) => `${name} = ${name.toLowerCase()}`)
    let looked = 0
    const job = await world.use(
      { secrets: secrets.join('\n'), deliver: 'file' },
      {},
      {
        name: 'look',
        during({ env }) {
          for (const [name, bytes] of Object.entries(expected)) {
            const path = env[`${name}_FILE`] ?? ''
            expect([name, readFileSync(path).equals(bytes), statSync(path).mode & 0o777]).toEqual([name, true, 0o600])
            looked++
          }
        },
      },
    )
    expect([job.failed, looked, leftBehind(job), environment(job)]).toEqual([false, 4, [], {}])
  }))

test('64 KiB as a variable, a file and an output', () =>
  inStore(async (world) => {
    const job = await world.use({ secrets: 'LARGE = large\nTEXT = large base64', deliver: 'env,file,output' })
    const wanted = { LARGE: large, TEXT: Buffer.from(large).toString('base64') }
    const same = (given: Readonly<Record<string, string>> = {}) =>
      Object.entries(wanted).map(([name, value]) => given[name] === value)
    expect([job.failed, ...same(job.steps[0]?.env), ...same(job.outputs.aws)]).toEqual([false, true, true, true, true])
    expect(leaksOf(job, world)).toEqual([])
  }))

test('200 lines in one step: side by side, each share by a session that may read nothing else', () =>
  inStore(async (world) => {
    const given = await variables(world, many.map((n) => `S${n} = application/prod/secret-${n}`).join('\n'))
    expect(given).toEqual(Object.fromEntries(many.map((n) => [`S${n}`, `value-of-secret-${n}`])))
    expect(world.sts.issued.length).toBeGreaterThan(5)
    expect(world.stores.connections).toBeLessThanOrEqual(50)
    const allowed = world.sts.issued.flatMap(({ policies }) => policies.flatMap(({ Statement }) => Statement))
    const names = allowed.flatMap(({ Action, Resource }) =>
      Action === 'secretsmanager:GetSecretValue' ? Resource : [],
    )
    expect([names.length, new Set(names).size, names.every((one) => one?.endsWith('-??????'))]).toEqual([
      200,
      200,
      true,
    ])
    expect(world.stores.requests).toHaveLength(200)
  }))
