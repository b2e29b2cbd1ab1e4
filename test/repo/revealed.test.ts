import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { filesIn } from '../support/story.ts'

const request = 'a request contains it'
const codec = 'it is saved for post or sent to the agent'

/** The sources that read a secret, and the reason. Everything else passes it on as a `Secret`. */
const allowed: Readonly<Record<string, string>> = {
  'packages/core/src/record.ts': codec,
  'packages/core/src/grant.ts': codec,
  'packages/core/src/http.ts': 'TLS shows the client certificate with it',
  'packages/core/src/proxy.ts': request,
  'packages/core/src/tunnel.ts': request,
  'packages/platforms/src/delivery.ts': 'the job gets it',
  'packages/platforms/src/plain-text.ts': 'the job gets it',
  'packages/platforms/src/github/lease-file.ts': 'it is compared with the texts that the job got',
  'packages/platforms/src/private-files.ts': 'the job gets it in a file',
  'packages/agent/src/agent.ts': 'it is compared with the bearer of a request',
  'packages/agent/src/answer.ts': 'a tool of the job gets it',
  'packages/providers/src/oauth-forms.ts': request,
  'packages/providers/src/pki.ts': request,
  'packages/providers/src/aws/exchange.ts': request,
  'packages/providers/src/sigv4.ts': 'a request is signed with it',
  'packages/providers/src/aws/signed-request.ts': request,
  'packages/providers/src/azure/secrets.ts': request,
  'packages/providers/src/akeyless/request.ts': request,
  'packages/providers/src/conjur/request.ts': request,
  'packages/providers/src/certificate/step-ca.ts': request,
  'packages/providers/src/delinea/proof.ts': request,
  'packages/providers/src/delinea/request.ts': request,
  'packages/providers/src/gcp/exchange.ts': request,
  'packages/providers/src/gcp/secrets.ts': request,
  'packages/providers/src/github-app/exchange.ts': 'the evidence has its hash',
  'packages/evidence/src/artifact.ts': request,
  'packages/evidence/src/collector.ts': request,
  'packages/providers/src/github-app/private-key.ts': 'a request is signed with it',
  'packages/providers/src/github-app/request.ts': request,
  'packages/providers/src/kubernetes/request.ts': request,
  'packages/providers/src/oauth/client-certificate-fault.ts': 'the key is compared with its certificate',
  'packages/providers/src/oauth/ender.ts': 'the record has two secrets in one text',
  'packages/providers/src/oauth/placeholders.ts': request,
  'packages/providers/src/vault/request.ts': request,
}

/** Whether a source calls `reveal` or `revealContent`, in whatever way; comments and texts do not count. */
function reveals(path: string): boolean {
  let found = false
  const visit = (node: ts.Node): void => {
    found ||= ts.isPropertyAccessExpression(node) && node.name.text.startsWith('reveal')
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true))
  return found
}

test('only requests, the record and the delivery read a secret', () => {
  const sources = ['core', 'platforms', 'agent', 'cli', 'programs', 'providers', 'evidence']
    .flatMap((name) => filesIn(resolve('packages', name, 'src')))
    .map((path) => relative('.', path))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  expect(sources.filter(reveals).sort()).toEqual(Object.keys(allowed).sort())
})
