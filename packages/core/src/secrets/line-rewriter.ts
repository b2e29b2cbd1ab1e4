type Rewriter = readonly [tool: string, form: RegExp, rewrite: (line: string) => readonly string[], hint?: string]

/**
 * The forms of other actions. Only a line that has such a form as a whole is shown in an error; any other text may be a
 * secret that was pasted into the wrong place.
 */
const rewriters: readonly Rewriter[] = [
  [
    'vault-action',
    /^(?:[\w.-]+(?:\/[\w.-]+)+ +[\w.*-]+ *(?:\| *[\w*-]* *)?(?:; *|$))+$/,
    (line) => partsOf(line, ';').map(rewriteVaultAction),
    ' (for KV v2, write the path without data/)',
  ],
  [
    'conjur-action',
    // The first path needs a name or a `;` behind it, because a path alone could be a secret in base64.
    /^[\w./-]+\/[\w./-]+(?: *\| *\w+ *(?:; *|$)|; *)(?:[\w./-]+\/[\w./-]+(?: *\| *\w+ *)?(?:; *|$))*$/,
    (line) => partsOf(line, ';').map(rewriteConjurAction),
  ],
  [
    'akeyless-github-action',
    /^-? *name: *"?\/[\w./-]+"?$/,
    (line) => [`NAME = ${line.replace(/^-? *name: *"?|"$/g, '')}`],
    ', with rotated: or dynamic: in front of a name of these kinds',
  ],
  ['dsv-github-action', /^[\w.-]+(?:[/:][\w.-]+)* +[\w.-]+ +as +[A-Za-z_]\w*$/, (line) => [rewriteDelinea(line)]],
  [
    'load-secrets-action',
    /^[A-Za-z_]\w* *[:=] *"?op:\/\/[\w .-]+(?:\/[\w .-]+){1,3}"?$/,
    (line) => [rewriteLoadSecrets(line)],
    ', with the name that the secret has in this store',
  ],
  [
    'get-secretmanager-secrets',
    /^[\w-]+: *"?(?:projects\/[\w-]+(?:\/locations\/[\w-]+)?\/secrets\/[\w-]+(?:\/versions\/[\w-]+)?|[a-z][a-z0-9-]{5,29}\/[\w-]+(?:\/[\w-]+)?)"?,?$/,
    (line) => [rewriteSecretManager(line)],
  ],
  [
    'aws-secretsmanager-get-secrets',
    /^(?:[A-Z_][A-Z0-9_]*)? *, *(?:arn:aws[\w-]*:(?:secretsmanager|ssm):[\w-]+:\d{12}:[\w/:-]+|[\w-]+(?:\/[\w-]+)*)$/,
    (line) => [rewriteAwsAlias(line)],
    ' (with parse-json-secrets: #* after the source and _* after the name)',
  ],
  [
    'aws-secretsmanager-get-secrets',
    /^arn:aws[\w-]*:(?:secretsmanager|ssm):[\w-]+:\d{12}:[\w/:-]+$/,
    (line) => [`${variable(line.replace(/^.*:(?:secret:|parameter\/)/, ''))} = ${line}`],
  ],
  [
    'aws-secretsmanager-get-secrets',
    /^[\w-]+(?:\/[\w-]+)*\/?\*$/,
    () => ['NAME = source'],
    ' for each secret, because a search by prefix needs the right to list every secret',
  ],
  ['get-keyvault-secrets', /^\*$/, () => ['NAME = vault/secret'], ' for each secret'],
  [
    'get-keyvault-secrets',
    /^[A-Za-z][0-9A-Za-z-]*(?: *, *[A-Za-z][0-9A-Za-z-]*)+$/,
    (line) => partsOf(line, ',').map((name) => `${variable(name)} = vault/${name}`),
    ', with the name of the vault',
  ],
]

/** How a line of another action is written here; undefined when the line has the form of none. */
export function lineOfOtherTool(line: string): string | undefined {
  const [tool, , rewrite, hint = ''] = rewriters.find(([, form]) => form.test(line)) ?? []
  if (tool === undefined || rewrite === undefined) return undefined
  return `is a line of ${tool}: write ${rewrite(line).join(' and ')}${hint}`
}

function partsOf(line: string, separator: string): string[] {
  return line
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function rewriteVaultAction(part: string): string {
  const [left = '', given] = part.split('|').map((side) => side.trim())
  const [path = '', key = 'field'] = left.split(/\s+/)
  const place = path.replace('/data/', '/')
  if (/^\*+$/.test(key)) return `${given?.replace(/\*$/, '') || 'APP_'}* = ${place}#*`
  return `${(given || key.toUpperCase()).replace(/\W/g, '_')} = ${place}#${key}`
}

function rewriteConjurAction(part: string): string {
  const [id = '', name = id.replace(/^.*\//, '')] = part.split('|').map((side) => side.trim())
  return `${variable(name)} = ${id}`
}

function rewriteDelinea(line: string): string {
  const [path = '', key = '', , name = ''] = line.split(/ +/)
  return `${name} = ${path.replaceAll(':', '/')}#${key}`
}

function rewriteLoadSecrets(line: string): string {
  const [, name = '', , item = '', field = ''] =
    /^(\w+) *[:=] *"?op:\/\/([^/]+)\/([^/"]+)(?:\/[^/"]+)??(?:\/([^/"]+))?"?$/.exec(line) ?? []
  return `${name} = ${quotedIfOdd(item)}${field && `#${quotedIfOdd(field)}`}`
}

function rewriteSecretManager(line: string): string {
  const [, name = '', reference = ''] = /^([\w-]+): *"?([^",]+)/.exec(line) ?? []
  const [, long, short, version] =
    /^(?:(projects\/.+?\/secrets\/[\w-]+)|([\w-]+\/[\w-]+))(?:(?:\/versions)?\/([\w-]+))?$/.exec(reference) ?? []
  return `${name.replaceAll('-', '_')} = ${long ?? short}${version ? `#@${version}` : ''}`
}

function rewriteAwsAlias(line: string): string {
  const [alias, name = ''] = line.split(',').map((side) => side.trim())
  return `${alias || variable(name)} = ${name}`
}

function variable(name: string): string {
  const upper = name.toUpperCase().replace(/\W/g, '_')
  return /^\d/.test(upper) ? `_${upper}` : upper
}

function quotedIfOdd(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : JSON.stringify(text)
}
