import { JsonRefusal } from '@mayfly/doubles/aws/json-call'
import { expect, test } from 'vitest'
import { type AwsStoreWorld, inStoreWorld } from '../support/aws-store-world.ts'
import { awsSecret, current, region, secretArn } from '../support/aws-stores.ts'
import { killAtRequest } from '../support/kill-at-request.ts'
import type { RunningStep } from '../support/runner.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

const theirs = secretArn('theirs', `${region}:222222222222`)
const forUs = {
  Statement: {
    Effect: 'Allow' as const,
    Principal: { AWS: 'arn:aws:iam::111111111111:root' },
    Action: 'secretsmanager:GetSecretValue',
    Resource: '*',
  },
}
const stored = {
  secrets: [
    awsSecret('prod/db', JSON.stringify({ user: 'application', password: 'correct horse battery' })),
    awsSecret('pending', '', { versions: [{ ...current, stages: ['AWSPENDING'] }] }),
    awsSecret('text', 'a text that is no object'),
    awsSecret('bytes', Uint8Array.from([0, 255])),
    awsSecret('deleted', 'x', { deleted: true }),
    awsSecret('gone-key', 'x', { key: { arn: `arn:aws:kms:${region}:111111111111:key/1`, state: 'gone' } }),
    awsSecret('theirs', 'x', { arn: theirs, policy: forUs }),
    awsSecret('pair', JSON.stringify({ user: 'application', user_file: 'not-a-path', USER: 'another-user' })),
    awsSecret('steering', JSON.stringify({ ath: 'x', ode_options: 'y' })),
    ...Array.from({ length: 12 }, (_, n) => awsSecret(`many/${n}`, `value-number-${n}-of-many`)),
  ],
  parameters: [{ name: '/app/key', type: 'SecureString' as const, values: ['secret-of-the-parameter'] }],
}
const inStore = (scenario: (world: AwsStoreWorld) => Promise<void>) => inStoreWorld(stored, scenario)

/** A step that must fail and leave nothing. */
async function refused(world: AwsStoreWorld, inputs: Record<string, string>) {
  const job = await world.use(inputs)
  expect([job.failed, environment(job), job.outputs.aws, leftBehind(job), leaksOf(job, world)]).toEqual([
    true,
    {},
    {},
    [],
    [],
  ])
  return job
}

test('every line that fails is in one error, with the reason of AWS and the fix; what was read is reported', () =>
  inStore(async (world) => {
    const secrets = [
      'GOOD = prod/db#user',
      'MISSING = nowhere',
      'STAGE = prod/db#@green',
      'PENDING = pending#@AWSPENDING',
      'DELETED = deleted',
      'KEY = gone-key',
      `THEIRS = ${theirs}`,
      'NO_PARAMETER = ssm:/gone',
      'NONE_* = ssm:/nothing/',
      'NO_KEY = prod/db#nokey',
      'NO_JSON = text#key',
      'BYTES = bytes',
      'PLAIN = prod/db plain',
    ]
    const job = await refused(world, { secrets: secrets.join('\n') })
    const [shown = ''] = story(job, world).split('--- traffic')
    expect(shown).toMatchSnapshot()
    expect(job.summary).toContain('#read) | `a static value: it does not end; version 11111111-')
  }))

test('what may be missing is left out, and named; a secret without a right is never taken for missing', () =>
  inStore(async (world) => {
    const secrets = [
      'A = nowhere optional',
      'B = ssm:/gone optional',
      'C_* = ssm:/nothing/ optional',
      'D = prod/db#@green optional',
      'E = prod/db#nokey optional',
      'USER = prod/db#user',
    ]
    const job = await world.use({ secrets: secrets.join('\n') })
    expect([job.failed, job.steps[0]?.env]).toEqual([false, { USER: 'application' }])
    expect(job.log).toContain('optional, and not found in AWS, so the job does not get: A, B, C_*, D, E\n')
    const denied = await refused(world, { secrets: `X = ${secretArn('x', `${region}:333333333333`)} optional` })
    expect(denied.log).toContain('(ERR_SECRET_REFUSED, AccessDeniedException)')
    expect(denied.log).toContain('AWS also answers so when there is no such name')
  }))

test.each<[what: string, inputs: Record<string, string>, says: string[]]>([
  ['two keys of one name', { secrets: 'X_* = pair#*' }, ['the name X_USER is given twice']],
  ['a key and a line', { secrets: 'X_* = prod/db#*\nX_USER = text' }, ['the name X_USER is given twice']],
  ['a key that is the path of another', { secrets: 'X_** = pair#*', deliver: 'env,file' }, ['X_user is given twice']],
  [
    'a line that is the path of another',
    { secrets: 'A = text\nA_FILE = prod/db', deliver: 'env,file' },
    [
      'A secret of this step has a name that is already used (ERR_ENV_CONFLICT)',
      'variable A_FILE',
      'No request was made',
    ],
  ],
  [
    'an output of every step',
    { secrets: 'PRINCIPAL = text\nAccount = text', deliver: 'output' },
    ['output PRINCIPAL', 'output Account', 'Change the NAME before the = sign of the line. No request was made'],
  ],
  ['a key that is an output of every step', { secrets: 'ACC* = counts#*', deliver: 'output' }, ['output ACCOUNT']],
  [
    'a variable of the session',
    { secrets: 'AWS_SESSION_TOKEN = text', session: 'env' },
    ['AWS_SESSION_TOKEN  aws, secrets of aws', 'Change the NAME before the = sign of the line'],
  ],
  [
    'a variable that a loader obeys',
    { secrets: 'PATH = text' },
    ['the variable PATH controls', 'Nothing was delivered.\n'],
  ],
  ['a key that a loader obeys', { secrets: 'P* = steering#*\nN* = steering#*' }, ['variables  PATH, NODE_OPTIONS']],
])('a name that is %s is refused', (_, inputs, says) =>
  inStoreWorld(
    { ...stored, secrets: [...stored.secrets, awsSecret('counts', JSON.stringify({ ount: 'a-value-of-it' }))] },
    async (world) => {
      const job = await refused(world, inputs)
      for (const text of says) expect(job.log).toContain(text)
    },
  ),
)

