import { forkBuild } from '@mayfly/core/guards'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { agreed } from '../command/agreed.ts'
import type { System } from '../command/system.ts'

/** The end of a build's name is its number: what is cut is in the middle of a long path of folders. */
const longestBuild = 45

/** A build of Jenkins. @see https://www.jenkins.io/doc/book/pipeline/jenkinsfile/#using-environment-variables */
export const jenkins: System = {
  id: 'jenkins',
  // Of a branch source CHANGE_FORK names the fork. The fork's own Jenkinsfile could change it: a help against accidents.
  job(tokens) {
    const { BUILD_TAG = '', CHANGE_FORK } = process.env
    const build = agreed(tokens(), 'build', buildOf) ?? BUILD_TAG.replace(/^jenkins-/, '')
    return {
      label: `jk-${build.replace(/[^\w.-]+/g, '-').slice(-longestBuild)}`,
      event: CHANGE_FORK ? forkBuild : '',
      outsider: CHANGE_FORK ? `the fork ${CHANGE_FORK}` : undefined,
    }
  },
  // What a block is given is kept in the build's record: paths may be, values may not.
  delivers: 'file',
  keepsLists: true,
  tokenFix: (audience) =>
    `Make an "OpenID Connect id token" credential with the audience ${audience}, and bind it around this command: withCredentials([string(credentialsId: '<its id>', variable: 'MAYFLY_ID_TOKEN')]).`,
  workspaces: () => [process.env.WORKSPACE],
}

/** The job and the number of the build, as BUILD_TAG has them: the subject is the job's URL where no template changes it. */
function buildOf({ sub, build_number: number }: SubjectToken['claims']): string | undefined {
  const [, ...names] = URL.canParse(sub ?? '') ? new URL(sub ?? '').pathname.split('/job/') : []
  if (names.length === 0 || number === undefined) return undefined
  return [...names.map((name) => name.replace(/\/$/, '').replaceAll('%25', '%')), number].join('-')
}
