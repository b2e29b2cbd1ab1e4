import { expect, test } from 'vitest'
import { inJenkinsWorld } from './jenkins-world.ts'
import { peers, withPeers } from './peers.ts'

/**
 * A command for a shell, an option, a quote of each kind, a line break, and letters of other languages, as Groovy
 * writes them.
 */
const hostile = [
  `'$(touch "$MARKS/ran")'`,
  '\'`touch "$MARKS/ran"`\'',
  `'"; touch "$MARKS/ran"; "'`,
  `"'; touch \\"\\$MARKS/ran\\"; '"`,
  `'--help'`,
  `'a\\ntouch "$MARKS/ran"'`,
  `'İıé\\u0001🎉'`,
  `'x' * 70000`,
]

const exit2 = 'mayfly login failed with exit code 2; the log above says why.'

/** Runs the steps one after the other, also after a failure. A step with `, script: ` is not run a second time. */
function each(uses: readonly string[]): string {
  return uses.map((use) => `try { ${use} } catch (Exception e) { echo "told: \${e.message}" }`).join('\n')
}

withPeers([peers.java, peers.groovy], 'what a Jenkinsfile gives to the shared library', () => {
  test('an unknown argument is reported by its name, before any request', () =>
    inJenkinsWorld(async (world) => {
      const { aws, vault } = world.items
      const { log, steps, marks } = await world.build(
        'sandbox',
        each([
          `withMayfly(${vault}, script: ['touch "$MARKS/ran"', 'true'])`,
          `withMayfly(${vault}, script: '')`,
          `withMayfly(${vault}, program: 'mayfly', sha256: '${'0'.repeat(64)}') { }`,
          `withMayfly(${vault}, program: '/usr/local/bin/mayfly') { }`,
          `withMayfly(${vault}, sha256: '${'0'.repeat(64)}') { }`,
          `withMayfly(${vault}, program: '/no/such/program', sha256: '${'0'.repeat(64)}') { }`,
          `withMayfly(${vault}, caCertificate: 'a', 'ca-certificate': 'b') { }`,
          `withMayfly(${aws}, sessionPolicyArns: ['arn:aws:iam::aws:policy/A', null]) { }`,
          `withMayfly(credentials: [[provider: 'aws', scopes: 'a b'.split(' ')], null]) { }`,
          `withMayflyGithubApp(clientId: 'x', privateKey: 'the-key-of-the-app', credentialsId: 'oidc-aws') { }`,
          `withMayfly(credentials: [[privateKey: 'the-key-of-the-app', provider: 'aws', credentialsId: 'x']]) { }`,
        ]),
      )
      expect(log.match(/told: .*/g)).toEqual([
        'told: withMayfly: either a block or the text script is required. No request was made.',
        'told: withMayfly: either a block or the text script is required. No request was made.',
        ...Array(2).fill(
          'told: withMayfly: program must be an absolute path, and needs sha256, the SHA-256 of this file as 64 hexadecimal digits. No request was made.',
        ),
        'told: withMayfly: sha256 needs program, the path of the single executable of Mayfly on the Jenkins agent. No request was made.',
        'told: script returned exit code 1',
        'told: withMayfly: credential 1 gives ca-certificate twice. No request was made.',
        'told: withMayfly: credential 1 has null in the list of session-policy-arns. No request was made.',
        'told: withMayfly: credentials must be a list of maps, such as [[provider: ..., credentialsId: ...], ...]. No request was made.',
        expect.stringMatching(
          /^told: withMayfly: credential 1: private-key is a secret, .* cannot be an argument: .*\. No request/,
        ),
        expect.stringMatching(
          /^told: withMayfly: credential 1: private-key is a secret, .* cannot be an argument: .*\. No request/,
        ),
      ])
      expect(steps).not.toContain('the-key-of-the-app')
      expect(marks).toEqual({})
      expect(world.traffic()).toEqual([])
    }))

  test('whatever Groovy has for a text, a list or a document arrives as it is', () =>
    inJenkinsWorld(async (world) => {
      const odd = `it's "odd" \\ \n\t$(x) \`y\` -- é`
      const { result, log, marks } = await world.build(
        'sandbox',
        `String odd = ${JSON.stringify(odd).replaceAll('$', '\\$')}
        def policy = [Version: '2012-10-17', Statement: [[Effect: "\${'Allow'}", Action: ['s3:Get*'] as Set, Resource: "s3:\${odd}", Condition: [Bool: [a: true], NumericLessThan: [b: 10.5G]]]]]
        withMayfly(
          provider: "\${'aws'}", role: "deploy", account: 111111111111, region: "eu-\${'central'}-1", useFips: false,
          stsEndpoint: '${world.sts.url}', lifetime: 900, sessionPolicy: policy, credentialsId: "oidc-\${'aws'}",
          expectedAccount: null, deliver: 'file env'.split(' '),
        ) {
          sh '. "$MAYFLY_ENV"; printf %s "$AWS_PROFILE $AWS_REGION" > "$MARKS/profile"; test -n "$AWS_SECRET_ACCESS_KEY"'
        }
        withMayfly(${world.items.vault}, script: "printf '%s' '\${'İıé🎉'}' > \\"\\$MARKS/script\\"")`,
      )
      expect([result, marks.profile], log).toEqual(['SUCCESS', 'mayfly eu-central-1'])
      const { Policy = '', DurationSeconds } = world.sts.requests[0]?.params ?? {}
      expect(JSON.parse(Policy).Statement).toEqual([
        {
          Effect: 'Allow',
          Action: ['s3:Get*'],
          Resource: `s3:${odd}`,
          Condition: { Bool: { a: true }, NumericLessThan: { b: 10.5 } },
        },
      ])
      expect(DurationSeconds).toBe('900')
      expect(Buffer.from(marks.script ?? '', 'latin1').toString()).toBe('İıé🎉')
    }))

  test('evidence belongs to the step, also with several credentials, and its token is no argument', () =>
    inJenkinsWorld(async (world) => {
      const { aws, vault } = world.items
      const { log, marks, steps } = await world.build(
        'sandbox',
        each([
          `withMayfly(${vault}, evidence: 'evidence.ndjson') { }; sh 'cp evidence.ndjson "$MARKS/evidence"'`,
          `withMayfly(credentials: [[${aws}], [${vault}]], evidence: 'both.ndjson') { }; sh 'cp both.ndjson "$MARKS/both"'`,
          `withMayfly(${vault}, evidence: 'https://collector.example', evidenceToken: 'the-token-of-the-collector') { }`,
        ]),
      )
      const ended = [marks.evidence, marks.both].map((text = '') => text.match(/"event":"ended"/g)?.length ?? 0)
      expect(
        ended.map((count) => count > 0),
        log,
      ).toEqual([true, true])
      expect(log.match(/told: .*/g)).toEqual([
        expect.stringContaining('credential 1: evidence-token is a secret, and Jenkins stores arguments'),
      ])
      expect(steps).not.toContain('the-token-of-the-collector')
    }))

  test('an unknown argument of the provider is reported by its name, and none of it is run', () =>
    inJenkinsWorld(async (world) => {
      const texts = hostile.map(
        (value) =>
          `withMayflyVault(url: ${value}, role: ${value}, secrets: ${value}, caCertificate: ${value}, proxy: ${value}, credentialsId: 'oidc-vault') { }`,
      )
      const { log, marks } = await world.build(
        'plain',
        each([
          ...texts,
          `withMayfly(${world.items.vault}, strictRevoke: '$(touch "$MARKS/ran")') { }`,
          `withMayflyAzure(clientId: '$(touch "$MARKS/ran")', tenantId: 'x', credentialsId: 'oidc-vault') { }`,
          `withMayfly(provider: '$(touch "$MARKS/ran")', '$(touch "$MARKS/ran")': 1, credentialsId: 'oidc-vault') { }`,
        ]),
      )
      // Five long texts are more than the environment of a shell can contain, so no login begins.
      const tooLong = hostile.map((value) => value.includes('* '))
      expect(log.match(/told: .*/g)).toEqual([
        ...tooLong.map((isTooLong) => expect.stringContaining(isTooLong ? 'longer than 100,000 characters' : exit2)),
        ...Array(3).fill(expect.stringContaining(exit2)),
      ])
      const read = tooLong.filter((isTooLong) => !isTooLong)
      expect(log.match(/^ {2}(credential 1 \(vault\) (url|ca-certificate)|proxy) /gm)).toHaveLength(3 * read.length)
      expect(log).toMatch(/^ {2}strict-revoke +must be true or false, not a text of 21 characters$/m)
      expect(log).toContain('credential 1 (azure) client-id  must be')
      expect(log).toContain('credential 1 provider  must be one of')
      expect(marks).toEqual({})
      expect(world.traffic()).toEqual([])
    }))
})
