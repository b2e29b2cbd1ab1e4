import type { FakeServer } from '@mayfly/doubles/double-server'
import { expect, test } from 'vitest'
import { inGitHubWorld } from '../support/github-world.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import { inVaultWorld } from '../support/vault-world.ts'

/** Lets a server handle the first such request of post, and loses the answer. */
function loseAnswer(server: FakeServer, asks: (method: string, path: string) => boolean): () => void {
  return () => {
    let lost = false
    server.answer = (request, response, next) => {
      if (lost || !asks(request.method ?? '', request.url ?? '')) return next()
      lost = true
      response.end = (() => response.destroy()) as unknown as typeof response.end
      next()
    }
  }
}

const ours = /: revoked-(verified|unverified), by /

test('Vault: a token whose end was done and whose answer was lost was ended by us', () =>
  inVaultWorld(async (world) => {
    const onPost = loseAnswer(world.vault, (_, path) => path.endsWith('/revoke-self'))
    const job = await world.use({ 'strict-revoke': 'true' }, { onPost })
    expect(job.log).toMatch(/: revoked-verified, by vault/)
    expect([job.failed, job.log.includes('already-gone')]).toEqual([false, false])
  }))

test('GitHub: the same, however new the token is', () =>
  inGitHubWorld(async (world) => {
    const onPost = loseAnswer(world.github, (method) => method === 'DELETE')
    const job = await world.use({ 'strict-revoke': 'true' }, { onPost })
    expect(job.log).toMatch(/token .*: revoked-verified, by github/)
    expect([job.failed, job.log.includes('already-gone'), job.log.includes('revoke-failed')]).toEqual([
      false,
      false,
      false,
    ])
  }))

test('Kubernetes: the same for the Secret that the token is bound to', () =>
  inKubernetesWorld(async (world) => {
    const onPost = loseAnswer(world.cluster, (method) => method === 'DELETE')
    const job = await world.use({ 'strict-revoke': 'true' }, { onPost })
    expect(job.log).toMatch(ours)
    expect([job.failed, job.log.includes('already-gone')]).toEqual([false, false])
  }))
