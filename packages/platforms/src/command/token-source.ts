import type { Wire } from '@mayfly/core/http'
import type { GivenTokenSource } from '@mayfly/core/lease'
import type { Patience } from '@mayfly/core/patience'
import type { Mask } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { readVariables, tokenVariables } from './subject-tokens.ts'
import type { System, TokenRequest } from './system.ts'
import { readTokenFile } from './token-file.ts'

/** The place from which a job gets its ID tokens. */
export interface TokenSource {
  /** The tokens that are there without a request, by name, read anew. Throws ERR_ID_TOKEN_INVALID. */
  present(): ReadonlyMap<string, SubjectToken>
  /** The request for one token, and its name, if the source gives none before. */
  readonly request?: TokenRequest & { readonly name: string }
  /** The fix for a job that has no token of an audience (see `System`). */
  fix: System['tokenFix']
}

/**
 * The source of a job's tokens: the one that the flags name, otherwise the variables of the job, otherwise the own way
 * of its CI system.
 */
export function tokenSource(given: GivenTokenSource | undefined, system: System, mask: Mask): TokenSource {
  if (given?.file !== undefined) return fromFile(given.file, mask)
  if (given?.command !== undefined) return fromCommand('--id-token-command', given.command, commandFix)
  const { tokenVariable, tokenCommand, tokenRequest } = system
  const names = tokenVariables()
  if (names.length > 0) return fromVariables(names, system, mask)
  if (tokenCommand) return fromCommand(tokenCommand.slice(0, 3).join(' '), tokenCommand, system.tokenFix)
  if (tokenRequest)
    return { present: () => new Map(), request: { name: system.id, ...tokenRequest }, fix: system.tokenFix }
  return fromVariables(tokenVariable && process.env[tokenVariable] ? [tokenVariable] : [], system, mask)
}

/** Variables do not change, so they are read once. */
function fromVariables(names: readonly string[], system: System, mask: Mask): TokenSource {
  let tokens: ReadonlyMap<string, SubjectToken> | undefined
  return { present: () => (tokens ??= readVariables(names, mask)), fix: system.tokenFix }
}

function fromFile(file: string, mask: Mask): TokenSource {
  return {
    present: () => new Map([['--id-token-file', readTokenFile(file, mask)]]),
    fix: (_, has, input) =>
      has === undefined
        ? 'The file must contain the ID token itself.'
        : `Give a file whose ID token has this audience. Or set the input ${input} to ${has}, and let the system that issues the credential accept this audience.`,
  }
}

function fromCommand(name: string, words: readonly string[], fix: System['tokenFix']): TokenSource {
  return {
    present: () => new Map(),
    request: {
      name,
      host: () => '',
      async send(audience: string, _: Wire, { signal }: Patience, mask: Mask) {
        return (await import('./token-command.ts')).runTokenCommand(words, audience, signal, mask)
      },
    },
    fix,
  }
}

const commandFix: System['tokenFix'] = (_, has, input) =>
  `Write {audience} into --id-token-command where its program takes the audience. If the program has only one, set the input ${input} to ${has ?? 'it'}, and let the system that issues the credential accept it.`
