import type { OtherAction } from '@mayfly/core/other-action'
import { registry } from '@mayfly/providers/registry'

/** The provider that replaces an action, by the repository of the action in lower case. */
export const providerOfAction: Readonly<Record<string, keyof typeof registry>> = {
  'aws-actions/configure-aws-credentials': 'aws',
  'google-github-actions/auth': 'gcp',
  'azure/login': 'azure',
  'hashicorp/vault-action': 'vault',
  'actions/create-github-app-token': 'github-app',
  'akeyless-community/akeyless-github-action': 'akeyless',
  'cyberark/conjur-action': 'conjur',
  'delineaxpm/dsv-github-action': 'delinea',
  'octopusdeploy/login': 'oauth',
  'jfrog/setup-jfrog-cli': 'oauth',
}

/** The names here for the inputs of other actions. The facts of an action are loaded when it is found. */
export class Counterparts {
  readonly #known = new Map<string, OtherAction | undefined>()

  /** The inputs of a step that have a name here, each with that name. */
  async of(action: string | undefined, inputs: readonly string[]): Promise<Record<string, string>> {
    const repository = action?.split('@', 1)[0]?.toLowerCase() ?? ''
    if (inputs.length === 0 || !Object.hasOwn(providerOfAction, repository)) return {}
    const facts = await this.#factsOf(repository)
    const pairs = inputs.flatMap((input) => {
      const one = facts && Object.hasOwn(facts.inputs, input) ? facts.inputs[input] : undefined
      return one && 'write' in one ? [[input, one.write] as const] : []
    })
    return Object.fromEntries(pairs)
  }

  async #factsOf(repository: string): Promise<OtherAction | undefined> {
    const id = providerOfAction[repository]
    if (id && !this.#known.has(repository)) {
      const all = (await (await registry[id].loadProvider()).otherActions?.()) ?? []
      this.#known.set(
        repository,
        all.find(({ action }) => action.toLowerCase() === repository),
      )
    }
    return this.#known.get(repository)
  }
}
