import type { EvidenceJob } from '../line.ts'
import { Names, Numbers } from '../reading/columns.ts'
import { mixNumber, Positions } from '../reading/positions.ts'
import { Pairs } from './pairs.ts'

/** Every job of the files, in columns. */
export class Jobs {
  readonly #system = new Numbers('counts')
  readonly #repository = new Numbers('counts')
  readonly #attempt = new Numbers('counts')
  readonly #id = new Numbers('counts')
  /** The run if it is a number. Another one is a number below 0, by its name. */
  readonly #run = new Numbers('times')
  /** The repository with the workflow. */
  readonly #workflow = new Numbers('counts')
  /** The repository with the environment, and these with the event. */
  readonly #place = new Numbers('counts')
  readonly #systems = new Names()
  readonly #repositories = new Names()
  readonly #attempts = new Names()
  readonly #ids = new Names()
  readonly #runs = new Names()
  readonly #workflows = new Names()
  readonly #environments = new Names()
  readonly #events = new Names()
  readonly #pairs = new Pairs()
  readonly #positions = new Positions((job) =>
    hashOf(this.#system.at(job), this.#repository.at(job), this.#attempt.at(job), this.#id.at(job), this.#run.at(job)),
  )

  get count(): number {
    return this.#run.length
  }

  /** The number of a job. Outside of a CI system a job is one chain. */
  number(job: EvidenceJob, chain: string): number {
    const [system, repository] = [this.#systems.number(job.system), this.#repositories.number(job.repository)]
    const [attempt, id] = [this.#attempts.number(job.attempt), this.#ids.number(job.job)]
    const run = this.#runOf(job.run ?? chain)
    const hash = hashOf(system, repository, attempt, id, run)
    const known = this.#positions.find(
      hash,
      (at) =>
        this.#run.at(at) === run &&
        this.#id.at(at) === id &&
        this.#attempt.at(at) === attempt &&
        this.#repository.at(at) === repository &&
        this.#system.at(at) === system,
    )
    if (known !== undefined) return known
    this.#system.push(system)
    this.#repository.push(repository)
    this.#attempt.push(attempt)
    this.#id.push(id)
    this.#run.push(run)
    const environment = this.#pairs.number(repository, this.#environments.number(job.environment))
    this.#place.push(this.#pairs.number(environment, this.#events.number(job.event)))
    this.#workflow.push(this.#pairs.number(repository, this.#workflows.number(withoutRef(job.workflow ?? ''))))
    return this.#positions.add(hash)
  }

  /** The facts of a job. An absent one is an empty text. */
  at(job: number): JobFacts {
    const pairs = this.#pairs
    const [run, place] = [this.#run.at(job), this.#place.at(job)]
    return {
      system: this.#systems.text(this.#system.at(job)),
      repository: this.#repositories.text(this.#repository.at(job)),
      workflow: this.#workflows.text(pairs.second(this.#workflow.at(job))),
      environment: this.#environments.text(pairs.second(pairs.first(place))),
      event: this.#events.text(pairs.second(place)),
      run: run < 0 ? this.#runs.text(-1 - run) : String(run),
    }
  }

  /** A number that all jobs of one repository, environment and event share. */
  placeOf(job: number): number {
    return this.#place.at(job)
  }

  /** A number that all jobs of one workflow share. */
  workflowOf(job: number): number {
    return this.#workflow.at(job)
  }

  #runOf(text: string): number {
    return /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : -1 - this.#runs.number(text)
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

function hashOf(system: number, repository: number, attempt: number, id: number, run: number): number {
  return mixNumber(mixNumber(mixNumber(mixNumber(mixNumber(0, system), repository), attempt), id), run)
}

/** The workflow on every branch is one workflow. */
function withoutRef(workflow: string): string {
  const cut = workflow.indexOf('@')
  return cut < 0 ? workflow : workflow.slice(0, cut)
}
