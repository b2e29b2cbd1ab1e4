import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { InputFault } from '@mayfly/core/inputs'
import { answer } from '@mayfly/platforms/command/log'
import { safeLine } from '@mayfly/platforms/redaction'
import { inspectAudience } from '@mayfly/platforms/trust/claim-table'
import { jsonDocument } from '@mayfly/platforms/trust/documents'
import { mayflyFile } from '@mayfly/platforms/trust/mayfly-file'
import { issuerOf } from '@mayfly/trust/issuer'
import { judgeDocument } from '@mayfly/trust/judge'
import type { Claims, Path, RefusedClaim, RuleVerdict, TrustDocument, Verdict } from '@mayfly/trust/model'
import { shownValue } from '@mayfly/trust/shown'
import { withoutAudience } from '@mayfly/trust/without-audience'
import { exitCodes } from '../exit-codes.ts'
import type { CommandLine } from '../flags.ts'
import { nameWithPlace, nothingToJudge, readDocuments, refuseInput } from './input.ts'

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
  if (wrong.length > 0 || unread.length > 0 || 'fault' in found) return refuseInput([...wrong, ...unread])
  if (documents.length === 0) return refuseInput([{ input: 'document', message: nothingToJudge }])
  const { claims } = found
  const isInspected = claims.aud === inspectAudience
  if (isInspected) say('The audience is not compared: these claims are of a token that was only looked at.')
  const verdicts = documents.map((document) => {
    const rules = isInspected ? document.rules.map(withoutAudience) : document.rules
    return { document, verdict: judgeDocument({ ...document, rules }, claims) }
  })
  if (isCut(claims))
    say('These claims name no repository id and no job: paste the whole text between the single quotes.')
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
  if (read === undefined && !/^\s*[{["]/.test(text) && existsSync(text))
    return fault('is a file: the first argument is the claims, and the second one the document')
  if (read === undefined) return fault('is not JSON: copy the whole text between the single quotes')
  if ('fault' in read) return fault(read.fault)
  const value = read.sources[0]?.value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('must be a JSON object')
  const long = Object.entries(value).find(([, one]) => JSON.stringify(one).length > longestText)
  if (long) return fault(`has a value of more than ${longestText} characters (${shownValue(long[0])})`)
  return { claims: value as Claims }
}

/** Whether claims of GitHub or GitLab lack those that every token has. */
function isCut(claims: Claims): boolean {
  const { kind } = issuerOf(claims)
  const id = { github: 'repository_id', gitlab: 'project_id' }[kind as 'github']
  return id !== undefined && claims[id] === undefined
}

function linesOf(document: TrustDocument, verdict: Verdict): string[] {
  const { rules, unjudged } = verdict
  const shownRules = rules.filter((rule) => rule.kind !== 'silent')
  const others = shownRules.filter(isForOtherJobs)
  // The nearest rule is shown if none is for this repository: its name may be the mistake.
  const near = shownRules.filter((rule) => !others.includes(rule))
  const own = near.length > 0 ? near : others.splice(0, 1)
  const shown = own.filter((rule, index) => rule.kind === 'accepted' || index < mostRules)
  return [
    headOf(document, verdict),
    ...shown.flatMap((rule) => ruleLines(document, rule)),
    ...(own.length > shown.length ? [`  ${own.length - shown.length} more rules do not accept the job`] : []),
    ...(others.length > 0 ? [`  for other issuers, owners or repositories: ${namesOf(others)}`] : []),
    ...(rules.length === 0 && unjudged.length === 0 ? ['  it has no rule'] : []),
    ...unjudged.map(({ why, path }) => `  cannot be judged: ${why} (${at(document, path)})`),
  ]
}

function headOf({ source, system, rules: all }: TrustDocument, { kind, rules }: Verdict): string {
  const heads = {
    accepted: 'accepts the job',
    refused: 'refuses the job',
    unjudged: 'cannot be judged for this job',
  }
  const name = basename(source.name) === mayflyFile ? source.name : `${source.name} (${titles[system]})`
  const accepting = rules.filter((rule) => rule.kind === 'accepted').length
  const isPart = system === 'mayfly' && kind === 'accepted' && accepting < all.length
  return `${name} ${heads[kind]}${isPart ? ` for ${accepting} of its ${all.length} principals` : ''}`
}

/** Claims that say whose job it is. A rule that refuses one of them is meant for other jobs. */
const projectClaims =
  /^(iss|repository|repository_id|repository_owner|repository_owner_id|project_id|project_path|namespace_id)$/

function isForOtherJobs(verdict: RuleVerdict): boolean {
  return verdict.kind === 'refused' && verdict.refused.some(({ claim }) => projectClaims.test(claim))
}

function namesOf(verdicts: readonly RuleVerdict[]): string {
  const names = verdicts.slice(0, mostRules).map(({ rule }) => rule.name)
  const more = verdicts.length - names.length
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
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
        ...causesOf(verdict.refused).map((one) => `    ${claimLine(document, one)}`),
        ...(isOfOtherSystem(verdict.refused)
          ? ['    The other claims are not compared: each CI system has its own.']
          : []),
      ]
  }
}

/** The refused claims, or only the issuer if the rule is for another CI system: the others differ anyway. */
function causesOf(refused: readonly RefusedClaim[]): readonly RefusedClaim[] {
  return isOfOtherSystem(refused) ? refused.filter(({ claim }) => claim === 'iss') : refused
}

function isOfOtherSystem(refused: readonly RefusedClaim[]): boolean {
  const issuer = refused.find(({ claim }) => claim === 'iss')
  if (issuer === undefined || issuer.wanted.length === 0 || refused.length === 1) return false
  const { kind } = issuerOf({ iss: issuer.actual })
  return issuer.wanted.every((iss) => issuerOf({ iss }).kind !== kind)
}

function claimLine(document: TrustDocument, { sentence, written, path }: RefusedClaim): string {
  return `${sentence} (${at(document, path)}: ${written})`
}

function at({ source }: TrustDocument, path: Path): string {
  return nameWithPlace({ ...source, name: 'line' }, path).replace(/^line:(\d+):(\d+)$/, 'line $1, column $2')
}

/** Prints a line with its indentation. Everything else that it has from outside is made safe. */
function say(line: string): void {
  const [indent = ''] = /^ */.exec(line) ?? []
  answer(indent + safeLine(line, longestLine))
}
