/** The forms that each system has. The first one is the usual one. */
const forms = {
  aws: ['json', 'terraform', 'cloudformation'],
  gcp: ['commands', 'terraform', 'json'],
  azure: ['commands', 'terraform', 'json'],
  vault: ['json', 'terraform'],
  kubernetes: ['yaml'],
} as const

/** The systems that documents are written for. */
export type RenderedSystem = keyof typeof forms

/** The form of a document, of one system or of any. */
export type Form<S extends RenderedSystem = RenderedSystem> = (typeof forms)[S][number]

/** The systems that documents can be written for. */
export const renderedSystems = Object.keys(forms) as RenderedSystem[]

/** The forms that a system has. The first one is the usual one. */
export function formsOf(system: RenderedSystem): readonly Form[] {
  return forms[system]
}
