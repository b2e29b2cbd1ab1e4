import { expect, test } from 'vitest'
import { audience, inWorld } from '../support/aws-world.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'

const url = 'https://jenkins.example'

test.each([
  ['the job and the build of the token', {}, {}, 'acme-api-main-42'],
  ['the same, whatever BUILD_TAG says', {}, { BUILD_TAG: 'jenkins-somebody-else-7' }, 'acme-api-main-42'],
  ['a branch with a slash', { sub: `${url}/job/acme/job/feature%252Fx/` }, {}, 'acme-feature-2Fx-42'],
  ['a Jenkins below a path', { sub: `${url}/ci/job/api/`, build_number: '7' }, {}, 'api-7'],
  ['a subject of the administrator', { sub: 'team-a' }, {}, 'acme-api-main-42'],
  ['a token without a number', { build_number: undefined }, { BUILD_TAG: 'jenkins-x-7' }, 'x-7'],
])('a session on Jenkins is named after %s', (_, claims, env, name) =>
  inWorld(
    {},
    (world) =>
      inShellJob('jenkins', async (job) => {
        const token = await world.issuer.mint(audience, claims)
        await job.login(['aws', ...flagsOf(world.inputs)], { env: { MAYFLY_ID_TOKEN_1: token, ...env } })
        const sessions = world.sts.requests.map(({ params }) => params.RoleSessionName)
        expect(sessions).toEqual([expect.stringMatching(new RegExp(`^jk-${name}-[0-9a-f]{8}$`))])
      }),
    'jenkins',
  ),
)
