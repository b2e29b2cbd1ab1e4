import { lintNames } from '../lint-names.ts'
import type { DocumentFault, Source } from '../model.ts'
import { type Field, Fields, kindOf, shownText, unknownMember } from './fields.ts'
import { readIssuers } from './issuers.ts'
import type { FileRule, Issuer, TrustFile } from './model.ts'
import { readTargets } from './targets.ts'
import { subjectFault } from './wants.ts'
import { readWho } from './who.ts'

/** A file that was read, or every fault that it has. */
export interface FileReading {
  /** Absent if there is a fault. */
  readonly file?: TrustFile
  readonly faults: readonly DocumentFault[]
}

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 }

/** Reads `mayfly.yml`. All faults are found at once. */
export function readTrustFile(source: Source): FileReading {
  const fields = new Fields()
  const rules = readFile(fields, { value: source.value, path: [] })
  return fields.faults.length > 0 ? { faults: fields.faults } : { file: { source, rules }, faults: [] }
}

function readFile(fields: Fields, root: Field): FileRule[] {
  const members = fields.members(root, 'The file', ['version', 'issuers', 'rules'])
  // Every member would be missing.
  if (fields.faults.length > 0 && members.size === 0) return []
  const version = fields.required(members, 'version', root, 'The file')
  if (version && version.value !== 1) fields.fault(version.path, 'version must be 1.')
  const ofIssuers = fields.required(members, 'issuers', root, 'The file')
  const ofRules = fields.required(members, 'rules', root, 'The file')
  const issuers = ofIssuers ? readIssuers(fields, ofIssuers) : new Map<string, Issuer>()
  if (ofRules === undefined) return []
  const named = fields.members(ofRules, 'rules')
  if (isEmpty(ofRules)) fields.fault(ofRules.path, 'rules has no rule, so the file accepts no job.')
  return [...named].flatMap(([name, field]) => readRule(fields, name, field, issuers) ?? [])
}

function isEmpty({ value }: Field): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function readRule(
  fields: Fields,
  name: string,
  field: Field,
  issuers: ReadonlyMap<string, Issuer>,
): FileRule | undefined {
  // The name becomes a part of other names: an attribute at Google, a group in Kubernetes, a credential at Azure.
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || name.length > 40)
    fields.fault(
      field.path,
      `The name of a rule must have lower-case letters, digits and single hyphens, at most 40, not ${shownText(name)}.`,
    )
  const shape = `rule ${shownText(name)}`
  const members = fields.members(field, shape, ['who', 'may', 'lifetime', 'allow'])
  const ofWho = fields.required(members, 'who', field, shape)
  const ofMay = fields.required(members, 'may', field, shape)
  const read = ofWho && readWho(fields, ofWho, issuers)
  const may = ofMay ? readTargets(fields, ofMay) : []
  const lifetime = readLifetime(fields, members.get('lifetime'))
  const allow = readAllow(fields, members.get('allow'))
  if (read === undefined) return undefined
  const rule = { name, ...read, may, allow, path: field.path, ...(lifetime && { lifetimeSeconds: lifetime }) }
  const tooMany = subjectFault(rule)
  if (tooMany) fields.fault([...field.path, 'who'], tooMany)
  return rule
}

function readLifetime(fields: Fields, field: Field | undefined): number | undefined {
  if (field === undefined) return undefined
  const { value, path } = field
  const [, digits = '', unit = 's'] = /^(\d{1,6})([smh])?$/.exec(String(value)) ?? []
  const seconds = Number(digits) * (unitSeconds[unit] ?? 1)
  const isTime = typeof value === 'string' || typeof value === 'number'
  if (isTime && digits !== '' && seconds >= 60 && seconds <= 86_400) return seconds
  return fields.fault(
    path,
    `lifetime must be a time such as 15m or 1h, from one minute to 24 hours, not ${kindOf(value)}.`,
  )
}

function readAllow(fields: Fields, field: Field | undefined): Record<string, string> {
  const allow: Record<string, string> = {}
  if (field === undefined) return allow
  for (const [name, one] of fields.members(field, 'allow')) {
    if (!lintNames.some((known) => known === name)) fields.fault(one.path, unknownMember(name, 'allow', lintNames))
    const reason = fields.text(one, `allow.${name}`)
    if (reason === undefined) continue
    if (reason.trim().length < 10)
      fields.fault(one.path, `allow.${name} must be a reason of at least 10 characters, not ${shownText(reason)}.`)
    allow[name] = reason
  }
  return allow
}
