import type { Counterpart, OtherAction } from '@mayfly/core/other-action'
import { registry } from '@mayfly/providers/registry'
import { cell, withPart } from './readme-tables.ts'
import { secretReaders } from './secret-readers.ts'

/** The page for users of another action, with new tables. Throws if a marker is missing. */
export async function migrating(page: string): Promise<string> {
  const providers = await Promise.all(Object.values(registry).map(({ loadProvider }) => loadProvider()))
  const others = await Promise.all(providers.map(({ otherActions }) => otherActions?.()))
  const tables = [...others.flatMap((some) => some ?? []), ...secretReaders]
  return tables.reduce((text, one) => withPart(text, one.action, table(one, page)), page)
}

function table({ inputs }: OtherAction, page: string): string {
  const cells = Object.entries(inputs).map(([theirs, ours]) => ({
    theirs: `\`${theirs}\``,
    here: `${row(ours)}${steps(theirs, page)}`,
  }))
  // Neighbours with the same row share it.
  const rows = cells.flatMap(({ theirs, here }, index) => {
    if (here === cells[index - 1]?.here) return []
    const rest = cells.slice(index + 1)
    const end = rest.findIndex((one) => one.here !== here)
    const shared = [theirs, ...rest.slice(0, end === -1 ? undefined : end).map((one) => one.theirs)]
    return [`| ${shared.join(', ')} | ${here} |`]
  })
  return ['| their input | your input | note |', '| --- | --- | --- |', ...rows].join('\n')
}

function row(ours: Counterpart): string {
  if ('absent' in ours) return `– | ${cell(ours.absent)}`
  return `\`${cell(ours.write)}\` | ${cell(ours.note ?? '').replaceAll('{}', 'NAME')}`
}

/** A link to the steps for an input, if the page has them. */
function steps(theirs: string, page: string): string {
  const place = `steps-${theirs}`
  return page.includes(`<a id="${place}"></a>`) ? `. [Steps](#${place})` : ''
}
