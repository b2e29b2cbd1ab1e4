/** The parts of an IAM policy document that the double evaluates. */
export interface PolicyDocument {
  readonly Version?: string
  readonly Statement: Statement | readonly Statement[]
}

export interface Statement {
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal?: '*' | Readonly<Record<string, string | readonly string[]>>
  readonly Action?: string | readonly string[]
  readonly Resource?: string | readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

/** One request, with the facts that IAM needs: the principal, the action, the resource and the condition keys. */
export interface Request {
  readonly principals?: readonly string[]
  readonly action: string
  readonly resource?: string
  readonly context: Readonly<Record<string, string | undefined>>
}

/** The decision of several documents together. A Deny wins. Without an Allow, the request is denied. */
export function decide(documents: readonly PolicyDocument[], request: Request): 'allowed' | 'denied' {
  const matching = documents.flatMap(statements).filter((statement) => applies(statement, request))
  if (matching.some(({ Effect }) => Effect === 'Deny')) return 'denied'
  return matching.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'denied'
}

/** Whether STS would accept a text as a policy document. */
export function isPolicyDocument(text: string): boolean {
  try {
    const document: PolicyDocument = JSON.parse(text)
    return statements(document).every(
      ({ Effect, Action, Resource, Principal }) =>
        (Effect === 'Allow' || Effect === 'Deny') && Action !== undefined && Resource !== undefined && !Principal,
    )
  } catch {
    return false
  }
}

function statements({ Statement }: PolicyDocument): Statement[] {
  return [Statement].flat() as Statement[]
}

function applies(statement: Statement, { principals, action, resource, context }: Request): boolean {
  const { Principal, Action = [], Resource = '*', Condition = {} } = statement
  const named = Principal === undefined || Principal === '*' ? [] : Object.values(Principal).flat()
  const whom =
    principals === undefined || Principal === '*' || named.some((one) => one === '*' || principals.includes(one))
  const what = list(Action).some((pattern) => like(pattern.toLowerCase(), action.toLowerCase()))
  const onWhat = resource === undefined || list(Resource).some((pattern) => like(pattern, resource))
  return whom && what && onWhat && Object.entries(Condition).every(([test, keys]) => holds(test, keys, context))
}

function holds(
  test: string,
  keys: Readonly<Record<string, string | readonly string[]>>,
  context: Request['context'],
): boolean {
  const [, set, operator = test] = /^(ForAllValues|ForAnyValue):(.+)$/.exec(test) ?? []
  return Object.entries(keys).every(([key, wanted]) => {
    const value = context[key] ?? context[key.toLowerCase()]
    // AWS compares a set that is empty too: each of its values fulfils the test, and none does.
    if (value === undefined && set !== undefined) return set === 'ForAllValues'
    const any = (match: (one: string) => boolean) => value !== undefined && list(wanted).some(match)
    switch (operator) {
      case 'StringEquals':
      case 'ArnEquals':
        return any((one) => one === value)
      case 'StringNotEquals':
        return value === undefined || !any((one) => one === value)
      case 'StringEqualsIgnoreCase':
        return any((one) => one.toLowerCase() === value?.toLowerCase())
      case 'StringLike':
      case 'ArnLike':
        return any((one) => like(one, value ?? ''))
      case 'StringNotLike':
        return !any((one) => like(one, value ?? ''))
      case 'Null':
        return list(wanted).some((one) => (one === 'true') === (value === undefined))
      case 'DateGreaterThan':
        return any((one) => Date.parse(value ?? '') > Date.parse(one))
      case 'DateLessThan':
        return any((one) => Date.parse(value ?? '') < Date.parse(one))
      default:
        throw new Error(`the double does not judge the condition ${test}`)
    }
  })
}

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value
}

function like(pattern: string, text: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${escaped}$`, 's').test(text)
}
