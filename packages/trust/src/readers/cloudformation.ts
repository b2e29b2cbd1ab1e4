import type { Source, TrustDocument } from '../model.ts'
import { awsPolicy } from './aws.ts'
import { plainText, type ReadText } from './aws-condition.ts'
import { listOf, membersOf, ownMember, textOf } from './members.ts'
import { type ReadRules, together } from './reading.ts'

/**
 * Reads the roles of a CloudFormation template, if it has some. A function of YAML's short form is an object, as in JSON.
 */
export function readCloudFormation(source: Source): TrustDocument[] {
  const found = cloudFormationRoles(source.value)
  return found.rules.length + found.unjudged.length > 0 ? [{ system: 'aws', source, ...found }] : []
}

/** Whether a value is a CloudFormation template with resources. */
export function isCloudFormation(value: unknown): boolean {
  const resources = Object.values(membersOf(ownMember(value, 'Resources')) ?? {})
  return resources.some((one) => typeof ownMember(one, 'Type') === 'string')
}

function cloudFormationRoles(template: unknown): ReadRules {
  const resources = membersOf(ownMember(template, 'Resources')) ?? {}
  const roles = Object.entries(resources).filter(([, one]) => ownMember(one, 'Type') === 'AWS::IAM::Role')
  const readText = textReader(resources)
  return together(
    roles.map(([name, resource]) => {
      const properties = ownMember(resource, 'Properties')
      const policyPath = ['Resources', name, 'Properties', 'AssumeRolePolicyDocument']
      const policy = ownMember(properties, 'AssumeRolePolicyDocument')
      const whole = functionOf(policy) && readText(policy)
      const seconds = ownMember(properties, 'MaxSessionDuration')
      return awsPolicy(
        whole && 'text' in whole ? whole.text : policy,
        policyPath,
        { name, principal: name, lifetimeSeconds: typeof seconds === 'number' ? seconds : undefined },
        readText,
      )
    }),
  )
}

/** The name of a template's function, such as `Fn::Sub`, or undefined for every other value. */
function functionOf(value: unknown): string | undefined {
  const [name, ...others] = Object.keys(membersOf(value) ?? {})
  return others.length === 0 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::')) ? name : undefined
}

/**
 * Reads texts and those functions that the template alone decides. A reference to the account, the partition or the
 * region stays as `${AWS::AccountId}`: the provider's ARN has it, and no condition depends on it.
 */
function textReader(resources: Readonly<Record<string, unknown>>): ReadText {
  const read: ReadText = (value) => {
    const name = functionOf(value)
    if (name === undefined) return plainText(value)
    const argument = ownMember(value, name)
    const text =
      name === 'Ref' || name === 'Fn::GetAtt'
        ? referred(argument)
        : name === 'Fn::Sub' && typeof argument === 'string'
          ? argument
          : name === 'Fn::Join'
            ? joined(argument)
            : undefined
    return text === undefined ? { why: `The function ${name} is computed by CloudFormation` } : { text }
  }

  const referred = (argument: unknown): string | undefined => {
    const parts = Array.isArray(argument) ? argument : typeof argument === 'string' ? argument.split('.') : []
    const [name, attribute] = parts
    if (typeof name !== 'string') return undefined
    if (['AWS::AccountId', 'AWS::Partition', 'AWS::Region'].includes(name)) return `\${${name}}`
    const resource = ownMember(resources, name)
    if (ownMember(resource, 'Type') !== 'AWS::IAM::OIDCProvider') return undefined
    if (attribute !== undefined && attribute !== 'Arn') return undefined
    const url = textOf(ownMember(ownMember(resource, 'Properties'), 'Url'))
    return url && `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:oidc-provider/${url.replace(/^https:\/\//, '')}`
  }

  const joined = (argument: unknown): string | undefined => {
    const [separator, parts] = Array.isArray(argument) ? argument : []
    if (typeof separator !== 'string' || !Array.isArray(parts)) return undefined
    const texts = listOf(parts).map(read)
    return texts.every((one) => 'text' in one) ? texts.map((one) => one.text).join(separator) : undefined
  }
  return read
}
