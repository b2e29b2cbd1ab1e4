import type { LintRule } from '@mayfly/trust/lint/rule'
import { lintRules } from '@mayfly/trust/lint/rules'
import { type ExampleKind, lintExamples } from './trust-lint-examples.ts'

const intro = `# Rules of \`mayfly trust lint\`

The lint reads trust documents that a team already has, and \`mayfly.yml\`. It finds what is too wide, and what does not do
what it seems to do. A trust document says which jobs may become a principal: a role of AWS, a provider of a Google pool,
a federated credential of Azure (Entra), a role of Vault's JWT login, an AuthenticationConfiguration of Kubernetes.

A finding has a level. An **error** lets strangers in, or is a condition that does nothing. A **warning** lets more jobs
in than most teams want. A **note** is worth a look, and is right in many cases.

\`mayfly.yml\` can silence a rule with \`allow\` and a reason. Nothing in another trust document can silence a rule.

\`\`\`yaml
rules:
  plan:
    who: { github: acme/api, event: pull_request }
    may: { aws: arn:aws:iam::111111111111:role/plan }
    allow: { pull-request: "plan reads state only; its policy is ReadOnlyAccess" }
\`\`\`

If Mayfly cannot judge a part of a document, such as a function of another language, it reports nothing about what this
part may lack. The exit code is then 2, unless there is a warning or an error.
`

const reads: Readonly<Record<LintRule['reads'], string>> = {
  documents: 'trust documents',
  file: '`mayfly.yml`',
  both: 'trust documents and `mayfly.yml`',
}

/** The page of all rules of the lint. */
export function trustLintPage(): string {
  const rows = lintRules.map(({ name, title }) => `| [\`${name}\`](#${name}) | ${escaped(title)} | ${levelsOf(name)} |`)
  const table = ['| rule | finds | level |', '| --- | --- | --- |', ...rows].join('\n')
  return `${[intro, table, '', ...lintRules.map(section)].join('\n')}`
}

function section(rule: LintRule): string {
  const sources = rule.sources.map((url) => `<${url}>`).join(', ')
  return [
    `## ${rule.name}`,
    '',
    `${escaped(rule.title)}. Reads ${reads[rule.reads]}. Level: ${levelsOf(rule.name)}.`,
    '',
    escaped(rule.reason),
    '',
    ...exampleOf(rule.name),
    `**Write instead:** ${escaped(rule.instead)}`,
    '',
    `Sources: ${sources}`,
    '',
  ].join('\n')
}

/** The levels of a rule in words. */
function levelsOf(name: string): string {
  return lintExamples[name]?.levels.join(' or ') ?? ''
}

const kinds: Readonly<Record<ExampleKind, readonly [title: string, language: string]>> = {
  aws: ['In a condition of AWS', 'json'],
  vault: ['In a role of Vault', 'json'],
  google: ['In the condition of a provider of Google Cloud', 'text'],
  file: ['In `mayfly.yml`, below `rules`', 'yaml'],
}

/** The wrong and the right part of a document. */
function exampleOf(name: string): string[] {
  const example = lintExamples[name]
  if (example === undefined) return []
  const [title, language] = kinds[example.kind]
  const block = (text: string) => [`\`\`\`${language}`, text, '```', '']
  const also = example.also === undefined ? [] : [example.also, '']
  return [
    `${title}, this is found:`,
    '',
    ...block(example.wrong),
    'And this is not:',
    '',
    ...block(example.right),
    ...also,
  ]
}

/** Stars, angle brackets and underscores are letters here. */
function escaped(text: string): string {
  return text.replace(/[*<>_|]/g, '\\$&')
}
