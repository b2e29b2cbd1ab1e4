import type { EvidenceJob } from '../line.ts'
import { type Call, Expansion, noCommand, shell, undoneBy } from './call.ts'

/** `owner/name`, or the path of a project. */
const pathForm = /^[A-Za-z0-9_][\w.-]{0,99}(?:\/[\w][\w.-]{0,99}){1,19}$/
const runForm = /^\d{1,20}$/
const jenkinsForm = /^[A-Za-z0-9_](?:[\w %.,=+~()-]|\/(?!\.\.?(?:\/|$))){0,400}$/

/** A repository of GitHub with a run, if the evidence names both as GitHub does. */
export function gitHubRunOf({
  system,
  repository = '',
  run = '',
}: EvidenceJob): { repository: string; run: string } | undefined {
  const isUsable = /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) && pathForm.test(repository) && runForm.test(run)
  return system === 'github' && isUsable ? { repository, run } : undefined
}

/** The call that ends a job, by its CI system; undefined if the evidence does not name the job as the system does. */
export function jobEnd(job: EvidenceJob): Call | undefined {
  const gitHubRun = gitHubRunOf(job)
  if (gitHubRun) {
    const { repository, run } = gitHubRun
    return {
      does: `Cancels run ${run} of ${repository} by force. Its post steps do not run, so nothing else ends its credentials.`,
      commands: [shell('gh', 'api', '--method', 'POST', `repos/${repository}/actions/runs/${run}/force-cancel`)],
      rights: 'write access to the actions of the repository',
      undo: undoneBy(shell('gh', 'run', 'rerun', run, '--repo', repository)),
    }
  }
  const { system, repository = '', repositoryId = '', run = '', job: id = '' } = job
  if (
    system === 'gitlab' &&
    (runForm.test(id) || runForm.test(run)) &&
    (pathForm.test(repository) || runForm.test(repositoryId))
  ) {
    const project = runForm.test(repositoryId) ? repositoryId : encodeURIComponent(repository)
    const place = runForm.test(id) ? `jobs/${id}` : `pipelines/${run}`
    const post = (verb: string) => shell('glab', 'api', '--method', 'POST', `projects/${project}/${place}/${verb}`)
    return {
      does: `Cancels ${place.replace(/s\//, ' ')} of ${pathForm.test(repository) ? repository : `project ${project}`}. Its after_script may still run.`,
      commands: [post('cancel')],
      rights: 'the role Developer, with a token of the scope api',
      undo: undoneBy(post('retry')),
    }
  }
  const place = jenkinsPlace(job)
  if (place === undefined) return undefined
  return {
    does: 'Stops the build. JENKINS_URL ends with a slash. JENKINS_AUTH is a user and an API token, as user:token.',
    commands: [
      `printf 'user = "%s"' "$JENKINS_AUTH" | ${shell('curl', '--config', '-', '--fail', '--request', 'POST', new Expansion(`"\${JENKINS_URL}${place}/stop"`))}`,
    ],
    rights: 'Job/Cancel on the job',
    undo: noCommand('Build the job again.'),
  }
}

/** The path of a build below the address of Jenkins. It consists of letters that no shell expands. */
function jenkinsPlace({ system, repository, job, run = '' }: EvidenceJob): string | undefined {
  const name = job ?? repository ?? ''
  const number = /(?:^|[-#])(\d{1,12})$/.exec(run)?.[1]
  if (system !== 'jenkins' || number === undefined || !jenkinsForm.test(name)) return undefined
  const path = name.split('/').map((part) => `job/${encodeURIComponent(part).replace(/[()~]/g, percent)}`)
  return `${path.join('/')}/${number}`
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
