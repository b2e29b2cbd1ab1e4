import type { TrustFile } from '../file/model.ts'
import { type Grant, grantsOf, type Want } from '../file/wants.ts'
import type { DocumentFault } from '../model.ts'
import { askedOf } from './comparable-wants.ts'
import { block, Expression, type Hcl } from './hcl.ts'
import {
  groupBy,
  oneOrList,
  plainName,
  type RenderedDocument,
  type Rendering,
  tooLarge,
  withComments,
} from './rendering.ts'
import { type Yaml, yamlText } from './yaml.ts'

type AwsGrant = Grant & { readonly target: { readonly system: 'aws' } }

/** A trust policy, in the form that all languages share. */
interface Policy {
  readonly [key: string]: string | readonly Statement[]
}

interface Statement {
  readonly [key: string]: Hcl
}

/** The default limit of a trust policy, and the most that AWS allows on request. */
const usualSize = 2048
const mostSize = 8192

const hour = 3600

interface Role {
  readonly arn: string
  readonly grants: readonly AwsGrant[]
  readonly policy: Policy
  readonly notes: readonly string[]
  readonly maxSessionDuration: number | undefined
}

/** The trust policies of the file's AWS roles. */
export function renderAws(file: TrustFile, form: 'json' | 'terraform' | 'cloudformation'): Rendering {
  const grants = grantsOf(file.rules).filter((grant): grant is AwsGrant => grant.target.system === 'aws')
  const roles = groupBy(grants, ({ target }) => target.role).map(roleOf)
  const faults = roles.flatMap(faultsOf)
  if (faults.length > 0) return { documents: [], faults }
  const write = { json: jsonOf, terraform: terraformOf, cloudformation: cloudFormationOf }[form]
  return { documents: [...(form === 'json' ? [] : issuersOf(grants, form)), ...write(roles)], faults }
}

function roleOf(grants: readonly AwsGrant[]): Role {
  const arn = grants[0]?.target.role ?? ''
  const asked = grants.map((grant) => ({ grant, ...askedOf(grant) }))
  const lifetimes = grants.map(({ rule }) => rule.lifetimeSeconds)
  const longest = Math.max(...lifetimes.map((seconds) => seconds ?? hour))
  return {
    arn,
    grants,
    policy: {
      Version: '2012-10-17',
      Statement: asked.map(({ grant, asked }) => statementOf(grant, asked)),
    },
    notes: [...asked.flatMap(({ notes }) => notes), ...grants.flatMap(lifetimeNote)],
    maxSessionDuration: lifetimes.some(Boolean) ? Math.max(hour, longest) : undefined,
  }
}

function lifetimeNote({ rule }: AwsGrant): string[] {
  if (rule.lifetimeSeconds === undefined || rule.lifetimeSeconds >= hour) return []
  return [
    `Rule ${rule.name}: The sessions of a role of AWS can always last one hour. For a shorter one, set lifetime in the step (15 minutes or more).`,
  ]
}

/** The issuer as AWS names it in ARNs and condition keys. */
function hostOf({ rule }: AwsGrant): string {
  return rule.issuer.url.replace('https://', '')
}

function providerArn(grant: AwsGrant): string {
  const [, partition, , , account] = grant.target.role.split(':')
  return `arn:${partition}:iam::${account}:oidc-provider/${hostOf(grant)}`
}

function statementOf(grant: AwsGrant, asked: readonly Want[]): Statement {
  const tests = (isPattern: boolean) =>
    Object.fromEntries(
      asked
        .filter((want) => want.claim !== 'iss' && want.isPattern === isPattern)
        .map(({ claim, values }) => [
          `${hostOf(grant)}:${claim}`,
          oneOrList(values.map((value) => policyText(value, isPattern))),
        ]),
    )
  const like = tests(true)
  return {
    Effect: 'Allow',
    Principal: { Federated: providerArn(grant) },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: tests(false), ...(Object.keys(like).length > 0 && { StringLike: like }) },
  }
}

