import { readdirSync, readFileSync } from 'node:fs'
import type { Claims } from '../../../packages/trust/src/model.ts'

interface AwsPart {
  readonly consumer: 'aws-stringlike' | 'aws-stringequals'
  readonly claim?: string
  readonly pattern: string | readonly string[]
  readonly qualifier?: string
}

type VectorCondition =
  | AwsPart
  | { readonly consumer: 'aws-all'; readonly of: readonly AwsPart[] }
  | { readonly consumer: 'gcp-cel' | 'azure-fic-exact' | 'azure-fic-flexible'; readonly pattern: string }

/** One vector of subvectors 0.7.0 (CC0, see LICENSE): a token, a condition, and whether they match. */
export interface Vector {
  readonly suite: string
  readonly id: string
  readonly issuer: string
  readonly subject: string
  readonly claims?: Claims
  readonly condition: VectorCondition
  readonly expect: 'match' | 'no-match'
  readonly judgment?: { readonly grade: 'safe' | 'caution' | 'dangerous' }
}

/** The issuers as AWS writes them. */
const issuers: Readonly<Record<string, string>> = {
  github: 'token.actions.githubusercontent.com',
  gitlab: 'gitlab.com',
  circleci: 'oidc.circleci.com/org/2a3b4c5d-1111-2222-3333-444455556666',
  bitbucket: 'api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc',
  'terraform-cloud': 'app.terraform.io',
}

export const vectors: readonly Vector[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .flatMap((file) => {
    const suite = JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
    return suite.vectors.map((vector: Vector) => ({ ...vector, suite: suite.suite }))
  })

const audience = 'sts.amazonaws.com'

function issuerOf({ issuer }: Vector): string {
  const found = issuers[issuer]
  if (found === undefined) throw new Error(`no issuer ${issuer}`)
  return found
}

/** The claims of the vector's token. A vector names only those that it is about. */
export function claimsOf(vector: Vector): Claims {
  return { sub: vector.subject, aud: audience, ...vector.claims, iss: `https://${issuerOf(vector)}` }
}

/**
 * The vector's condition in a document of its system, as the system writes it. `rest` is what a whole trust has beside
 * it: vectors are often one condition of several.
 */
export function documentOf(vector: Vector, rest: Readonly<Record<string, string>> = {}): unknown {
  const { condition } = vector
  const host = issuerOf(vector)
  const issuer = `https://${host}`
  const credential = { name: 'api', issuer, audiences: [audience] }
  switch (condition.consumer) {
    case 'gcp-cel':
      return {
        name: 'projects/123456789012/locations/global/workloadIdentityPools/ci-jobs/providers/main',
        attributeMapping: { 'google.subject': 'assertion.sub' },
        attributeCondition: condition.pattern,
        oidc: { issuerUri: issuer, allowedAudiences: [audience] },
        state: 'ACTIVE',
      }
    case 'azure-fic-exact':
      return [{ ...credential, subject: condition.pattern }]
    case 'azure-fic-flexible':
      return [{ ...credential, claimsMatchingExpression: { languageVersion: 1, value: condition.pattern } }]
    default:
      return awsPolicy(host, condition.consumer === 'aws-all' ? condition.of : [condition], rest)
  }
}

function awsPolicy(host: string, parts: readonly AwsPart[], rest: Readonly<Record<string, string>>): unknown {
  const condition: Record<string, Record<string, unknown>> = {}
  const add = (operator: string, claim: string, value: unknown) => {
    condition[operator] = { ...condition[operator], [`${host}:${claim}`]: value }
  }
  for (const [claim, value] of Object.entries(rest)) {
    if (!parts.some((part) => (part.claim ?? 'sub') === claim)) add('StringEquals', claim, value)
  }
  for (const { consumer, claim = 'sub', pattern, qualifier } of parts) {
    const operator = consumer === 'aws-stringlike' ? 'StringLike' : 'StringEquals'
    add(qualifier === undefined ? operator : `${qualifier}:${operator}`, claim, pattern)
  }
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${host}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: condition,
      },
    ],
  }
}
