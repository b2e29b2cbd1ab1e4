import { expect, test } from 'vitest'
import { type GitlabWorld, inGitlabWorld, leaksOf } from '../support/gitlab-world.ts'

/** After the job has its credential, Vault only answers with errors. */
function vaultFails({ double }: GitlabWorld): (line: string) => boolean {
  return (line) => {
    if (line === 'ready')
      double.server.answer = (request, response) => {
        request.resume()
        response.writeHead(503).end('{"errors": ["Vault is sealed"]}')
      }
    return false
  }
}

test.concurrent('strict-revoke fails the job when something was not ended', async () => {
  await inGitlabWorld('vault', async (world) => {
    const inputs = { 'strict-revoke': true, 'after-script-ignore-errors': false }
    const job = await world.use('echo ready', { inputs, cancelAfter: vaultFails(world) })
    expect(job.status).toBe('failed')
    expect(job.log).toContain(': revoke-failed, ')
    expect(leaksOf(job, world)).toEqual([])
  })
})

test.concurrent('without it the same is reported, and the job is what its script made it', async () => {
  await inGitlabWorld('vault', async (world) => {
    const job = await world.use('echo ready', { cancelAfter: vaultFails(world) })
    expect(job.status).toBe('success')
    expect(job.log).toContain(': revoke-failed, ')
  })
})

test.concurrent.each([
  ['the inputs', { 'strict-revoke': true }, {}],
  [
    'a variable of the pipeline',
    { 'strict-revoke': true, 'after-script-ignore-errors': false },
    { AFTER_SCRIPT_IGNORE_ERRORS: 'true' },
  ],
])('strict-revoke that could not fail the job, by %s, is refused before any network', async (_, inputs, variables) => {
  await inGitlabWorld('vault', async (world) => {
    const job = await world.use('touch "$MARKS/script"', { inputs, variables })
    expect([job.status, job.marks, world.traffic()]).toEqual(['failed', {}, []])
    expect(job.log).toContain('mayfly: strict-revoke needs after-script-ignore-errors: false')
  })
})
