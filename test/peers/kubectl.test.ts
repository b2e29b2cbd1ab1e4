import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Certificate, makeCertificate } from '../support/certificate.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import type { Step } from '../support/runner.ts'
import { leaksOf } from '../support/story.ts'
import { peers, withPeers } from './peers.ts'

withPeers([peers.kubectl], 'kubectl takes the kubeconfig, and accepts the double', () => {
  let certificate: Certificate
  beforeAll(() => {
    certificate = makeCertificate()
  })
  afterAll(() => certificate.remove())

  test('it is the service account, over TLS that only the kubeconfig makes it trust, and nobody after post', () =>
    inKubernetesWorld(
      async (world) => {
        const kubectl = (...args: string[]): Step => ({
          name: `kubectl ${args.join(' ')}`,
          run: ({ temp }) => ({
            command: peers.kubectl.path,
            args: ['--cache-dir', `${temp}/kubectl`, ...args],
            env: { HOME: temp },
          }),
        })
        const job = await world.use(
          { 'ca-certificate': certificate.cert },
          {},
          kubectl('auth', 'whoami', '-o', 'jsonpath={.status.userInfo.username}'),
          kubectl('config', 'view', '--minify', '-o', 'jsonpath={..namespace}'),
        )
        expect(job.log).not.toMatch(/rror/)
        expect(job.failed).toBe(false)
        expect(job.log).toContain('system:serviceaccount:deploy:deployer')
        expect(job.steps.find(({ name }) => name.includes('config view'))?.stdout).toBe('deploy')
        expect(job.log).toContain(': revoked-verified, by kubernetes')
        expect(leaksOf(job, world)).toEqual([])
      },
      () => ({ tls: certificate }),
    ))
})
