import { bySubject, type Target, type TrustFile } from '../file/model.ts'
import type { Subject } from '../file/subjects.ts'
import { type Grant, grantsOf, idClaims } from '../file/wants.ts'
import type { DocumentFault } from '../model.ts'
import { askedOf } from './comparable-wants.ts'
import { block, Expression } from './hcl.ts'
import { groupBy, plainName, type RenderedDocument, type Rendering, tooLarge, withComments } from './rendering.ts'
import { command } from './shell.ts'

type AzureGrant = Grant & { readonly target: Extract<Target, { system: 'azure' }> }

/** One federated credential. It has either a subject or an expression over claims. */
interface Credential {
  readonly grant: AzureGrant
  readonly name: string
  readonly subject?: string
  readonly expression?: string
}

interface App {
  readonly clientId: string
  readonly credentials: readonly Credential[]
  readonly notes: readonly string[]
}

const mostCredentials = 20
const longestText = 600

/** The federated credentials of the file's Azure apps. */
export function renderAzure(file: TrustFile, form: 'json' | 'terraform' | 'commands'): Rendering {
  const grants = grantsOf(file.rules).filter((grant): grant is AzureGrant => grant.target.system === 'azure')
  const apps = groupBy(grants, ({ target }) => target.clientId.toLowerCase()).map(appOf)
  const faults = [...grants.flatMap(formFaults), ...apps.flatMap(sizeFaults)]
  if (faults.length > 0) return { documents: [], faults }
  const write = { json: jsonOf, terraform: terraformOf, commands: commandsOf }[form]
  return { documents: apps.map(write), faults }
}

function appOf(grants: readonly AzureGrant[]): App {
  const credentials = grants.flatMap((grant) => {
    const matches = grant.target.flexible ? expressionsOf(grant) : subjectsOf(grant)
    return matches.map((match, index) => ({ grant, name: `${grant.rule.name}-${index + 1}`, ...match }))
  })
  const ofLifetime = grants
    .filter(({ rule }) => rule.lifetimeSeconds !== undefined)
    .map(({ rule }) => `Rule ${rule.name}: Azure cannot limit the lifetime. Its tokens are valid for about one hour.`)
  return {
    clientId: grants[0]?.target.clientId ?? '',
    credentials,
    notes: [...grants.flatMap((grant) => askedOf(grant).notes), ...ofLifetime],
  }
}

function subjectsOf({ subjects }: AzureGrant): Pick<Credential, 'subject'>[] {
  return [...new Set(subjects.map(({ value }) => value))].map((subject) => ({ subject }))
}

/** An expression has no `or`: so each subject needs its own, with the ids of its repository. */
function expressionsOf(grant: AzureGrant): Pick<Credential, 'expression'>[] {
  const { rule, subjects, wants } = grant
  const workflows = wants.find(({ claim }) => claim === 'job_workflow_ref')?.values ?? [undefined]
  return subjects.flatMap((subject) =>
    workflows
      .filter((workflow) => subject.workflow === undefined || subject.workflow === workflow)
      .map((workflow) => ({ expression: expressionOf(rule.issuer, subject, workflow) })),
  )
}

function expressionOf(
  { kind, ids }: Grant['rule']['issuer'],
  { value, isPattern, place }: Subject,
  workflow: string | undefined,
): string {
  const claims = idClaims(kind)
  const isFixed = !isPattern || !value.includes('*')
  const tests = [
    `claims['sub'] ${isFixed ? 'eq' : 'matches'} '${value}'`,
    `claims['${claims?.id}'] eq '${ids.get(place)}'`,
    ...(kind === 'github' ? [`claims['${claims?.ownerId}'] eq '${ids.get(place.split('/')[0] ?? '')}'`] : []),
    ...(workflow === undefined || kind !== 'github' ? [] : [`claims['job_workflow_ref'] eq '${workflow}'`]),
  ]
  return tests.join(' and ')
}

