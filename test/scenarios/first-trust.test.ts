import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FakeRole } from '@mayfly/doubles/aws/server'
import { expect, test } from 'vitest'
import { inWorld, roleFor } from '../support/aws-world.ts'
import { inShellJob } from '../support/shell-job.ts'
import { leaksOf } from '../support/story.ts'

const github = 'token.actions.githubusercontent.com'

test('from a new repository to the first credential: inspect, paste, lint, render, apply, use; a refusal names the claim', () => {
  const roles: FakeRole[] = [roleFor('https://nobody.example')]
  return inWorld({ roles }, (world) =>
    inShellJob('shell', async (desk) => {
      // 1. The job shows who it is. The issuer is GitHub's in the claims, and a loopback server in the requests.
      world.issuer.claims = { iss: `https://${github}` }
      const inspected = await world.run([{ name: 'inspect', uses: resolve('actions/inspect') }])
      world.issuer.claims = {}
      expect(inspected.failed).toBe(false)
      // 2. The file is pasted as it is printed.
      const file = /^version: 1\n(?:.+\n)+/m.exec(inspected.steps[0]?.stdout ?? '')?.[0] ?? ''
      writeFileSync(join(desk.workspace, 'mayfly.yml'), file)
      const lint = await desk.mayfly(['trust', 'lint'])
      expect([lint.code, lint.stdout.replaceAll(/^.*: note .*\n/gm, '')]).toEqual([0, ''])
      // 3. The trust policy is rendered, and put on the role.
      const rendered = await desk.mayfly(['trust', 'render', '--for', 'aws'])
      expect(rendered.code).toBe(0)
      const host = world.issuer.url.replace('http://', '')
      const policy = rendered.stdout.replaceAll(github, host)
      roles[0] = { ...roleFor(world.issuer.url), trust: JSON.parse(policy) }
      // 4. The first credential.
      const job = await world.use({}, {}, world.tool('sts:whoami', 'me'))
      expect(job.failed, job.log).toBe(false)
      expect(job.log).toMatch(/^200 arn:aws:sts::111111111111:assumed-role\/deploy\//m)
      expect(leaksOf(job, world)).toEqual([])
      // 5. A job of another branch is refused, and the printed line names the claim on another machine.
      world.issuer.claims = {
        ref: 'refs/heads/next',
        sub: 'repo:acme/api:ref:refs/heads/next',
      }
      const refused = await world.use()
      expect(refused.failed).toBe(true)
      const [line = ''] = /mayfly trust explain '[^']*'/.exec(refused.log) ?? []
      writeFileSync(join(desk.workspace, 'document'), policy)
      const command = line.replace(/^mayfly/, `node '${desk.cli}'`)
      const explained = await desk.run('/bin/sh', ['-c', `${command} < document`])
      expect(explained.stdout).toMatch(/sub: .*refs\/heads\/next.*wants.*refs\/heads\/main/)
      expect(explained.code).toBe(1)
    }),
  )
})
