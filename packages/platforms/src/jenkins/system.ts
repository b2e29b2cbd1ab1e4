import { forkBuild } from '@mayfly/core/guards'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { jobFacts } from '@mayfly/evidence/job-facts'
import { commonClaim } from '../command/common-claim.ts'
import type { System } from '../command/system.ts'

/** A build's name ends with its number, so a long folder path is cut in the middle. */
const longestBuild = 45

/**
 * A build of Jenkins.
 *
 * @see https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables
 */
export const jenkins: System = {
  id: 'jenkins',
  isHere: ({ JENKINS_URL, BUILD_TAG }) => Boolean(JENKINS_URL && BUILD_TAG),
  // With a branch source, CHANGE_FORK is the fork. The fork's own Jenkinsfile could change it, so this protects only
  // against mistakes.
  job(tokens) {
    const { BUILD_TAG = '', CHANGE_FORK } = process.env
    const build = commonClaim(tokens(), 'build', buildOf) ?? BUILD_TAG.replace(/^jenkins-/, '')
    return {
      label: `jk-${build.replace(/[^\w.-]+/g, '-').slice(-longestBuild)}`,
      event: CHANGE_FORK ? forkBuild : '',
      outsider: CHANGE_FORK ? `the fork ${CHANGE_FORK}` : undefined,
    }
  },
  evidenceJob({ build_number: number }) {
    const { JOB_NAME, BUILD_NUMBER, BRANCH_NAME } = process.env
    return jobFacts('jenkins', { repository: JOB_NAME, run: number ?? BUILD_NUMBER, workflow: BRANCH_NAME })
  },
  // Jenkins stores a block's variables in the build's record: paths may be in it, secret values may not.
  defaultDelivery: 'file',
  recordsArguments: true,
  tokenFix: (audience) =>
    `Create a Jenkins credential of the type "OpenID Connect id token" with the audience ${audience}, and bind it around this command: withCredentials([string(credentialsId: '<its id>', variable: 'MAYFLY_ID_TOKEN')]).`,
  workspaces: () => [process.env.WORKSPACE],
}

/**
 * The job and the number of the build, from the claims, in the form of BUILD_TAG. The token's subject is the job's URL,
 * unless a template changes it.
 */
function buildOf({ sub, build_number: number }: SubjectToken['claims']): string | undefined {
  const [, ...names] = URL.canParse(sub ?? '') ? new URL(sub ?? '').pathname.split('/job/') : []
  if (names.length === 0 || number === undefined) return undefined
  return [...names.map((name) => name.replace(/\/$/, '').replaceAll('%25', '%')), number].join('-')
}
