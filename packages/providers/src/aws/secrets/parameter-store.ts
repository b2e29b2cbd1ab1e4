import { objectIn, readJson, textOf } from '@mayfly/core/json'
import type { ExchangeIo } from '@mayfly/core/provider'
import type { SecretAnswer } from '@mayfly/core/secrets/source'
import type { Parts } from '@mayfly/core/template'
import { call, type Service } from './call.ts'
import type { AwsRead } from './reference.ts'
import { emptyPath, missingParameter, refusedParameters, refusedPath, tooManyPages } from './refusal.ts'
import { incomplete } from './secrets-manager.ts'

type ParameterRead = Extract<AwsRead, { kind: 'parameter' }>
type PathRead = Extract<AwsRead, { kind: 'path' }>

/** The names of one call. */
const mostNames = 10
/** The pages of one path: 1,000 parameters. */
const mostPages = 100

/**
 * Groups reads into calls. A call has each name once, since an answer does not always say which version of a name it
 * holds.
 */
export function callsOf(reads: readonly ParameterRead[]): ParameterRead[][] {
  const calls: ParameterRead[][] = []
  for (const read of reads) {
    const free = calls.find((one) => one.length < mostNames && one.every(({ name }) => name !== read.name))
    if (free) free.push(read)
    else calls.push([read])
  }
  return calls
}

/**
 * Reads up to ten parameters: one answer each, in their order.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html
 */
export function readParameters(
  io: ExchangeIo,
  service: Service,
  keys: Parts,
  reads: readonly ParameterRead[],
): Promise<SecretAnswer[]> {
  const Names = reads.map(({ name, version }) => (version === undefined ? name : `${name}:${version}`))
  return call(io, service, keys, 'GetParameters', { Names, WithDecryption: true }, async ({ answer, request }) => {
    if (answer.status !== 200) throw refusedParameters(answer, reads)
    const { Parameters: list } = readJson(answer.body)
    const found = Array.isArray(list) ? list.map(objectIn) : []
    return Promise.all(
      reads.map(async (read): Promise<SecretAnswer> => {
        const parameter = found.find(
          ({ Name, ARN }) => Name === read.name || ARN === read.name || `${ARN}`.endsWith(`:parameter${read.name}`),
        )
        if (!parameter) return { missing: missingParameter(read) }
        const { Value: value, Version: version, Type: type } = parameter
        if (typeof value !== 'string') throw incomplete(service, read.name)
        return {
          found: { value },
          read: {
            what: `ssm:${(textOf(parameter.Name) ?? read.name).replace(/^arn:.*?:parameter/, '')}`,
            ...(typeof version === 'number' && { version: versionOf(version, read.version) }),
            ...(request !== undefined && { request }),
          },
          ...(type !== 'SecureString' && { isPublic: true }),
        }
      }),
    )
  })
}

function versionOf(version: number, asked: string | undefined): string {
  return asked === undefined || asked === String(version) ? String(version) : `${version} (${asked})`
}

/**
 * Reads the parameters directly below a path, with all pages. Their keys are the rest of their names.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html
 */
export async function readPath(io: ExchangeIo, service: Service, keys: Parts, read: PathRead): Promise<SecretAnswer> {
  const { path } = read
  const members = new Map<string, string>()
  const requests: string[] = []
  let isPublic = true
  let next: string | undefined
  for (let page = 0; page === 0 || next !== undefined; page++) {
    if (page === mostPages) throw tooManyPages(read, mostPages)
    const input = {
      Path: path.replace(/(?<=.)\/$/, ''),
      WithDecryption: true,
      MaxResults: 10,
      ...(next !== undefined && { NextToken: next }),
    }
    next = await call(io, service, keys, 'GetParametersByPath', input, async ({ answer, request }) => {
      if (answer.status !== 200) throw refusedPath(answer, read)
      const { Parameters: list, NextToken: token } = readJson(answer.body)
      for (const { Name: name, Value: value, Type: type } of Array.isArray(list) ? list.map(objectIn) : []) {
        if (typeof name !== 'string' || typeof value !== 'string') throw incomplete(service, path)
        members.set(name.slice(path.length), JSON.stringify(value))
        isPublic &&= type !== 'SecureString'
      }
      if (request !== undefined) requests.push(request)
      return textOf(token)
    })
  }
  if (members.size === 0) return { missing: emptyPath(read) }
  return {
    found: { members },
    read: {
      what: `ssm:${path} (${members.size} parameters)`,
      ...(requests.length > 0 && { request: requests.join(' ') }),
    },
    ...(isPublic && { isPublic }),
  }
}
