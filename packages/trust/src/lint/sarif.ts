import type { Finding } from '../model.ts'
import { lintRules } from './rules.ts'

/** The version of the tool and the address of its page. */
export interface SarifTool {
  readonly version: string
  /** The address of docs/trust-lint.md. */
  readonly help: string
}

/** The findings as SARIF 2.1.0. The name of a source is the path of its file. */
export function sarif(findings: readonly Finding[], tool: SarifTool): object {
  const names = lintRules.map(({ name }): string => name)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mayfly-trust-lint',
            semanticVersion: tool.version,
            informationUri: tool.help,
            rules: lintRules.map(({ name, title, reason, instead }) => ({
              id: name,
              name: pascalCase(name),
              shortDescription: { text: `${title}.` },
              fullDescription: { text: reason },
              help: { text: `Write instead: ${instead}`, markdown: `Write instead: ${instead}` },
              helpUri: `${tool.help}#${name}`,
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, names.indexOf(finding.rule))),
      },
    ],
  }
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function resultOf({ rule, level, message, instead, source, path }: Finding, ruleIndex: number): object {
  const place = source.place(path)
  const region =
    place && place.line > 0 && place.column > 0 ? { region: { startLine: place.line, startColumn: place.column } } : {}
  return {
    ruleId: rule,
    ruleIndex,
    level,
    message: { text: `${message}. Write instead: ${instead}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(source.name) }, ...region } }],
  }
}

/** A path as a reference of a URI. */
function uriOf(name: string): string {
  const parts = name.replaceAll('\\', '/').split('/').map(encodeURIComponent)
  return parts.join('/')
}
