const mostLeaves = 100
const shortestLeaf = 8

/**
 * The texts inside a JSON value, also those in a JSON text inside it: the first hundred of 8 characters or more. A
 * program may print them one by one, so they are masked too.
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
