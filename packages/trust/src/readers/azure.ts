import type { Condition, Path, Source, TrustDocument, TrustRule } from '../model.ts'
import { azureExpression } from './azure-expression.ts'
import { listOf, membersOf, ownMember, textOf, textsOf } from './members.ts'
import { onlyUnjudged, type ReadRules, together } from './reading.ts'

/** Reads federated credentials: the list of `az … federated-credential list`, an answer of Microsoft Graph, or one. */
export function readAzure(source: Source): TrustDocument {
  return { system: 'azure', source, ...azureCredentials(source.value, []) }
}

/** Whether a value is a federated credential of Entra, or a list of some. */
export function isAzure(value: unknown): boolean {
  const list = listOf(ownMember(value, 'value') ?? value)
  return list.length > 0 && list.every(isCredential)
}

function isCredential(value: unknown): boolean {
  const credential = ownMember(value, 'properties') ?? value
  const matches =
    ownMember(credential, 'subject') !== undefined || ownMember(credential, 'claimsMatchingExpression') !== undefined
  return matches && ownMember(credential, 'issuer') !== undefined && ownMember(credential, 'audiences') !== undefined
}

/** The rules of a list of credentials at a path of the source. */
export function azureCredentials(value: unknown, path: Path): ReadRules {
  const listPath = ownMember(value, 'value') === undefined ? path : [...path, 'value']
  const list = ownMember(value, 'value') ?? value
  if (!Array.isArray(list)) return azureCredential(list, listPath)
  return together(list.map((one, index) => azureCredential(one, [...listPath, index])))
}

/** The rule of one credential. Resource Manager puts its facts into `properties`. */
function azureCredential(value: unknown, path: Path): ReadRules {
  const inner = ownMember(value, 'properties')
  const credentialPath = inner === undefined ? path : [...path, 'properties']
  const credential = inner ?? value
  const expression = ownMember(credential, 'claimsMatchingExpression')
  return azureRule(
    {
      name: textOf(ownMember(value, 'name')),
      issuer: ownMember(credential, 'issuer'),
      subject: ownMember(credential, 'subject'),
      audiences: ownMember(credential, 'audiences'),
      expression: ownMember(expression, 'value') ?? expression,
      language: membersOf(expression) ? ownMember(expression, 'languageVersion') : 1,
    },
    {
      issuer: [...credentialPath, 'issuer'],
      subject: [...credentialPath, 'subject'],
      audiences: [...credentialPath, 'audiences'],
      expression: [...credentialPath, 'claimsMatchingExpression'],
    },
    path,
  )
}

/** The facts of a federated credential, however a system names them. */
export interface AzureFacts {
  readonly name?: string | undefined
  readonly principal?: string | undefined
  readonly issuer: unknown
  readonly subject?: unknown
  readonly audiences: unknown
  readonly expression?: unknown
  /** The version of the expression's language. */
  readonly language: unknown
}

/** The path of each fact of a federated credential. */
export type AzurePaths = Readonly<Record<'issuer' | 'subject' | 'audiences' | 'expression', Path>>

/** The rule of a federated credential. */
export function azureRule(facts: AzureFacts, paths: AzurePaths, path: Path): ReadRules {
  const cannot = (fact: keyof AzurePaths, why: string) => onlyUnjudged(why, paths[fact], 'allow')
  const issuer = textOf(facts.issuer)
  if (issuer === undefined) return cannot('issuer', 'The credential has no text as its issuer')
  const audiences = textsOf(facts.audiences)
  if (audiences === undefined || audiences.length === 0) return cannot('audiences', 'The credential has no audience')
  const subject = textOf(facts.subject)
  const expression = textOf(facts.expression)
  if ((subject === undefined) === (expression === undefined)) {
    return cannot('subject', 'The credential needs either a subject or an expression as text')
  }
  const token: Condition =
    expression === undefined
      ? {
          kind: 'test',
          claim: 'sub',
          comparison: 'equals',
          wanted: [subject ?? ''],
          written: 'subject',
          path: paths.subject,
        }
      : expressionCondition(expression, facts.language, paths.expression)
  const rule: TrustRule = {
    system: 'azure',
    name: `credential ${facts.name ?? String(path.at(-1) ?? 1)}`,
    ...(facts.principal !== undefined && { principal: facts.principal }),
    effect: 'allow',
    condition: {
      kind: 'all',
      of: [
        { kind: 'test', claim: 'iss', comparison: 'equals', wanted: [issuer], written: 'issuer', path: paths.issuer },
        {
          kind: 'test',
          claim: 'aud',
          comparison: 'equals',
          wanted: audiences,
          ofList: 'one',
          written: 'audiences',
          path: paths.audiences,
        },
        ...severalAudiences(audiences, paths.audiences),
        token,
      ],
    },
    path,
  }
  return { rules: [rule], unjudged: [] }
}

/** Another version of the language may give an expression another meaning. */
function expressionCondition(text: string, language: unknown, path: Path): Condition {
  if (language === 1) return azureExpression(text, path)
  const why = 'The expression has not the languageVersion 1, which is the only one that is known'
  return { kind: 'unjudged', why, written: 'claimsMatchingExpression', path }
}

function severalAudiences({ length }: readonly string[], path: Path): Condition[] {
  const why = 'The credential has several audiences, and Entra takes no such credential'
  return length > 1 ? [{ kind: 'unjudged', why, written: 'audiences', path }] : []
}
