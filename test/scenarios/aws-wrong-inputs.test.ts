import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { story } from '../support/story.ts'

test('every wrong input is reported at once, before any request', () =>
  inWorld({}, async (world) => {
    const job = await world.use({
      role: 'not a role',
      account: '12',
      region: 'Frankfurt',
      audience: 'two words',
      'session-name': '?',
      lifetime: '10',
      deadline: 'soon',
      'session-policy': '{',
      'session-policy-arns': 'arn:aws:iam::aws:policy/ReadOnlyAccess, nonsense',
      'expected-account': 'prod',
      'role-chain': '[{"rolle": "x"}]',
      deliver: 'env, agents',
      profile: '../x',
      'sts-endpoint': 'http://sts.example.com/',
      'use-fips': 'perhaps',
      'strict-revoke': '1',
      'allow-untrusted-events': 'yes',
      proxy: 'socks://proxy',
      'sesion-name': 'typo',
    })
    expect(story(job, world)).toMatchSnapshot()
    expect([world.issuer.connections, world.sts.connections]).toEqual([0, 0])
  }))

test.each([
  ['role-arn', 'role'],
  ['policy', 'session-policy'],
  ['session-policies', 'session-policy-arns'],
  ['duration', 'lifetime'],
])('%s, the name in other actions, is reported and not ignored', (name, meant) =>
  inWorld({}, async (world) => {
    const job = await world.use({ [name]: '900' })
    expect(job.log).toContain(`${name}  is not an input; did you mean "${meant}"?`)
    expect(world.issuer.connections).toBe(0)
  }),
)

test.each(['http://user:hunter22 x@proxy:3128', 'http://127.0.0.1:99999', 'http://pro xy:80'])(
  'the proxy %s is refused as an input, and shows no password',
  (proxy) =>
    inWorld({}, async (world) => {
      const job = await world.use({ proxy })
      expect(job.log).toContain('proxy  must be http://host:port or http://user:password@host:port')
      expect(job.log).not.toContain('hunter22')
      expect(world.issuer.connections).toBe(0)
    }),
)

/** An account that YAML read as a number. */
const lostZero: Record<string, string>[] = [
  { role: 'arn:aws:iam::11111111111:role/deploy' },
  { role: 'deploy', account: '11111111111' },
  { 'expected-account': '11111111111' },
  { 'role-chain': '[{"role":"arn:aws:iam::22222222222:role/b"}]' },
  { 'session-policy-arns': 'arn:aws:iam::22222222222:policy/read' },
]

test.each([
  [{ role: 'deploy' }, 'account  is required when role is a name'],
  [{ account: '222222222222' }, 'account  is not the account of'],
  [{ role: 'deploy', account: '1111' }, 'An input is wrong (ERR_INPUT_INVALID)'],
  [
    { 'role-chain': '[{"role":"arn:aws-cn:iam::222222222222:role/b"}]' },
    'role-chain  hop 1: arn:aws-cn:iam::222222222222:role/b is not in the partition aws',
  ],
  [
    { 'session-policy-arns': 'arn:aws-cn:iam::aws:policy/ReadOnlyAccess' },
    'session-policy-arns  arn:aws-cn:iam::aws:policy/ReadOnlyAccess is not in the partition',
  ],
  ...lostZero.map((given): [Record<string, string>, string] => [given, '12 digits']),
  [{ region: 'cn-north-1' }, 'region  is in the partition aws-cn'],
  [
    { 'expected-account': '222222222222' },
    'expected-account  is 222222222222, but the role is in another account: arn:aws:iam::111111111111:role/deploy',
  ],
  [{ lifetime: '15m', deadline: '15m' }, 'deadline  must be shorter than lifetime'],
  [{ profile: 'x' }, 'profile  needs deliver: file'],
  [{ 'use-fips': 'true' }, 'use-fips  has no effect together with sts-endpoint'],
  [{ 'session-policy': '{"Statement":[{"Effect":"Maybe"}]}' }, 'session-policy  has a Statement without an Effect'],
  [
    { 'role-chain': '[{"role":"arn:aws:iam::222222222222:role/b"}]', lifetime: '2h' },
    'lifetime  must be at most one hour (3600)',
  ],
  [
    {
      'session-policy': JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'x'.repeat(2000), Resource: '*' }] }),
      deadline: '5m',
    },
    'session-policy  is 2',
  ],
])('inputs that contradict each other: %j', (inputs, message) =>
  inWorld({}, async (world) => {
    const job = await world.use(inputs)
    expect(job.log).toContain(message)
    expect([world.issuer.connections, world.sts.connections]).toEqual([0, 0])
  }),
)
