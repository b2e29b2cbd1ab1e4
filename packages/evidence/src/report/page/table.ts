import { type Html, html, shorten } from './html.ts'

/** A shorter text is on one line. */
const shortText = 24

/** A time in the words of a finding, which no line breaks. */
const times = /(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)/

/** A table. Numbers are on the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): Html {
  const isNumber = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'))
  const heads = head.map((text, column) =>
    isNumber[column] ? html`<th class="n" scope="col">${text}</th>` : html`<th scope="col">${text}</th>`,
  )
  const lines = rows.map((row) => {
    const cells = row.map((value, column) => {
      if (isNumber[column]) return html`<td class="n">${value}</td>`
      const text = String(value)
      return text.length <= shortText ? html`<td class="t">${text}</td>` : html`<td>${partsOf(text)}</td>`
    })
    return html`<tr>${cells}</tr>`
  })
  return html`<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>`
}

/** A long text. A line of it may end after a colon, a slash or an at sign, as between words. */
function partsOf(text: string): Html[] {
  return shorten(text)
    .split(times)
    .map((part, at) =>
      at % 2 === 1
        ? html`<span class="t">${part}</span>`
        : html`${part.split(/(?<=[:/@])(?![:/@])/).map((one, index) => (index === 0 ? html`${one}` : html`<wbr>${one}`))}`,
    )
}
