import { kindByStatus } from './answer-status.ts'
import { type Facts, type FailureKind, MayflyError } from './errors.ts'
import type { Trace } from './evidence.ts'
import { refusedToken } from './refused-token.ts'
import type { SubjectToken } from './subject-token.ts'
import { claimFacts } from './token-refusal.ts'

/** An answer without a credential, as the provider reads it from the form of its system. */
export interface RefusedAnswer {
  readonly status: number
  /** Whether the answer has the form of this system. Otherwise another server answered. */
  readonly isOwn: boolean
  /** The system's own error code. */
  readonly code?: string | undefined
  /** The system's explanation, at most 4 KiB. */
  readonly said: string | undefined
  /** More facts that only this answer shows. */
  readonly facts?: Facts | undefined
  /** The names of the request in the system's own log. */
  readonly trace?: Trace | undefined
}

/** A text of an error, or the function that writes it. `C` is the provider's own knowledge of the request. */
type ErrorText<C> = string | ((facts: Facts, context: C, answer: RefusedAnswer) => string)

/** One kind of refusal. It fits an answer if all of its conditions are true. */
export interface RefusalRule<C = undefined> {
  readonly status?: number
  readonly codes?: readonly string[]
  readonly said?: RegExp
  readonly when?: (facts: Facts, context: C, answer: RefusedAnswer) => boolean
  readonly kind?: FailureKind
  readonly message?: ErrorText<C>
  readonly facts?: (context: C) => Facts
  /** The likely fix. Without it, the table's own fix for such answers. */
  readonly fix?: ErrorText<C>
}

/** How one system refuses. In each list, the first rule that fits is used. */
export interface RefusalTable<C = undefined> {
  /** The system's name within a sentence. */
  readonly system: string
  /** The name of its protocol, if that is not the name of the system. */
  readonly protocol?: string
  /** The inputs to check if another server answered. */
  readonly inputs: string
  /** Answers that mean only that the system could not answer now. A status that shows this needs no rule. */
  readonly unavailable?: readonly (RefusalRule<C> & { readonly kind: FailureKind })[]
  /** The fix if the system could not answer. */
  readonly later?: ErrorText<C>
  readonly refused: readonly RefusalRule<C>[]
  /** The message and the fix of a refusal, for rules without them. */
  readonly message: ErrorText<C>
  readonly fix: ErrorText<C>
}

/** The facts of a request that was refused. */
export interface RefusedRequest<C = undefined> {
  /** Facts that every error shows. */
  readonly facts: Facts
  /** Facts that an error shows only if the system itself answered. */
  readonly more?: Facts | undefined
  /** The ID token of the request: its claims are among the facts. */
  readonly subject?: SubjectToken | undefined
  readonly context: C
}

/**
 * The error for an answer without a credential: ERR_EXCHANGE_UNAVAILABLE if the system could not answer now,
 * ERR_ANSWER_MALFORMED if another server answered, otherwise ERR_EXCHANGE_REJECTED. It says whether another attempt may
 * help.
 */
export function refusalOf<C>(
  table: RefusalTable<C>,
  answer: RefusedAnswer,
  { facts: given, more, subject, context }: RefusedRequest<C>,
): MayflyError {
  const { status, code, said, isOwn } = answer
  const claims = subject && claimFacts(subject)
  const facts: Facts = { ...given, ...claims }
  const shown: Facts = { ...facts, ...more, said, ...answer.facts }
  const write = (text: ErrorText<C>) => (typeof text === 'string' ? text : text(facts, context, answer))
  const ruleOf = <R extends RefusalRule<C>>(rules: readonly R[] = []) =>
    rules.find((rule) => fits(rule, facts, context, answer))
  const busy = ruleOf(table.unavailable)
  const kind = busy?.kind ?? kindByStatus(status)
  if (kind !== undefined)
    return new MayflyError(
      'ERR_EXCHANGE_UNAVAILABLE',
      write(busy?.message ?? `${capital(table.system)} could not answer`),
      {
        ...(code !== undefined && { vendor: code }),
        facts: { ...shown, ...(code === undefined && { status: String(status) }) },
        fix: write(busy?.fix ?? table.later ?? 'Run the job again later.'),
        kind,
      },
    )
  if (!isOwn) {
    const { endpoint = 'The server' } = facts
    const what = `not an answer of ${table.protocol ?? table.system}`
    return new MayflyError('ERR_ANSWER_MALFORMED', `${endpoint} answered ${status}, which is ${what}`, {
      facts,
      fix: `Check ${table.inputs}, and any proxy or firewall between the runner and ${table.system}.`,
      kind: 'unreadable',
    })
  }
  const rule = ruleOf(table.refused)
  // The status is shown once: as a fact of the request, or where the system's code would be.
  const vendor = code ?? (shown.status === undefined ? `HTTP ${status}` : undefined)
  return new MayflyError('ERR_EXCHANGE_REJECTED', write(rule?.message ?? table.message), {
    ...(vendor !== undefined && { vendor }),
    facts: { ...shown, ...rule?.facts?.(context) },
    fix: write(rule?.fix ?? table.fix),
    ...(rule?.kind && { kind: rule.kind }),
    ...(answer.trace && { trace: answer.trace }),
    ...(subject && claims && { refusedToken: refusedToken(subject, claims) }),
  })
}

function fits<C>(
  { status, codes, said, when }: RefusalRule<C>,
  facts: Facts,
  context: C,
  answer: RefusedAnswer,
): boolean {
  return (
    (status === undefined || status === answer.status) &&
    (codes === undefined || codes.includes(answer.code ?? '')) &&
    (said === undefined || said.test(answer.said ?? '')) &&
    (when === undefined || when(facts, context, answer))
  )
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
