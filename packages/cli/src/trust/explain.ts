import type { InputFault } from '@mayfly/core/inputs'
import { answer } from '@mayfly/platforms/command/log'
import { safeLine } from '@mayfly/platforms/redaction'
import { inspectAudience } from '@mayfly/platforms/trust/claim-table'
import { jsonDocument } from '@mayfly/platforms/trust/documents'
import { judgeDocument } from '@mayfly/trust/judge'
import type { Claims, Path, RefusedClaim, RuleVerdict, TrustDocument, Verdict } from '@mayfly/trust/model'
import { shown } from '@mayfly/trust/shown'
import { withoutAudience } from '@mayfly/trust/without-audience'
import { exitCodes } from '../exit-codes.ts'
import type { CommandLine } from '../flags.ts'
import { refuse } from '../refuse.ts'
import { nothingToJudge, placed, readDocuments } from './input.ts'

const longestClaims = 65_536
/** No issuer has a longer text, and comparisons of long texts take long. */
const longestText = 4096
/** A document can have thousands of rules. Those nearest to acceptance help most. */
const mostRules = 10
const longestLine = 1000

/** Says which rules of a document accept the claims of a job, and which claim the others refuse. */
export async function explain({ args, faults }: CommandLine): Promise<void> {
  const [text, path = '-'] = args
  const found = readClaims(text)
  const wrong = [...faults, ...('fault' in found ? [found.fault] : [])]
  const { documents, faults: unread } = await readDocuments(path)
  if (wrong.length > 0 || unread.length > 0 || 'fault' in found) return refuse([...wrong, ...unread])
  if (documents.length === 0) return refuse([{ input: 'document', message: nothingToJudge }])
  const { claims } = found
  const isInspected = claims.aud === inspectAudience
  if (isInspected) say('The audience is not compared: these claims are of a token that was only looked at.')
  const verdicts = documents.map((document) => {
    const rules = isInspected ? document.rules.map(withoutAudience) : document.rules
    return { document, verdict: judgeDocument({ ...document, rules }, claims) }
  })
  for (const { document, verdict } of verdicts) for (const line of linesOf(document, verdict)) say(line)
  if (verdicts.some(({ verdict }) => verdict.kind === 'accepted')) return
  const isUnjudged = verdicts.some(({ verdict }) => verdict.kind === 'unjudged')
  process.exitCode = isUnjudged ? exitCodes.unjudged : exitCodes.refused
}

/** The claims of the first argument. A token is refused and not shown: arguments can be read by other processes. */
function readClaims(text: string | undefined): { readonly claims: Claims } | { readonly fault: InputFault } {
  const fault = (message: string) => ({ fault: { input: 'claims', message } })
  if (text === undefined) return fault('is required: the JSON that a refused step, actions/inspect or whoami prints')
  if (text.length > longestClaims) return fault(`is longer than ${longestClaims} characters`)
  if (/^\s*[\w-]{10,}\.[\w-]{10,}\.[\w-]*\s*$/.test(text))
    return fault('is an ID token, which every process of the machine can now read: give only its claims')
  const read = jsonDocument('claims', text)
  if (read === undefined) return fault('is not JSON: copy the whole text between the single quotes')
  if ('fault' in read) return fault(read.fault)
  const value = read.sources[0]?.value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('must be a JSON object')
  const long = Object.entries(value).find(([, one]) => JSON.stringify(one).length > longestText)
  if (long) return fault(`has a value of more than ${longestText} characters (${shown(long[0])})`)
  return { claims: value as Claims }
}

function linesOf(document: TrustDocument, { kind, rules, unjudged }: Verdict): string[] {
  const { source, system } = document
  const heads = {
    accepted: 'accepts the job',
    refused: 'refuses the job',
    unjudged: 'cannot be judged for this job',
  }
  const told = rules.filter((rule) => rule.kind !== 'silent')
  const shown = told.filter((rule, index) => rule.kind === 'accepted' || index < mostRules)
  return [
    `${source.name} (${titles[system]}) ${heads[kind]}`,
    ...shown.flatMap((rule) => ruleLines(document, rule)),
    ...(told.length > shown.length ? [`  ${told.length - shown.length} more rules do not accept the job`] : []),
    ...(rules.length === 0 && unjudged.length === 0 ? ['  it has no rule'] : []),
    ...unjudged.map(({ why, path }) => `  cannot be judged: ${why} (${at(document, path)})`),
  ]
}

const titles: Readonly<Record<TrustDocument['system'], string>> = {
  aws: 'AWS',
  gcp: 'Google Cloud',
  azure: 'Azure',
  vault: 'Vault',
  kubernetes: 'Kubernetes',
  mayfly: 'mayfly.yml',
}

function ruleLines(document: TrustDocument, verdict: RuleVerdict): string[] {
  const { name, principal, effect, path } = verdict.rule
  const rule = `${name}${principal === undefined ? '' : ` for ${principal}`} (${at(document, path)})`
  switch (verdict.kind) {
    case 'accepted':
      return [`  ${rule} accepts it`]
    case 'silent':
      return []
    case 'unjudged':
      return [`  ${rule} cannot be judged: ${verdict.why}`]
    case 'refused':
      return [
        `  ${rule} ${effect === 'deny' ? 'denies it' : 'refuses it'}:`,
        ...verdict.refused.map((one) => `    ${claimLine(document, one)}`),
      ]
  }
}

function claimLine(document: TrustDocument, { sentence, written, path }: RefusedClaim): string {
  return `${sentence} (${at(document, path)}: ${written})`
}

function at({ source }: TrustDocument, path: Path): string {
  return placed({ ...source, name: 'line' }, path).replace(/^line:(\d+):(\d+)$/, 'line $1, column $2')
}

/** Prints a line with its indentation. Everything else that it has from outside is made safe. */
function say(line: string): void {
  const [indent = ''] = /^ */.exec(line) ?? []
  answer(indent + safeLine(line, longestLine))
}
