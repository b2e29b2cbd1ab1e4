import type { Finding } from '../model.ts'

/** A rule as SARIF describes it. */
export interface SarifRule {
  readonly name: string
  readonly title: string
  readonly reason: string
  readonly instead: string
}

/** The tool that has the findings. */
export interface SarifTool {
  readonly name: string
  readonly version: string
  /** The address of the page that has a section for each rule. */
  readonly help: string
  readonly rules: readonly SarifRule[]
}

/** The findings as SARIF 2.1.0. The name of a source is the path of its file. */
export function sarif(findings: readonly Finding[], tool: SarifTool): object {
  const names = tool.rules.map(({ name }) => name)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            informationUri: tool.help,
            rules: tool.rules.map(({ name, title, reason, instead }) => ({
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
