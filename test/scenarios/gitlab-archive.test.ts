import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:https'
import { expect, test } from 'vitest'
import { makeCertificate } from '../support/certificate.ts'
import { archive, expectClean, inGitlabWorld, leftBehind } from '../support/gitlab-world.ts'
import { listen } from '../support/listen.ts'

const good = readFileSync(archive)
const changed = Buffer.from(good)
changed[600] = (changed[600] ?? 0) ^ 1

test('an archive with another hash is not unpacked, and no token leaves the job', async () => {
  await inGitlabWorld('vault', async (world) => {
    const look = 'ls "$RUNNER_TEMP_PROJECT_DIR/mayfly-$CI_JOB_ID" >"$MARKS/unpacked"'
    const { after_script: after = [] } = world.job()
    const job = await world.use('touch "$MARKS/script"', {
      files: { 'vendor/mayfly.tgz': changed },
      more: { after_script: [look, ...after] },
    })
    expect([job.status, job.marks, world.traffic()]).toEqual(['failed', { unpacked: 'download\n' }, []])
    expect(job.log).toContain(
      'mayfly: The archive was not unpacked: the SHA-256 of vendor/mayfly.tgz is not the one in the input mayfly-sha256.',
    )
    expect(job.log).toContain('mayfly: nothing to end: no login ran in this job, or its credentials are already ended')
    expect(leftBehind(job)).toEqual([])
  })
})

test('an archive that is not there is reported', async () => {
  await inGitlabWorld('vault', async (world) => {
    const job = await world.use('touch "$MARKS/script"', { inputs: { 'mayfly-archive': 'vendor/none.tar' } })
    expect([job.status, job.marks]).toEqual(['failed', {}])
    expect(job.log).toContain('mayfly: vendor/none.tar cannot be read or downloaded.')
    expect(leftBehind(job)).toEqual([])
  })
})

test.each([
  ['the right one', good, 200, 'success'],
  ['a changed one', changed, 200, 'failed'],
  ['an error page', Buffer.from('not found'), 404, 'failed'],
])('over https: %s', async (_, body, status, outcome) => {
  const certificate = makeCertificate()
  const server = createServer(certificate, (_request, response) => void response.writeHead(status).end(body))
  const { url, close } = await listen(server as unknown as Server)
  try {
    await inGitlabWorld('vault', async (world) => {
      const job = await world.use('touch "$MARKS/script"', {
        inputs: { 'mayfly-archive': `${url.replace('http:', 'https:')}/v1/mayfly.tgz` },
        env: { NODE_EXTRA_CA_CERTS: certificate.path },
      })
      expect(job.status).toBe(outcome)
      expect(Object.keys(job.marks)).toEqual(outcome === 'success' ? ['script'] : [])
      expectClean(job, world)
    })
  } finally {
    await close()
    certificate.remove()
  }
})

test.each([
  ['no such program', {}, 'no-such-node'],
  ['an old one', { 'bin/node': '#!/bin/sh\nexit 1\n' }, 'bin/node'],
])('%s: the job fails at once, and says how to go on', async (_, files, node) => {
  await inGitlabWorld('vault', async (world) => {
    const job = await world.use('touch "$MARKS/script"', { inputs: { node }, files })
    expect([job.status, job.marks, world.traffic()]).toEqual(['failed', {}, []])
    expect(job.log).toContain(`mayfly: ${node} is not Node 20 or later.`)
    expect(job.log).toContain('such as node:24-slim, or set the input node to the path of a Node binary')
    expect(leftBehind(job)).toEqual([])
  })
})

test('a node binary beside the PATH is taken by its path', async () => {
  await inGitlabWorld('vault', async (world) => {
    const job = await world.use('true', { inputs: { node: process.execPath } })
    expect([job.status, world.double.live(), leftBehind(job)]).toEqual(['success', 0, []])
  })
})
