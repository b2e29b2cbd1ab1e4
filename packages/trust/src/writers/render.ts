import type { TrustFile } from '../file/model.ts'
import { renderAws } from './aws.ts'
import { renderAzure } from './azure.ts'
import { type Form, formsOf, type RenderedSystem } from './forms.ts'
import { renderGcp } from './gcp.ts'
import { renderKubernetes } from './kubernetes.ts'
import type { Rendering } from './rendering.ts'
import { renderVault } from './vault.ts'

/** The writer of each system. */
const writers: { readonly [S in RenderedSystem]: (file: TrustFile, form: Form<S>) => Rendering } = {
  aws: renderAws,
  gcp: renderGcp,
  azure: renderAzure,
  vault: renderVault,
  kubernetes: renderKubernetes,
}

/** Writes the documents of a file for one system. A form that the system does not have is an error of the caller. */
export function render(file: TrustFile, system: RenderedSystem, form: Form): Rendering {
  if (!formsOf(system).includes(form)) throw new RangeError(`${system} has no form ${form}`)
  return (writers[system] as (file: TrustFile, form: Form) => Rendering)(file, form)
}
