import type { TrustFile } from '../../../packages/trust/src/file/model.ts'
import { readTrustFile } from '../../../packages/trust/src/file/read.ts'
import type { Form, RenderedSystem } from '../../../packages/trust/src/writers/forms.ts'
import { render } from '../../../packages/trust/src/writers/render.ts'
import { sourceOf } from '../trust-source.ts'

/** A file mayfly.yml on a page, or a document that is made from the file before it. */
const block = /```yaml\n(version: 1\nissuers:\n.*?)```|<!-- rendered: (\w+) (\w+) (\S+) -->\n\n```\w*\n.*?```/gs

const languages: Partial<Record<Form, string>> = { json: 'json', commands: 'sh', yaml: 'yaml', cloudformation: 'yaml' }

/** A page with its rendered documents as the code writes them now. */
export function renderedPage(page: string): string {
  let file: TrustFile | undefined
  return page.replace(block, (all, text, system: RenderedSystem, form: Form, name) => {
    if (text !== undefined) {
      const read = readTrustFile(sourceOf(text))
      if (read.file === undefined) throw new Error(JSON.stringify(read.faults))
      file = read.file
      return all
    }
    if (file === undefined) throw new Error(`${name} is before every mayfly.yml`)
    const { documents, faults } = render(file, system, form)
    const document = documents.find((one) => one.name === name)
    if (document === undefined) throw new Error(`no ${name} for ${system} as ${form}: ${JSON.stringify(faults)}`)
    return `<!-- rendered: ${system} ${form} ${name} -->\n\n\`\`\`${languages[form] ?? 'hcl'}\n${document.text}\`\`\``
  })
}
