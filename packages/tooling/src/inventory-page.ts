import type { StaticUse } from '@mayfly/cli/inventory/static-use'
import { type StaticUseName, staticUses } from '@mayfly/cli/inventory/static-uses'
import { inventorySources } from './inventory-sources.ts'
import { withPart } from './readme-tables.ts'

/** The page of the inventory, with a new section for each kind. Throws if a marker is missing. */
export function inventoryPage(page: string): string {
  return withPart(page, 'findings', staticUses.map(section).join('\n\n'))
}

function section(use: StaticUse & { readonly name: StaticUseName }): string {
  const { name, title, reason, instead, actions = {}, variables = [], jenkins = [] } = use
  const inputs = Object.entries(actions).map(([action, names]) => {
    const whose = action === '*' ? 'every action that is not listed here' : `\`${action}\``
    return `${listNames(names)} of ${whose}`
  })
  const found = [
    ...(inputs.length > 1
      ? ['- Inputs on GitHub:', ...inputs.map((one) => `  - ${one}`)]
      : inputs.map((one) => `- Inputs on GitHub: ${one}`)),
    ...(variables.length > 0 ? [`- Variables: ${listNames(variables)}`] : []),
    ...(jenkins.length > 0 ? [`- Jenkins: ${listNames(jenkins)}`] : []),
  ]
  return [
    `### ${name}`,
    '',
    `${title}. ${reason}`,
    '',
    `**Write instead:** ${instead}.`,
    '',
    ...found,
    `- Sources: ${inventorySources[name].map((url) => `<${url}>`).join(', ')}`,
  ].join('\n')
}

function listNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
