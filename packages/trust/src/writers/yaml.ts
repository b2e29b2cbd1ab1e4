/** A value of YAML. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml }

/** A value as a YAML document in block style. Every text that YAML could read as something else is quoted. */
export function yamlText(value: Yaml): string {
  return `${lines(value).join('\n')}\n`
}

/** A text without a sign or a word that has a meaning in YAML 1.1 or 1.2. */
const plain = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[A-Za-z_][\w./-]*(?:::[\w./-]+)*$/i

function scalar(value: string | number | boolean): string {
  return typeof value === 'string' && !plain.test(value) ? JSON.stringify(value) : String(value)
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value)
}

function lines(value: Yaml): string[] {
  if (typeof value !== 'object') return [scalar(value)]
  if (isList(value)) {
    return value.flatMap((one) => lines(one).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`))
  }
  return Object.entries(value).flatMap(([key, one]) => {
    const name = scalar(key)
    if (typeof one !== 'object') return [`${name}: ${scalar(one)}`]
    const inner = lines(one)
    if (inner.length === 0) return [`${name}: ${isList(one) ? '[]' : '{}'}`]
    return [`${name}:`, ...inner.map((line) => `  ${line}`)]
  })
}
