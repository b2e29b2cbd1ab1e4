import type { LintRule } from '@mayfly/trust/lint/rule'
import { lintRules } from '@mayfly/trust/lint/rules'
import { generatedFrom } from './generated-from.ts'
import { type ExampleKind, lintExamples } from './trust-lint-examples.ts'

const intro = `# Rules of \`mayfly trust lint\`

The lint reads [\`mayfly.yml\`](trust.md) and your other trust documents. It finds rules that accept too many jobs, and
conditions that do nothing. A trust document says which jobs may become a principal. The lint reads these:

- the trust policy of a role of AWS
- a provider of a Google pool
- a federated credential of Azure (Entra)
- a role of Vault's JWT login
- an AuthenticationConfiguration of Kubernetes

The [glossary](glossary.md) explains the words. A finding has a level:

| level | meaning |
| --- | --- |
| **error** | strangers are accepted, or a condition does nothing |
| **warning** | more jobs are accepted than most teams want |
| **note** | look at it. In many cases it is right |

\`allow\` in \`mayfly.yml\` turns a lint rule off, with a reason. No other trust document can turn a rule off:

\`\`\`yaml
rules:
  plan:
    who: { github: acme/api, event: pull_request }
    may: { aws: arn:aws:iam::111111111111:role/plan }
    allow: { pull-request: "plan reads state only; its policy is ReadOnlyAccess" }
\`\`\`

Mayfly cannot judge every part of a document, such as a function of another language. It has no finding about such a part.
The exit code is then 2, unless there is a warning or an error.
`

const mark = generatedFrom(
  'packages/trust/src/lint/rules',
  'packages/tooling/src/trust-lint-examples.ts',
  'packages/tooling/src/trust-lint-page.ts',
)

const reads: Readonly<Record<LintRule['reads'], string>> = {
  documents: 'trust documents',
  file: '`mayfly.yml`',
  both: 'trust documents and `mayfly.yml`',
}

/** The page of all rules of the lint. */
export function trustLintPage(): string {
  const rows = lintRules.map(
    ({ name, title }) => `| [\`${name}\`](#${name}) | ${escapeMarkdown(title)} | ${levelsOf(name)} |`,
  )
  const table = ['| rule | finds | level |', '| --- | --- | --- |', ...rows].join('\n')
  return `<!-- ${mark} -->\n\n${[intro, table, '', ...lintRules.map(section)].join('\n')}`
}

function section(rule: LintRule): string {
  const sources = rule.sources.map((url) => `<${url}>`).join(', ')
  return [
    `## ${rule.name}`,
    '',
    `${escapeMarkdown(rule.title)}.`,
    '',
    `- Level: ${levelsOf(rule.name)}`,
    `- Checked in: ${reads[rule.reads]}`,
    '',
    escapeMarkdown(rule.reason),
    '',
    ...exampleOf(rule.name),
    `**Write instead:** ${escapeMarkdown(rule.instead)}`,
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
    `${title}, this is a finding:`,
    '',
    ...block(example.wrong),
    'This is no finding:',
    '',
    ...block(example.right),
    ...also,
  ]
}

/** Stars, angle brackets and underscores are letters here. */
function escapeMarkdown(text: string): string {
  return text.replace(/[*<>_|]/g, '\\$&')
}
