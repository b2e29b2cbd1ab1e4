import type { ExchangeIo } from '@mayfly/core/provider'

const mostLeaves = 100
const shortestLeaf = 8

/**
 * Masks the texts inside a structured secret, also those inside a JSON text. At most one hundred, of 8 characters or
 * more.
 */
export function receiveLeaves(value: unknown, io: ExchangeIo): void {
  const open = [value]
  for (let found = 0; open.length > 0 && found < mostLeaves; ) {
    const one = open.pop()
    const inside = typeof one === 'string' ? structureIn(one) : one
    if (typeof inside === 'object' && inside !== null) for (const part of Object.values(inside)) open.push(part)
    else if (typeof one === 'string' && one.length >= shortestLeaf && ++found) io.receive(one)
  }
}

function structureIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
