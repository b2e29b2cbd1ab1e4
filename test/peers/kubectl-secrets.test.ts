import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Certificate, makeCertificate } from '../support/certificate.ts'
import { clusterAudience, type KubernetesWorld, startKubernetesWorld } from '../support/kubernetes-world.ts'
import { hermetic, type Scratch, scratch } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'
import { run } from './program.ts'

withPeers([peers.kubectl], 'kubectl and the Secrets of the double', () => {
  let certificate: Certificate
  let world: KubernetesWorld
  let folder: Scratch

  beforeAll(async () => {
    folder = scratch()
    certificate = makeCertificate()
    world = await startKubernetesWorld(() => ({
      tls: certificate,
      rules: ['get secrets db', 'get secrets gone'],
      stored: [
        { namespace: 'deploy', name: 'db', data: { password: 'p', 'tls.key': Uint8Array.from([0, 255]) } },
        { namespace: 'deploy', name: 'other', data: { password: 'p' } },
      ],
    }))
  })
  afterAll(async () => {
    await world.close()
    certificate.remove()
    folder.remove()
  })

  test('it reads the one it may, and says why not for the others', async () => {
    const token = await world.issuer.mint(clusterAudience)
    const connection = ['--server', world.cluster.url, '--certificate-authority', certificate.path, '--token', token]
    const kubectl = async (...args: string[]) => {
      const all = [...connection, '--cache-dir', `${folder.path}/kubectl`, '--namespace', 'deploy', ...args]
      const { stdout, stderr } = await run(peers.kubectl.path, all, { env: hermetic(folder.home) })
      return (stdout + stderr).trim()
    }
    expect(await kubectl('get', 'secret', 'db', '-o', 'jsonpath={.data}')).toBe('{"password":"cA==","tls.key":"AP8="}')
    const user = `ci:${world.issuer.identity.subject}`
    expect(await kubectl('get', 'secret', 'gone')).toBe('Error from server (NotFound): secrets "gone" not found')
    expect(await kubectl('get', 'secret', 'other')).toBe(
      `Error from server (Forbidden): secrets "other" is forbidden: User "${user}" cannot get resource "secrets" in API group "" in the namespace "deploy"`,
    )
    expect(await kubectl('get', 'secrets')).toBe(
      `Error from server (Forbidden): secrets is forbidden: User "${user}" cannot list resource "secrets" in API group "" in the namespace "deploy"`,
    )
  })
})
