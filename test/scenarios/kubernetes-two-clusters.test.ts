import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inKubernetesWorld, kubernetesAction } from '../support/kubernetes-world.ts'
import type { Step } from '../support/runner.ts'

test('a second kubeconfig of a job is reported, each has its path as an output, and post goes back to the first', () =>
  inKubernetesWorld(async (world) => {
    const use = (name: string): Step => ({ name, uses: kubernetesAction, with: world.inputs })
    const seen: string[] = []
    const job = await world.run(
      [
        use('first'),
        use('second'),
        {
          name: 'look',
          during: ({ env, outputs }) => {
            const paths = [outputs.first?.kubeconfig ?? '', outputs.second?.kubeconfig ?? '']
            expect(paths.map((path) => existsSync(path))).toEqual([true, true])
            expect(env.KUBECONFIG).toBe(paths[1])
            seen.push(...paths)
          },
        },
      ],
      { env: { KUBECONFIG: '/of/the/job:/and/another' } },
    )
    expect(job.failed).toBe(false)
    expect(job.log).toContain(`##[warning]KUBECONFIG was ${seen[0]}, from an earlier step; now it is ${seen[1]}.`)
    const posts = job.steps.filter(({ phase }) => phase === 'post').map(({ env }) => env.KUBECONFIG)
    expect(posts).toEqual([seen[0], '/of/the/job:/and/another'])
  }))

test('where the job had no kubeconfig, KUBECONFIG names the usual one afterwards, as no tool takes an empty one for none', () =>
  inKubernetesWorld(async (world) => {
    const job = await world.use()
    expect(job.env.KUBECONFIG).toBe(join(job.root, 'home/.kube/config'))
  }))
