import { readTrustFile } from '@mayfly/trust/file/read'
import { trustDocumentOf } from '@mayfly/trust/file/rules'
import { judgeRule } from '@mayfly/trust/judge'
import type { Claims, TrustRule } from '@mayfly/trust/model'
import { withoutAudience } from '@mayfly/trust/without-audience'
import { safeLine } from '../redaction.ts'
import { faultLine } from './fault-line.ts'
import { mayflyFile, readMayflyFile } from './mayfly-file.ts'

/** How the rules of a file judge a job: one row per rule and principal, or the faults of the file. */
export type FileVerdicts =
  | { readonly rows: readonly (readonly [principal: string, verdict: string])[] }
  | { readonly faults: readonly string[] }

/**
 * How the rules of `mayfly.yml` in a folder judge a job. The audience of the token does not count, because each step
 * requests a token with the audience of its system. Undefined if there is no file.
 */
export async function fileVerdicts(folder: string, claims: Claims): Promise<FileVerdicts | undefined> {
  const source = await readMayflyFile(folder)
  if (source === undefined) return undefined
  if ('fault' in source) return { faults: [`${mayflyFile} ${source.fault}`] }
  const { file, faults } = readTrustFile(source)
  if (file === undefined) return { faults: faults.map((fault) => faultLine(source, fault)) }
  return {
    rows: trustDocumentOf(file).rules.map((rule) => [safeLine(nameOf(rule)), safeLine(verdictOf(rule, claims), 600)]),
  }
}

function nameOf({ name, principal }: TrustRule): string {
  return principal === undefined ? name : `${name}: ${principal}`
}

function verdictOf(rule: TrustRule, claims: Claims): string {
  const verdict = judgeRule(withoutAudience(rule), claims, 'whole')
  if (verdict.kind === 'refused') return `no: ${verdict.refused.map(({ sentence }) => sentence).join('. ')}`
  return verdict.kind === 'unjudged' ? `not known: ${verdict.why}` : 'yes'
}
