/**
 * The inputs that the runner gave this step, by name. It writes each in upper case, as `INPUT_<NAME>`. Where case
 * matters, another spelling comes from an earlier step. Throws ERR_ENV_CONFLICT.
 */
export async function rawInputs(): Promise<Record<string, string>> {
  const given = Object.entries(process.env).filter(([name]) => /^INPUT_/i.test(name))
  const exact = (name: string) => process.platform === 'win32' || name === `INPUT_${nameOf(name).toUpperCase()}`
  const others = given.map(([name]) => name).filter((name) => !exact(name) && isSpelling(name))
  if (others.length > 0) throw (await import('../environment-refusal.ts')).inputSpellingError(others)
  const own = given.filter(([name]) => exact(name))
  return Object.fromEntries(own.map(([name, value]) => [nameOf(name), value ?? '']))
}

function nameOf(variable: string): string {
  return variable.slice('INPUT_'.length).toLowerCase()
}

/**
 * Whether a variable could be mistaken for an input. A variable of the job that only begins like one, such as
 * `input_dir`, is not one.
 */
function isSpelling(variable: string): boolean {
  return variable.startsWith('INPUT_') || process.env[variable.toUpperCase()] !== undefined
}