/** The parts of a rule that Azure cannot compare at all. */
function formFaults({ rule, target, subjects, wants }: AzureGrant): DocumentFault[] {
  const { path, flexible } = target
  if (!flexible) {
    const star = subjects.find(({ isPattern, value }) => isPattern && value.includes('*'))
    if (star === undefined) return []
    return [
      {
        path,
        message: `Rule ${rule.name}: Azure compares the whole subject, and this rule has subjects with a star (${star.value}). Write exact values, or set flexible: true.`,
      },
    ]
  }
  const other = bySubject[rule.issuer.kind]?.name
  if (other)
    return [{ path, message: `Rule ${rule.name}: flexible is not for ${other}. Azure has it for GitHub and GitLab.` }]
  const texts = wants.flatMap(({ claim, values }) => (claim === 'sub' || claim === 'job_workflow_ref' ? values : []))
  // No page of Microsoft says how an expression writes a quotation mark, and `?` may be any character.
  const quote = texts.find((text) => /['?]/.test(text))
  if (quote === undefined) return []
  return [
    {
      path,
      message: `Rule ${rule.name}: a value has ' or ?, which cannot be written into an expression of Azure. Rename it, or remove flexible.`,
    },
  ]
}

function sizeFaults({ clientId, credentials }: App): DocumentFault[] {
  const path = credentials[0]?.grant.target.path ?? []
  const count = credentials.length
  const fix = 'Give some rules an app of their own, write fewer values, or set the subject form of the issuer.'
  return [
    ...(count > mostCredentials
      ? [tooLarge(path, `The number of federated credentials of app ${clientId}`, count, mostCredentials, fix)]
      : []),
    ...credentials.flatMap(({ grant, subject, expression }) => {
      const { length } = subject ?? expression ?? ''
      const what = `The number of characters in ${subject ? 'a subject' : 'an expression'} of rule ${grant.rule.name}`
      return length > longestText ? [tooLarge(grant.rule.path, what, length, longestText, 'Write shorter names.')] : []
    }),
    ...credentials.flatMap(({ grant }) =>
      grant.rule.issuer.url.length > longestText
        ? [
            tooLarge(
              grant.rule.issuer.path,
              'The number of characters in url',
              grant.rule.issuer.url.length,
              longestText,
              '',
            ),
          ]
        : [],
    ),
  ]
}

/** A credential as Microsoft Graph has it. */
function graphOf({ grant, name, subject, expression }: Credential) {
  return {
    name,
    issuer: grant.rule.issuer.url,
    ...(subject === undefined ? { claimsMatchingExpression: { value: expression, languageVersion: 1 } } : { subject }),
    audiences: [grant.target.audience],
  }
}

function jsonOf({ clientId, credentials, notes }: App): RenderedDocument {
  return {
    name: `${clientId}.credentials.json`,
    title: `Federated credentials of app ${clientId}, a list as az ad app federated-credential list prints it`,
    part: 'rule',
    text: `${JSON.stringify(credentials.map(graphOf), null, 2)}\n`,
    notes,
  }
}

function commandsOf({ clientId, credentials, notes }: App): RenderedDocument {
  const commands = credentials.map((credential) => {
    const parameters = JSON.stringify(graphOf(credential), null, 2)
    if (credential.subject !== undefined)
      return command(
        ['az', 'ad', 'app', 'federated-credential', 'create'],
        [
          ['--id', clientId],
          ['--parameters', parameters],
        ],
      )
    const graph = `https://graph.microsoft.com/beta/applications(appId='${clientId}')/federatedIdentityCredentials`
    return command(
      ['az', 'rest', '--method', 'post'],
      [
        ['--uri', graph],
        ['--headers', 'Content-Type=application/json'],
        ['--body', parameters],
      ],
    )
  })
  return {
    name: `${clientId}.sh`,
    title: `Commands for the federated credentials of app ${clientId}`,
    part: 'rule',
    text: withComments(notes, commands.join('')),
    notes,
  }
}

function terraformOf({ clientId, credentials, notes }: App): RenderedDocument {
  const label = `app_${plainName(clientId, '_')}`
  const application = new Expression(`data.azuread_application.${label}.id`)
  const blocks = credentials.map(({ grant, name, subject, expression }) => {
    const shared = { application_id: application, display_name: name, issuer: grant.rule.issuer.url }
    const id = plainName(name, '_')
    if (subject === undefined)
      return block('resource', ['azuread_application_flexible_federated_identity_credential', id], {
        ...shared,
        audience: grant.target.audience,
        claims_matching_expression: expression ?? '',
      })
    const body = { ...shared, audiences: [grant.target.audience], subject }
    return block('resource', ['azuread_application_federated_identity_credential', id], body, [
      "checkov:skip=CKV_AZURE_249:its pattern does not know GitHub's subjects with ids",
    ])
  })
  return {
    name: `${clientId}.tf`,
    title: `Federated credentials of app ${clientId}`,
    part: 'rule',
    text: withComments(
      notes,
      [block('data', ['azuread_application', label], { client_id: clientId }), ...blocks].join('\n'),
    ),
    notes,
  }
}
