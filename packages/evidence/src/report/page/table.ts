import { type Html, html } from './html.ts'

/** A table. Numbers are on the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): Html {
  const isNumber = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'))
  const heads = head.map((text, column) =>
    isNumber[column] ? html`<th class="n" scope="col">${text}</th>` : html`<th scope="col">${text}</th>`,
  )
  const lines = rows.map((row) => {
    const cells = row.map((value, column) => {
      if (isNumber[column]) return html`<td class="n">${value}</td>`
      return /^\d{4}-\d\d-\d\d /.test(String(value)) ? html`<td class="t">${value}</td>` : html`<td>${value}</td>`
    })
    return html`<tr>${cells}</tr>`
  })
  return html`<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>`
}