test('the path of a file never takes the place of a value', () =>
  inStoreWorld(
    { secrets: [awsSecret('pair', JSON.stringify({ user: 'application', user_file: 'not-a-path' }))] },
    async (world) => {
      const job = await refused(world, { secrets: 'X_* = pair#*', deliver: 'env,file' })
      expect(job.log).toContain('variable X_USER_FILE')
      expect(job.log).not.toContain('No request was made')
    },
  ))

test.each<[what: string, inputs: Record<string, string>, says: string]>([
  ['session without secrets', { session: 'env' }, 'session  works only with the input secrets'],
  ['deliver: agent', { secrets: 'A = text', deliver: 'agent' }, 'write session: agent for the session'],
  [
    'session: agent with env',
    { secrets: 'A = text', session: 'agent,env' },
    'session  can combine agent only with output',
  ],
  [
    'a profile of a session that is not delivered',
    { secrets: 'A = text', profile: 'x' },
    'profile  needs session: file',
  ],
  ['a version behind a colon', { secrets: 'A = ssm:/app/db:3' }, 'write it after #@, such as ssm:/app/db#@3'],
  ['no line', { secrets: '# later' }, 'has no secret'],
  [
    'an ARN of another partition',
    { secrets: 'A = arn:aws-cn:secretsmanager:cn-north-1:111111111111:secret:x' },
    'another partition',
  ],
])('%s is an error before any request', (_, inputs, says) =>
  inStore(async (world) => {
    const job = await refused(world, inputs)
    expect(job.log).toContain(says)
    expect([world.issuer.connections, world.stores.connections]).toEqual([0, 0])
  }),
)

test('a throttled read and a broken store are asked again', () =>
  inStore(async (world) => {
    world.stores.refusals.push(
      new JsonRefusal('ThrottlingException', 'Rate exceeded'),
      new JsonRefusal('InternalServiceError', 'An error occurred on the server side.', 500),
    )
    const job = await world.use({ secrets: 'A = text\nB = ssm:/app/key' })
    expect([job.failed, job.steps[0]?.env]).toEqual([
      false,
      { A: 'a text that is no object', B: 'secret-of-the-parameter' },
    ])
    expect(world.stores.requests).toHaveLength(4)
  }))

test('a session that AWS no longer accepts is said so, once for all lines', () =>
  inStore(async (world) => {
    const expired = () =>
      new JsonRefusal('ExpiredTokenException', 'The security token included in the request is expired')
    world.stores.refusals.push(expired(), expired())
    const job = await refused(world, { secrets: 'A = text\nB = prod/db' })
    expect(job.log).toContain('2 lines of secrets could not be read (ERR_SECRET_REFUSED, ExpiredTokenException)')
    expect(job.log.match(/AWS does not accept the session of this read/g)).toHaveLength(1)
  }))

/** Loaded into a process before its program: its clock is an hour behind. */
const program = `const now = Date.now; Date.now = () => now() - 3_600_000`
const clockBehind = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(program)}` }

test('with a wrong clock and no server that shows its own, each read is signed once more', () =>
  inStore(async (world) => {
    for (const server of [world.issuer, world.sts])
      server.answer = (_, response, next) => {
        const write = response.writeHead.bind(response)
        response.sendDate = false
        response.removeHeader('date')
        response.writeHead = ((status: number, { date, ...headers }: Record<string, string> = {}) =>
          write(status, headers)) as typeof response.writeHead
        next()
      }
    const secrets = 'A = text\nB = ssm:/app/key\nC = prod/db#user\nD = many/1'
    const job = await world.use({ secrets }, { env: clockBehind })
    expect([job.log, job.failed]).toEqual([job.log, false])
    expect(job.steps[0]?.env).toMatchObject({ A: 'a text that is no object', C: 'application' })
    expect(world.stores.requests.length).toBeGreaterThan(4)
    expect(world.stores.requests.length).toBeLessThanOrEqual(8)
  }))

const twelve = Array.from({ length: 12 }, (_, n) => `M${n} = many/${n}`).join('\n')

test.each([1, 2, 7, 12])('killed at read %i: post reports the session, and nothing of a value stays', (nth) =>
  inStore(async (world) => {
    const kill = killAtRequest(nth, world.stores)
    const job = await world.use({ secrets: twelve, deliver: 'env,file' }, { onStep: kill })
    expect(job.steps[0]?.signal).toBe('SIGKILL')
    expect(job.steps.at(-1)).toMatchObject({ phase: 'post', exitCode: 0 })
    expect(job.log).toMatch(
      /, used only to read secrets: expires-only, valid until \S+; AWS refuses its requests after \S+/,
    )
    expect([job.steps[0]?.env, leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  }),
)

test('a step that is cancelled while the store is silent delivers nothing', () =>
  inStore(async (world) => {
    let step: RunningStep | undefined
    world.stores.answer = () => step?.cancel()
    const job = await world.use(
      { secrets: twelve },
      {
        onStep: (_, running) => {
          step = running
        },
      },
    )
    expect(job.log).toMatch(/ERR_CANCELLED/)
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
    expect(job.log).toContain(', used only to read secrets: expires-only')
  }))
