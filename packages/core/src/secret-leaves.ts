const mostLeaves = 100
const shortestLeaf = 8

/**
 * The texts inside a value that is JSON, also those in a JSON text inside it: the first hundred of 8 characters or more.
 * Whoever takes the value apart prints them, so they are masked with it.
 */
export function leavesOf(text: string): string[] {
  const leaves: string[] = []
  const open = [structureIn(text)]
  while (open.length > 0 && leaves.length < mostLeaves) {
    const one = open.pop()
    const inside = typeof one === 'string' ? structureIn(one) : one
    if (typeof inside === 'object' && inside !== null)
      for (const part of Object.values(inside).reverse()) open.push(part)
    else if (typeof one === 'string' && one.length >= shortestLeaf) leaves.push(one)
  }
  return leaves
}

function structureIn(text: string): unknown {
  if (!/^\s*[{["]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
