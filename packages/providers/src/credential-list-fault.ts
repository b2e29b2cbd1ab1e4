import { yamlFault } from '@mayfly/core/yaml-fault'
import type { YAMLParseError } from 'yaml'

/** Says why the text of a list cannot be read: by the error of the library, or because of an alias. */
export function textFault(error: YAMLParseError | undefined): string {
  if (error === undefined)
    return 'has a value that begins with * without quotes, which YAML reads as an alias; put it in quotes'
  const [at] = error.linePos ?? []
  return `is not valid YAML: ${yamlFault(error.code)}${at ? ` (line ${at.line}, column ${at.col})` : ''}`
}
