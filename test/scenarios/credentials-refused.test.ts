import { expect, test } from 'vitest'
import { inCloudsWorld } from '../support/clouds-world.ts'
import { quickTime } from '../support/quick-time.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

test('every fault of every item is reported at once, with its place, before any request', () =>
  inCloudsWorld(async (world) => {
    const { aws, gcp } = world.items
    const job = await world.use([
      { provider: 'aws', role: 'not a role', region: 'Frankfurt', lifetime: '10' },
      { provider: 'asure' },
      { ...gcp, name: 'Bad Name', scops: 'x', proxy: 'http://proxy:8080' },
      { ...aws, deliver: 'output' },
      { ...aws, name: 'twice', deliver: 'output' },
      { ...gcp, name: 'twice', deliver: 'output', lifetime: '1m', nonsense: 'x' },
    ])
    expect(story(job, world)).toMatchSnapshot()
    expect(world.issuer.connections).toBe(0)
  }))

test.each([
  ['', 'credentials  is required'],
  ['provider: aws', 'credentials  must be a list'],
  ['[]', 'credentials  must be a list'],
  ['- aws', 'credential 1  must be a mapping with a provider and its inputs'],
  ['- provider: aws\n  role: "open', 'credentials  is not valid YAML: a character is missing'],
  [
    '- provider: aws\n  provider: gcp',
    'credentials  is not valid YAML: a mapping has this member twice (line 2, column 3)',
  ],
  [
    '- provider: constructor',
    'credential 1 provider  must be one of aws, gcp, azure, vault, kubernetes, conjur, akeyless, delinea, keywhiz, github-app, oauth, certificate, not "constructor"',
  ],
  ['- __proto__: {provider: aws}', 'credential 1 provider  is required'],
  ['- role: deploy', 'credential 1 provider  is required: aws, gcp, azure'],
  ['- provider:', 'credential 1 provider  is required: aws, gcp, azure'],
  ['- provider: [aws]', 'credential 1 provider  must be one of'],
])('a list that is none: %j', (text, message) =>
  inCloudsWorld(async (world) => {
    const job = await world.use(text)
    expect(job.log).toContain('(ERR_INPUT_INVALID)')
    expect(job.log).toContain(message)
    expect(world.issuer.connections).toBe(0)
  }),
)

test('an alias bomb is no list', () =>
  inCloudsWorld(async (world) => {
    const levels = Array.from({ length: 12 }, (_, n) => `x${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`)
    const job = await world.use(
      `- provider: aws\n  x0: &a0 [x, x, x]\n${levels.map((line) => `  ${line}`).join('\n')}\n`,
    )
    expect(job.log).toContain('(ERR_INPUT_INVALID)')
    expect(world.issuer.connections).toBe(0)
  }))

test.each([
  ['two roles as variables', {}, {}, 'AWS_ACCESS_KEY_ID'],
  ['two roles as one profile', { deliver: 'file' }, { deliver: 'file' }, 'AWS_PROFILE'],
  ['the same profile twice', { deliver: 'file', profile: 'a' }, { deliver: 'file', profile: 'a' }, 'profile a'],
  ['variables, and a profile that hides them', {}, { deliver: 'file' }, 'AWS_PROFILE'],
])('%s are refused before any request', (_, one, other, name) =>
  inCloudsWorld(async (world) => {
    const { aws } = world.items
    const job = await world.use([
      { ...aws, ...one },
      { ...aws, ...other },
    ])
    expect(job.log).toContain('(ERR_ENV_CONFLICT)')
    expect(job.log).toMatch(new RegExp(`${name} +credential 1 \\(aws\\), credential 2 \\(aws\\)`))
    expect(world.issuer.connections).toBe(0)
  }),
)

test('two that the agent would serve the same tools: the fix that the error tells works', () =>
  inCloudsWorld(async (world) => {
    const aws = { ...world.items.aws, deliver: 'agent' }
    const refused = await world.use([aws, aws])
    expect(refused.log).toContain(
      'serves one credential per provider in a job: deliver the other credentials as outputs',
    )
    expect(world.issuer.connections).toBe(0)
    const job = await world.use([aws, { ...aws, deliver: 'output', name: 'other' }])
    expect([job.failed, job.orphans, environment(job), leftBehind(job)]).toEqual([false, [], {}, []])
  }))

test('refused ones are all named, and what the others got is taken back', () =>
  inCloudsWorld(async (world) => {
    world.issuer.claims = { sub: 'repo:acme/api:pull_request' }
    const { aws, gcp, azure } = world.items
    const job = await world.use([
      { ...aws, deliver: 'env,file' },
      { ...gcp, name: 'staging', deliver: 'env,file,output' },
      { ...azure, name: 'production', deliver: 'env,output' },
    ])
    expect(story(job, world).replace(/(trace id\s+)\S+/, '$1<id>')).toMatchSnapshot()
    expect(job.failed).toBe(true)
    expect(job.log).toContain('item                 credential 1 (aws)')
    expect(job.log).toContain('item                 credential 3 (azure, production)')
    expect(job.log).toMatch(/Google access token of \S+: expires-only, valid until/)
    expect([environment(job), job.outputs.all, leftBehind(job), leaksOf(job, world)]).toEqual([{}, {}, [], []])
  }))

test('one that cannot be reached: the others are taken back', () =>
  inCloudsWorld(async (world) => {
    world.google.answer = (request) => request.destroy()
    const { aws, gcp } = world.items
    const job = await world.use([aws, gcp], { env: quickTime })
    expect(job.log).toContain('item      credential 2 (gcp)')
    expect(job.log).toContain('(ERR_ENDPOINT_UNREACHABLE)')
    expect([environment(job), leftBehind(job)]).toEqual([{}, []])
  }))
