import { claimOf } from './claims.ts'
import { githubUrl, gitlabUrl, type Issuer, issuerOf } from './issuer.ts'
import type { Claims } from './model.ts'
import { unitEscape } from './shown.ts'
import { readGithubSubject } from './subject.ts'

/**
 * The text of a `mayfly.yml` with one rule for the job of a token, as narrow as its claims allow. The role in it is an
 * example. Undefined for a token that no rule can name. Every value is quoted, so the text can be pasted as it is.
 */
export function firstFile(claims: Claims): string | undefined {
  const issuer = issuerOf(claims)
  const who = whoOf(claims, issuer)
  if (who === undefined) return undefined
  return [
    'version: 1',
    'issuers:',
    `  ${issuer.kind}: ${flow(issuerFields(claims, issuer))}`,
    'rules:',
    `  ${ruleName(claims)}:`,
    `    who: ${flow([[issuer.kind, quoteText(who.place)], ...who.fields])}`,
    '    # Write your own role here, or one of gcp, azure, vault, kubernetes, github-app.',
    '    may: { aws: "arn:aws:iam::111111111111:role/deploy" }',
    ...(issuer.kind === 'other' ? ['    # In who, replace by * what is new in each job, such as a commit.'] : []),
  ].join('\n')
}

type Fields = readonly (readonly [name: string, text: string])[]

interface Job {
  /** The repository, the project, the URL of the Jenkins job, or the subject. */
  readonly place: string
  readonly fields: Fields
}

function whoOf(claims: Claims, { kind, url }: Issuer): Job | undefined {
  const place = text(claims, { github: 'repository', gitlab: 'project_path', jenkins: 'sub', other: 'sub' }[kind])
  if (place === undefined) return undefined
  // A file that has these would be wrong.
  if (kind === 'other' && (/^\s|[*?$\\]/.test(place) || !/^https:[^?#]*[^/?#]$/.test(url))) return undefined
  if (kind === 'jenkins' || kind === 'other') return { place, fields: [] }
  return { place, fields: kind === 'github' ? githubFields(claims) : gitlabFields(claims) }
}

function githubFields(claims: Claims): Fields {
  const event = text(claims, 'event_name')
  const called = text(claims, 'job_workflow_ref')
  return [
    ...field('environment', text(claims, 'environment')),
    ...refField(/^refs\/(heads|tags)\/(.+)$/s.exec(text(claims, 'ref') ?? '')),
    // A workflow of another file is chosen by the repository, so it is named.
    ...field('workflow', called === text(claims, 'workflow_ref') ? undefined : called),
    ...field('event', event),
  ]
}

function gitlabFields(claims: Claims): Fields {
  const isTag = text(claims, 'ref_type') === 'tag'
  return [
    ...field('environment', text(claims, 'environment')),
    ...field(isTag ? 'tag' : 'branch', text(claims, 'ref')),
    ...field('event', text(claims, 'pipeline_source')),
    ...(String(claimOf(claims, 'ref_protected')) === 'true' ? ([['protected', 'true']] as const) : []),
  ]
}

function refField(ref: RegExpExecArray | null): Fields {
  return field(ref?.[1] === 'tags' ? 'tag' : 'branch', ref?.[2])
}

function field(name: string, value: string | undefined): Fields {
  return value === undefined ? [] : [[name, quoteText(value)]]
}

function issuerFields(claims: Claims, { kind, url, isServer }: Issuer): Fields {
  const usual = { github: githubUrl, gitlab: gitlabUrl }[kind as 'github']
  const ids = kind === 'other' ? [] : idsOf(claims, kind)
  const isImmutable = readGithubSubject(text(claims, 'sub') ?? '')?.repositoryId !== undefined
  return [
    ...(url === usual ? [] : field('url', url)),
    ...(ids.length > 0 ? ([['ids', flow(ids.map(([name, id]) => [quoteText(name), id]))]] as const) : []),
    ...(kind === 'github' && !isServer && isImmutable ? ([['subject', 'immutable']] as const) : []),
  ]
}

/** The ids of the owner and of the repository or project, by their names. */
function idsOf(claims: Claims, kind: Issuer['kind']): Fields {
  const names =
    kind === 'github'
      ? ([
          ['repository_owner', 'repository_owner_id'],
          ['repository', 'repository_id'],
        ] as const)
      : ([
          ['namespace_path', 'namespace_id'],
          ['project_path', 'project_id'],
        ] as const)
  return names.flatMap(([name, id]) => {
    const [key, value] = [text(claims, name), String(claimOf(claims, id))]
    return key !== undefined && /^[1-9]\d{0,19}$/.test(value) ? [[key, value] as const] : []
  })
}

/** A name that the file accepts, from the environment, the branch, the tag or the event. */
function ruleName(claims: Claims): string {
  const ref = text(claims, 'ref')
  const names = [text(claims, 'environment'), ref?.replace(/^refs\/(?:heads|tags)\//, ''), text(claims, 'event_name')]
  const name = names.find((one) => one !== undefined && !one.startsWith('refs/')) ?? ''
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return (
    words
      .join('-')
      .replace(/^[^a-z]+/, '')
      .slice(0, 40)
      .replace(/-$/, '') || 'job'
  )
}

function flow(fields: Fields): string {
  return `{ ${fields.map(([name, value]) => `${name}: ${value}`).join(', ')} }`
}

/** Characters that a log or a CI system could read as the beginning of a command, and everything but printable ASCII. */
const specialCharacter = /[^ -~]|[#`]|:(?=:)|(?<=section_(?:start|end)):/g

/** A text in double quotes, as YAML and JSON read it. */
function quoteText(value: string): string {
  return JSON.stringify(value).replace(specialCharacter, unitEscape)
}

function text(claims: Claims, name: string): string | undefined {
  const value = claimOf(claims, name)
  return typeof value === 'string' && value !== '' ? value : undefined
}
