import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { expandTemplate, jobOf } from '../support/gitlab-config.ts'
import { runGitlabJob } from '../support/gitlab-runner.ts'
import { archive, gitlabDoubles, leaksOf, leftBehind, templateText } from '../support/gitlab-world.ts'
import type { Issuer } from '../support/issuer.ts'
import { openWorld } from '../support/world.ts'

/** AWS, Vault and Kubernetes that trust one job, and the list that gets credentials from all of them. */
async function inThree(scenario: (world: Awaited<ReturnType<typeof open>>) => Promise<void>) {
  const world = await open()
  try {
    await scenario(world)
  } finally {
    await world.close()
  }
}

async function open() {
  const world = await openWorld(async (issuer: Issuer) => {
    const [aws, vault, kubernetes] = await Promise.all([
      gitlabDoubles.aws(issuer),
      gitlabDoubles.vault(issuer),
      gitlabDoubles.kubernetes(issuer),
    ])
    return { aws, vault, kubernetes }
  }, 'gitlab')
  const doubles = Object.entries(world.doubles)
  const list = stringify(
    doubles.map(([provider, { inputs }]) => ({ provider, ...inputs, ...(provider === 'vault' && vaultLines) })),
  )
  // Lower case counts too: everything that the command uses is removed from the script.
  const tokens = Object.fromEntries(
    doubles.map(([id, { audience }]) => [
      `MAYFLY_ID_TOKEN_${id === 'vault' ? id : id.toUpperCase()}`,
      { aud: audience },
    ]),
  )
  return {
    ...world,
    list,
    live: () => doubles.reduce((sum, [, double]) => sum + double.live(), 0),
    async use(inputs: Record<string, string>, files: Record<string, string> = {}, idTokens = tokens) {
      const template = expandTemplate(templateText('credentials'), { 'mayfly-archive': 'vendor/mayfly.tgz', ...inputs })
      const script = ['printenv AWS_ACCESS_KEY_ID PASSWORD KUBECONFIG >"$MARKS/values"', 'env >"$MARKS/env"']
      const deploy = { extends: '.mayfly-credentials', id_tokens: idTokens, script }
      const job = await runGitlabJob({
        job: jobOf({ ...template, deploy }, 'deploy'),
        issuer: world.issuer,
        files: { 'vendor/mayfly.tgz': readFileSync(archive), ...files },
      })
      return job
    },
  }
}

const vaultLines = { secrets: 'PASSWORD = kv/app#password' }
const path = '.gitlab/credentials.yml'

test.each(['a file of the repository', 'base64'])('several credentials at once, from %s', async (form) => {
  await inThree(async (world) => {
    const inputs: Record<string, string> =
      form === 'base64'
        ? { 'credentials-base64': Buffer.from(world.list).toString('base64') }
        : { 'credentials-file': path }
    const job = await world.use(inputs, form === 'base64' ? {} : { [path]: world.list })
    expect(job.status).toBe('success')
    expect(job.marks.values?.trim().split('\n')).toHaveLength(3)
    expect(job.marks.env).not.toMatch(/^(MAYFLY|mayfly)/m)
    expect([world.live(), leaksOf(job, world), leftBehind(job)]).toEqual([0, [], []])
    job.dispose()
  })
})

test('all or none: without one of the tokens nothing is delivered, and what the others gave is ended', async () => {
  await inThree(async (world) => {
    const { aws, vault } = world.doubles
    const tokens = {
      MAYFLY_ID_TOKEN_AWS: { aud: aws.audience },
      MAYFLY_ID_TOKEN_VAULT: { aud: vault.audience },
    }
    const job = await world.use({ 'credentials-file': path }, { [path]: world.list }, tokens)
    expect([job.status, job.marks]).toEqual(['failed', {}])
    expect(job.log).toContain(world.doubles.kubernetes.audience)
    expect([world.live(), leaksOf(job, world), leftBehind(job)]).toEqual([0, [], []])
    job.dispose()
  })
})

test.each([
  [{}, 'Either credentials-file or credentials-base64 is required.'],
  [{ 'credentials-file': path, 'credentials-base64': 'QUE=' }, 'cannot be used together'],
  [{ 'credentials-file': 'none.yml' }, 'none.yml'],
])('%j is refused before any network', async (inputs, says) => {
  await inThree(async (world) => {
    const job = await world.use(inputs as Record<string, string>)
    expect([job.status, job.marks, world.traffic()]).toEqual(['failed', {}, []])
    expect(job.log).toContain(says)
    expect(leftBehind(job)).toEqual([])
    job.dispose()
  })
})
