/** The warning about a token with every permission of its App. It contains the list to write instead. */
export function everyPermission(given: Readonly<Record<string, unknown>>, account: string): string {
  const list = Object.entries(given)
    .filter(([name, level]) => /^[a-z_]{1,80}$/.test(name) && ['read', 'write', 'admin'].includes(String(level)))
    .map(([name, level]) => `${name}: ${level}`)
  return `permissions: '*' gives the token every permission that the App has on ${account}. Write only those that the job needs, from this list: permissions: '${list.join(', ')}'`
}
