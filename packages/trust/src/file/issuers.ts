import { type Field, type Fields, type Form, shownText } from './fields.ts'
import { bySubject, type Issuer, type IssuerKind, type SubjectForm } from './model.ts'
import { whoFields } from './who.ts'

const kinds = ['github', 'gitlab', 'jenkins', 'other'] as const
const forms = ['both', 'immutable', 'classic'] as const

const defaultUrls: Partial<Record<IssuerKind, string>> = {
  github: 'https://token.actions.githubusercontent.com',
  gitlab: 'https://gitlab.com',
}

const defaultKeys: Readonly<Record<IssuerKind, readonly string[]>> = {
  github: ['repo', 'context'],
  gitlab: ['project_path', 'ref_type', 'ref'],
  jenkins: [],
  other: [],
}

const url: Form = {
  pattern: /^https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[\w.~%!$&()*+,;=:@-]+)*$/,
  words: 'an https URL without a slash at its end, without a query, and without a user',
}

const issuerName: Form = {
  pattern: /^[a-z][a-z0-9-]{0,39}$/,
  words: 'lower-case letters, digits and hyphens, at most 40',
}

const key: Form = { pattern: /^[a-z_]{1,64}$/, words: 'the name of a claim, repo or context' }

/** The issuers of the file by name. */
export function readIssuers(fields: Fields, field: Field): Map<string, Issuer> {
  const issuers = new Map<string, Issuer>()
  for (const [name, one] of fields.members(field, 'issuers')) {
    if (!issuerName.pattern.test(name)) fields.fault(one.path, `The name of an issuer must be ${issuerName.words}.`)
    else if (whoFields.includes(name))
      fields.fault(one.path, `An issuer cannot have the name ${name}: who has this member.`)
    else {
      const issuer = readIssuer(fields, name, one)
      if (issuer) issuers.set(name, issuer)
    }
  }
  return issuers
}

function readIssuer(fields: Fields, name: string, field: Field): Issuer | undefined {
  const shape = `issuer ${name}`
  const members = fields.members(field, shape, ['kind', 'url', 'ids', 'subject', 'subject-keys'])
  const ownKind = kinds.find((one) => one === name)
  const given = fields.choice(members.get('kind'), 'kind', kinds)
  if (given && ownKind && given !== ownKind)
    fields.fault([...field.path, 'kind'], `The issuer ${name} always has the kind ${name}. Use another name.`)
  const kind = ownKind ?? given
  if (kind === undefined) {
    if (members.has('kind')) return undefined
    return fields.fault(field.path, `${shape} has no kind, which is required: github, gitlab, jenkins or other.`)
  }
  const address = members.has('url') ? fields.text(members.get('url'), 'url', url) : defaultUrls[kind]
  if (address === undefined && !members.has('url'))
    fields.fault(field.path, `${shape} has no url, which is required for ${bySubject[kind]?.name}.`)
  const subject = readForm(fields, kind, address, members.get('subject'))
  const keys = fields.texts(members.get('subject-keys'), 'subject-keys', key)
  const whole = bySubject[kind]
  if (whole && members.has('subject-keys'))
    fields.fault([...field.path, 'subject-keys'], `subject-keys is not for ${whole.name}: ${whole.noKeys}.`)
  const ids = readIds(fields, kind, members.get('ids'))
  // A fault in the address must not hide the faults of the rules.
  return {
    name,
    kind,
    url: address ?? 'https://unknown.invalid',
    ids,
    subject,
    subjectKeys: keys.length > 0 ? keys : defaultKeys[kind],
    path: field.path,
  }
}

function readForm(
  fields: Fields,
  kind: IssuerKind,
  address: string | undefined,
  field: Field | undefined,
): SubjectForm {
  const form = fields.choice(field, 'subject', forms)
  if (kind !== 'github') {
    if (field) fields.fault(field.path, `subject is for GitHub alone: ${bySubject[kind]?.name ?? kind} has one form.`)
    return 'classic'
  }
  // An Enterprise Server has only the form with names.
  const isOwnServer = address?.endsWith('/_services/token') === true
  if (isOwnServer && field && form && form !== 'classic')
    fields.fault(field.path, 'subject must be classic: GitHub Enterprise Server has no other form.')
  return isOwnServer ? 'classic' : (form ?? 'both')
}

function readIds(fields: Fields, kind: IssuerKind, field: Field | undefined): Map<string, string> {
  const ids = new Map<string, string>()
  if (field === undefined) return ids
  const whole = bySubject[kind]
  if (whole) {
    fields.fault(field.path, `ids is not for ${whole.name}: ${whole.noIds}.`)
    return ids
  }
  for (const [name, { value, path }] of fields.members(field, 'ids')) {
    const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
    if (!/^[\w.-]+(?:\/[\w.-]+)*$/.test(name))
      fields.fault(path, `ids must have names of owners and repositories, not ${shownText(name)}.`)
    else if (typeof id === 'string' && /^[1-9]\d{0,19}$/.test(id)) ids.set(name, id)
    else fields.fault(path, `The id of ${name} must be a number.`)
  }
  return ids
}