/** A value as a policy writes it: `${` would begin a variable, and under StringLike `?` would be any character. */
function policyText(value: string, isPattern: boolean): string {
  const signs = isPattern ? /\$(?=\{)|\?/g : /\$(?=\{)/g
  return value.replace(signs, (sign) => `\${${sign}}`)
}

function faultsOf({ arn, grants, policy }: Role): DocumentFault[] {
  const size = JSON.stringify(policy).length
  const path = grants[0]?.rule.path ?? []
  const isAllowed = grants.some(({ rule }) => 'too-large' in rule.allow)
  const limit = isAllowed ? mostSize : usualSize
  const fix = isAllowed
    ? 'Write several roles.'
    : `Write several roles. Or ask AWS for the quota "Role trust policy length", and write allow: { too-large: "<reason>" } into the rule.`
  const overlong = grants.filter(({ rule }) => (rule.lifetimeSeconds ?? 0) > 12 * hour)
  return [
    ...(size > limit
      ? [tooLarge(path, `The number of characters in the trust policy of ${arn}`, size, limit, fix)]
      : []),
    ...overlong.map(({ rule }) => ({
      path: [...rule.path, 'lifetime'],
      message: 'lifetime is longer than 12 hours, the most that AWS allows for a role.',
    })),
  ]
}

/** The name of a role without its path, and its path. */
function nameOf(arn: string): { name: string; path: string } {
  const whole = arn.slice(arn.indexOf(':role/') + ':role/'.length)
  const at = whole.lastIndexOf('/') + 1
  return { name: whole.slice(at), path: `/${whole.slice(0, at)}` }
}

function jsonOf(roles: readonly Role[]): RenderedDocument[] {
  return roles.map(({ arn, policy, notes, maxSessionDuration }) => {
    const { name } = nameOf(arn)
    const outside =
      maxSessionDuration === undefined
        ? []
        : [
            `The lifetime is not a part of a trust policy. Set it at the role: aws iam update-role --role-name ${name} --max-session-duration ${maxSessionDuration}`,
          ]
    return {
      name: `${name}.trust.json`,
      title: `Trust policy of ${arn}`,
      part: 'rule',
      text: `${JSON.stringify(policy, null, 2)}\n`,
      notes: [...notes, ...outside],
    }
  })
}

/** Why a rule of a well-known scanner fails a correct document. */
const scanner = [
  "checkov:skip=CKV_AWS_393:its pattern does not know GitHub's subjects with ids",
  "checkov:skip=CKV_AWS_358:its pattern does not know GitHub's subjects with ids",
]

function isOfGithub({ rule }: AwsGrant): boolean {
  return rule.issuer.kind === 'github'
}

function terraformOf(roles: readonly Role[]): RenderedDocument[] {
  return roles.map(({ arn, grants, policy, notes, maxSessionDuration }) => {
    const { name, path } = nameOf(arn)
    const body: Record<string, Hcl> = {
      name,
      ...(path !== '/' && { path }),
      ...(maxSessionDuration && { max_session_duration: maxSessionDuration }),
      assume_role_policy: new Expression('jsonencode', policy),
    }
    return {
      name: `${name}.tf`,
      title: `Role ${arn}`,
      part: 'rule',
      text: withComments(
        notes,
        block('resource', ['aws_iam_role', labelOf(name)], body, grants.some(isOfGithub) ? scanner : []),
      ),
      notes,
    }
  })
}

function cloudFormationOf(roles: readonly Role[]): RenderedDocument[] {
  return roles.map(({ arn, policy, notes, maxSessionDuration }) => {
    const { name, path } = nameOf(arn)
    const properties: Record<string, Yaml> = {
      RoleName: name,
      ...(path !== '/' && { Path: path }),
      ...(maxSessionDuration && { MaxSessionDuration: maxSessionDuration }),
      AssumeRolePolicyDocument: policy as Yaml,
    }
    const resources = { Role: { Type: 'AWS::IAM::Role', Properties: properties } }
    return {
      name: `${name}.yml`,
      title: `Template for ${arn}`,
      part: 'rule',
      text: withComments(notes, template(`The role ${name} and its trust policy`, resources)),
      notes,
    }
  })
}

function template(description: string, resources: Yaml): string {
  return yamlText({ AWSTemplateFormatVersion: '2010-09-09', Description: description, Resources: resources })
}

function labelOf(name: string): string {
  return `role_${plainName(name, '_')}`.toLowerCase()
}

/** The identity provider of each account, once per issuer. */
function issuersOf(grants: readonly AwsGrant[], form: 'terraform' | 'cloudformation'): RenderedDocument[] {
  return groupBy(grants, providerArn).map((same) => {
    const [first] = same as [AwsGrant]
    const { name, url } = first.rule.issuer
    const audiences = [...new Set(same.map(({ target }) => target.audience))]
    const account = first.target.role.split(':')[4]
    const text =
      form === 'terraform'
        ? block('resource', ['aws_iam_openid_connect_provider', plainName(name, '_')], {
            url,
            client_id_list: audiences,
          })
        : template(`The identity provider for ${name}`, {
            Provider: { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: url, ClientIdList: audiences } },
          })
    return {
      name: `${name}-${account}-provider.${form === 'terraform' ? 'tf' : 'yml'}`,
      title: `Identity provider of account ${account} for ${url}, once per account`,
      part: 'issuer',
      text,
      notes: [],
    }
  })
}
