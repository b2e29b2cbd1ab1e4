import { MayflyError } from '@mayfly/core/errors'
import type { Grant } from '@mayfly/core/grant'
import { type InputSpecs, type InputsOf, parseInputs } from '@mayfly/core/inputs'
import type { AgentSupport, Provider } from '@mayfly/core/provider'
import { answersWith } from './answer.ts'
import type { Answer } from './endpoint.ts'

/** A provider's part for the agent, with the inputs of a grant. Throws ERR_AGENT_UNAVAILABLE. */
export async function supportOf(
  provider: Provider,
  raw: Grant['raw'],
): Promise<{ readonly support: AgentSupport; readonly inputs: InputsOf<InputSpecs> }> {
  const support = await provider.agent?.()
  if (!support) throw notServedError(provider)
  // The agent cannot mask secret inputs, because it has no step output.
  const given = parseInputs(provider.inputs, raw, () => undefined).inputs
  return { support, inputs: support.inputs(given) as InputsOf<InputSpecs> }
}

/** The answers with the credential of the step, until there is a newer one. Throws ERR_AGENT_UNAVAILABLE. */
export async function firstAnswer({ raw, credential }: Grant, provider: Provider): Promise<(query: string) => Answer> {
  const { support, inputs } = await supportOf(provider, raw)
  const answers = support.answers?.(credential, inputs)
  if (!answers) throw notServedError(provider)
  return answersWith(answers, credential)
}

function notServedError({ id }: Provider): MayflyError {
  return new MayflyError('ERR_AGENT_UNAVAILABLE', `The Mayfly agent does not serve ${id}`)
}
