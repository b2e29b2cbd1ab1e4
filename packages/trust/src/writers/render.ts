import type { TrustFile } from '../file/model.ts'
import { renderAws } from './aws.ts'
import { renderAzure } from './azure.ts'
import { renderGcp } from './gcp.ts'
import { renderKubernetes } from './kubernetes.ts'
import type { Form, RenderedSystem, Rendering } from './rendering.ts'
import { renderVault } from './vault.ts'

type Writer = (file: TrustFile) => Rendering

/** The writers by system and form. */
const writers: Readonly<Record<RenderedSystem, Readonly<Partial<Record<Form, Writer>>>>> = {
  aws: {
    json: (file) => renderAws(file, 'json'),
    terraform: (file) => renderAws(file, 'terraform'),
    cloudformation: (file) => renderAws(file, 'cloudformation'),
  },
  gcp: {
    commands: (file) => renderGcp(file, 'commands'),
    terraform: (file) => renderGcp(file, 'terraform'),
    json: (file) => renderGcp(file, 'json'),
  },
  azure: {
    commands: (file) => renderAzure(file, 'commands'),
    terraform: (file) => renderAzure(file, 'terraform'),
    json: (file) => renderAzure(file, 'json'),
  },
  vault: {
    json: (file) => renderVault(file, 'json'),
    terraform: (file) => renderVault(file, 'terraform'),
  },
  kubernetes: { yaml: renderKubernetes },
}

/** The systems that documents can be written for. */
export const renderedSystems = Object.keys(writers) as RenderedSystem[]

/** The forms that a system has. The first one is the usual one. */
export function formsOf(system: RenderedSystem): Form[] {
  return Object.keys(writers[system]) as Form[]
}

/** Writes the documents of a file for one system. A form that the system does not have is an error of the caller. */
export function render(file: TrustFile, system: RenderedSystem, form: Form): Rendering {
  const write = writers[system][form]
  if (write === undefined) throw new RangeError(`${system} has no form ${form}`)
  return write(file)
}
