/** Text of HTML that needs no more escapes. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const longestShown = 240

type Part = string | number | Html | readonly Html[]

/** A template whose values are escaped and cut, so that no text of a file becomes a part of the page. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Html(parts.map((part, at) => part + (at < values.length ? renderPart(values[at] as Part) : '')).join(''))
}

function renderPart(value: Part): string {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map((one: Html) => one.text).join('')
  const shown = shorten(String(value))
  return shown.replace(/[&<>"']/g, (sign) => entities[sign] as string).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd')
}

/** A text up to the length that the page shows. */
export function shorten(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
