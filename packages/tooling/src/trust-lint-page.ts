import type { LintRule } from '@mayfly/trust/lint/rule'
import { lintRules } from '@mayfly/trust/lint/rules'

const intro = `# Rules of \`mayfly trust lint\`

The lint reads trust documents that a team already has, and \`mayfly.yml\`. It finds what is too wide, and what does not do
what it seems to do. A trust document says which jobs may become a principal: a role of AWS, a provider of a Google pool,
a federated credential of Entra, a role of Vault's JWT log-in, an AuthenticationConfiguration of Kubernetes.

A finding has a level. An **error** lets strangers in, or is a condition that does nothing. A **warning** lets more jobs
in than most teams want. A **note** is worth a look, and is right in many cases.

\`mayfly.yml\` can silence a rule where it is meant, with the reason:

\`\`\`yaml
rules:
  plan:
    who: { github: acme/api, event: pull_request }
    may: { aws: arn:aws:iam::111111111111:role/plan }
    allow: { pull-request: "plan reads state only; its policy is ReadOnlyAccess" }
\`\`\`

A part of a document that cannot be judged, such as a function of another language, is never called wrong for what it
leaves out.
`

const reads: Readonly<Record<LintRule['reads'], string>> = {
  documents: 'trust documents',
  file: '`mayfly.yml`',
  both: 'trust documents and `mayfly.yml`',
}

/** The page of all rules of the lint. */
export function trustLintPage(): string {
  const rows = lintRules.map(({ name, title }) => `| [\`${name}\`](#${name}) | ${escaped(title)} |`)
  const table = ['| rule | finds |', '| --- | --- |', ...rows].join('\n')
  return `${[intro, table, '', ...lintRules.map(section)].join('\n')}`
}

function section(rule: LintRule): string {
  const sources = rule.sources.map((url) => `<${url}>`).join(', ')
  return [
    `## ${rule.name}`,
    '',
    `${escaped(rule.title)}. Reads ${reads[rule.reads]}.`,
    '',
    escaped(rule.reason),
    '',
    `**Write instead:** ${escaped(rule.instead)}`,
    '',
    `Sources: ${sources}`,
    '',
  ].join('\n')
}

/** Stars, angle brackets and underscores are letters here. */
function escaped(text: string): string {
  return text.replace(/[*<>_|]/g, '\\$&')
}
