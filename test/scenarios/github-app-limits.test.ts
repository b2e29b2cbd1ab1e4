import { expect, test } from 'vitest'
import { inGitHubWorld } from '../support/github-world.ts'

const times = (requests: readonly { readonly path: string }[]) =>
  requests.filter(({ path }) => path === '/users/acme/installation').length

test.each([
  ['behind', -290_000],
  ['ahead', 290_000],
])("GitHub's clock may be nearly 5 minutes %s", (_, skew) =>
  inGitHubWorld(async (world) => {
    world.github.advance(skew)
    const job = await world.use()
    expect(job.log).not.toContain('ERR_')
    expect(job.failed).toBe(false)
  }),
)

test.each([
  ['behind', -400_000, /clock +(39\d|40\d) s ahead of GitHub's/],
  ['ahead', 400_000, /clock +(39\d|40\d) s behind GitHub's/],
])("with GitHub's clock further %s, the difference is reported", (_, skew, text) =>
  inGitHubWorld(async (world) => {
    world.github.advance(skew)
    const job = await world.use()
    expect(job.log).toContain("GitHub refused the times in the App's JWT (ERR_EXCHANGE_REJECTED, HTTP 401)")
    expect(job.log).toMatch(text)
    expect(job.log).toContain("Set the runner's clock")
    expect(world.github.tokens).toEqual([])
  }),
)

test('a used up hour is not asked again before it is over, and its end is reported', () =>
  inGitHubWorld(async (world) => {
    world.github.exceeded = 'primary'
    world.github.limitEnds = Math.ceil(world.github.now() / 1000) * 1000 + 3_000_000
    const end = `${new Date(world.github.limitEnds).toISOString().slice(0, 19)}Z`
    const job = await world.use()
    expect(job.log).toContain(`GitHub's hourly limit of requests is reached until ${end} (ERR_EXCHANGE_UNAVAILABLE)`)
    expect(job.log).toContain('this step has')
    expect(times(world.github.requests)).toBe(1)
    expect(world.github.tokens).toEqual([])
  }))

test('too many requests at once: the seconds to wait are reported', () =>
  inGitHubWorld(async (world) => {
    world.github.exceeded = 'secondary'
    const job = await world.use()
    expect(job.log).toContain('GitHub accepts no more requests for 60 s, because too many came at once')
    expect(job.log).toContain('run the job again after that')
    expect(times(world.github.requests)).toBe(1)
  }))

test.each(['primary', 'secondary'] as const)('a %s limit that ends soon is waited for', (limit) =>
  inGitHubWorld(async (world) => {
    world.github.exceeded = limit
    world.github.limitEnds = Math.ceil(world.github.now() / 1000) * 1000 + 1000
    const job = await world.use()
    expect(job.failed).toBe(false)
    expect(job.log).toMatch(/: revoked-verified, by github-app/)
  }),
)

test('in post the report tells when the limit ends', () =>
  inGitHubWorld(async (world) => {
    const job = await world.use(
      {},
      {
        afterMain: () => {
          world.github.exceeded = 'primary'
        },
      },
    )
    expect(job.log).toMatch(
      /: revoke-failed, GitHub's hourly limit of requests is reached until \d{4}-[\dT:-]+Z \(403\); valid until \d{4}-/,
    )
  }))
