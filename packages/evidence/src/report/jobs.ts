import type { EvidenceJob } from '../line.ts'
import { Names, Numbers } from '../reading/columns.ts'

/** Every job of the files, in columns. */
export class Jobs {
  readonly #index = new Map<string, number>()
  readonly #system = new Numbers('counts')
  readonly #repository = new Numbers('counts')
  readonly #workflow = new Numbers('counts')
  readonly #environment = new Numbers('counts')
  readonly #event = new Numbers('counts')
  readonly #keys: string[] = []
  readonly #names = new Names()

  get count(): number {
    return this.#keys.length
  }

  /** The number of a job. Outside of a CI system a job is one chain. */
  number(job: EvidenceJob, chain: string): number {
    const { system, repository, run = chain, attempt = '', job: id = '' } = job
    const [where, which] = [this.#names.number(system), this.#names.number(repository)]
    const key = `${where}.${which}.${this.#names.number(attempt)}.${this.#names.number(id)} ${run}`
    const known = this.#index.get(key)
    if (known !== undefined) return known
    this.#system.push(where)
    this.#repository.push(which)
    this.#workflow.push(this.#names.number(withoutRef(job.workflow ?? '')))
    this.#environment.push(this.#names.number(job.environment))
    this.#event.push(this.#names.number(job.event))
    const index = this.#keys.push(key) - 1
    this.#index.set(key, index)
    return index
  }

  /** The facts of a job. An absent one is an empty text. */
  at(job: number): JobFacts {
    const text = (column: Numbers) => this.#names.text(column.at(job))
    return {
      system: text(this.#system),
      repository: text(this.#repository),
      workflow: text(this.#workflow),
      environment: text(this.#environment),
      event: text(this.#event),
      run: (this.#keys[job] ?? '').replace(/^\S* /, ''),
    }
  }

  /** The same for jobs of one repository, environment and event. */
  placeOf(job: number): string {
    return `${this.#repository.at(job)} ${this.#environment.at(job)} ${this.#event.at(job)}`
  }

  /** The same for jobs of one workflow. */
  workflowOf(job: number): string {
    return `${this.#repository.at(job)} ${this.#workflow.at(job)}`
  }
}

export interface JobFacts {
  readonly system: string
  readonly repository: string
  readonly workflow: string
  readonly environment: string
  readonly event: string
  readonly run: string
}

/** The workflow on every branch is one workflow. */
function withoutRef(workflow: string): string {
  const cut = workflow.indexOf('@')
  return cut < 0 ? workflow : workflow.slice(0, cut)
}
