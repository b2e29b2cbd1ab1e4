import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { doubles } from '../laws/doubles.ts'
import { inWorld, audience as stsAudience } from '../support/aws-world.ts'
import { flagsOf, inShellJob, ShellJob } from '../support/shell-job.ts'
import { inVaultWorld, vaultAudience } from '../support/vault-world.ts'

/** For each provider, a variable that its tools read, and the delivery that sets it. */
const seen: Record<string, [deliver: string, variable: string]> = {
  aws: ['env', 'AWS_SESSION_TOKEN'],
  gcp: ['env', 'CLOUDSDK_AUTH_ACCESS_TOKEN'],
  azure: ['env', 'AZURE_FEDERATED_TOKEN_FILE'],
  vault: ['env', 'PASSWORD'],
  kubernetes: ['file', 'KUBECONFIG'],
  'github-app': ['env', 'GH_ENTERPRISE_TOKEN'],
  oauth: ['env', 'ACCESS_TOKEN'],
  conjur: ['env', 'CONJUR_AUTHN_TOKEN'],
  akeyless: ['env', 'AKEYLESS_AUTH_TOKEN'],
  delinea: ['env', 'DELINEA_TOKEN'],
  certificate: ['file', 'CLIENT_CERTIFICATE_FILE'],
  'certificate of type ssh': ['file', 'CLIENT_CERTIFICATE_FILE'],
}

describe.each(Object.entries(doubles))('%s', (id, start) => {
  test.each(['gitlab', 'jenkins'] as const)('%s: login, a shell that has the credential, logout', async (ci) => {
    const law = await start(ci)
    const job = new ShellJob(ci)
    const [deliver, variable] = seen[id] ?? ['env', 'nothing is known of this provider']
    try {
      const env = { MAYFLY_ID_TOKEN: await law.world.issuer.mint(law.audience) }
      const login = await job.login([law.provider, ...flagsOf({ ...law.inputs, deliver })], { env })
      expect(login.code, login.stderr).toBe(0)
      expect(login.stdout).toBe('')
      const { stdout: value } = await job.silently(() => job.sh(`printf %s "$${variable}"`))
      const given = value.startsWith(job.state) ? readFileSync(value, 'utf8') : value
      const issued = [...law.world.secrets(), ...(law.publicValues?.() ?? [])]
      expect(issued.some((value) => given.includes(value))).toBe(true)
      const logout = await job.logout({ env })
      expect(logout.code).toBe(0)
      expect(logout.stderr).toMatch(/^mayfly: .*: (expires-only, valid until|revoked-verified, by) /m)
      expect([job.isClean, job.leaks(law.world)]).toEqual([true, []])
    } finally {
      job.dispose()
      await law.world.close()
    }
  })
})

test('the session of a GitLab job names pipeline and job, of a Jenkins build its tag', () =>
  inWorld(
    {},
    async (world) => {
      const names = []
      for (const ci of ['gitlab', 'jenkins', 'shell'] as const) {
        await inShellJob(ci, async (job) => {
          const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(stsAudience) }
          const ran = await job.mayfly(['exec', 'aws', ...flagsOf(world.inputs), '--', 'true'], { env })
          expect(ran.code, ran.stderr).toBe(0)
        })
        names.push(world.sts.requests.at(-1)?.params.RoleSessionName)
      }
      expect(names).toEqual([
        expect.stringMatching(/^gl-4242-4711-[0-9a-f]{8}$/),
        expect.stringMatching(/^jk-acme-api-main-42-[0-9a-f]{8}$/),
        expect.stringMatching(/^sh-[0-9a-f]{8}-[0-9a-f]{8}$/),
      ])
    },
    'gitlab',
  ))

test('what is delivered lies in a private folder, and a shell reads it as it is, silently even when it traces', () =>
  inVaultWorld(
    async (world) =>
      inShellJob('gitlab', async (job) => {
        const secrets = 'QUOTED = kv/odd#quoted\nPLAIN = kv/odd#plain'
        const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(vaultAudience) }
        await job.login(['vault', ...flagsOf({ ...world.inputs, secrets, deliver: 'env,file' })], { env })
        const mode = (path: string) => statSync(join(job.state, path)).mode & 0o777
        expect([mode('.'), mode('env.sh')]).toEqual([0o700, 0o600])
        const same = 'console.log(process.env.QUOTED === fs.readFileSync(process.env.QUOTED_FILE, "utf8"))'
        const script = `. '${job.state}/env.sh'\nnode -e '${same}'`
        for (const shell of ['/bin/sh', '/bin/bash']) {
          for (const options of ['-exu', '-exvu']) {
            const { stdout, stderr } = await job.run(shell, [options, '-c', `${script}\necho "$-" >&2`])
            expect(stdout).toBe('true\n')
            expect(stderr).toContain('+ node -e')
            expect(/^\w*v\w*$/m.test(stderr)).toBe(options.includes('v'))
          }
        }
        expect(job.leaks(world)).toEqual([])
      }),
    () => ({ kv2: { kv: { odd: [{ quoted: `it's $HOME "x" \\ \`id\`\n two`, plain: 'p4ss-of-the-plain-one' }] } } }),
    'gitlab',
  ))
