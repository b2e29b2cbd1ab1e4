import type { AgentForm, Parts } from './credential.ts'

/** Placeholders in the texts of an `AgentForm` for values that are known only when the agent runs. */
export const place = {
  /** The address of this credential. */
  url: '{the agent: url}',
  /** The secret that a request carries in a header. */
  bearer: '{the agent: bearer}',
  /** The folder of the credential's own files, as it is written in JSON. */
  folder: '{the agent: folder}',
  /** The Node that runs this step, as it is written in JSON. */
  node: '{the agent: node}',
  /** The hosts that are called without a proxy: those of the job, and loopback. */
  noProxy: '{the agent: no proxy}',
} as const

/** Without these, Python's tools would send the bearer to a proxy that the job has. */
export const pastProxies = { NO_PROXY: place.noProxy, no_proxy: place.noProxy } as const

/**
 * Why ways of delivery cannot be combined; undefined when they can. Outputs can always be combined, because no tool
 * reads them by itself.
 */
export function besideAgent(modes: readonly string[] = []): string | undefined {
  const hiding = modes.filter((mode) => mode !== 'agent' && mode !== 'output')
  if (hiding.length === 0 || !modes.includes('agent')) return undefined
  return `can combine agent only with output: with ${hiding.join(' and ')} the tools would not ask the agent`
}

/** A form with its places filled in. */
export function filled(form: AgentForm, values: Readonly<Record<keyof typeof place, string>>): AgentForm {
  const fill = (text: string) =>
    Object.entries(place).reduce(
      (filled, [name, mark]) => filled.replaceAll(mark, values[name as keyof typeof place]),
      text,
    )
  const parts = (all: Parts): Parts =>
    Object.fromEntries(
      Object.entries(all).map(([name, value]) => [name, typeof value === 'string' ? fill(value) : value]),
    )
  const files = form.files?.map((file) => ({
    ...file,
    content: typeof file.content === 'string' ? fill(file.content) : file.content,
  }))
  return { ...form, env: parts(form.env), ...(files && { files }) }
}
