import { expect, test } from 'vitest'
import { certificateAction, inStepCaWorld } from '../support/certificate-world.ts'
import { story } from '../support/story.ts'

test('every wrong input is reported at once, before any request', () =>
  inStepCaWorld(async (world) => {
    const job = await world.use({
      ca: 'openssl',
      url: 'http://ca.example',
      audience: 'two words',
      names: 'api.example.com,under_score.example,spiffe:/x',
      'common-name': 'a"b',
      lifetime: '2d',
      'pki-role': 'deploy',
      'ca-certificate': 'not a certificate',
      prefix: 'my-job',
      deliver: 'env',
      nams: 'typo',
    })
    expect(story(job, world)).toMatchSnapshot()
    expect([world.issuer.connections, world.stepCa.connections]).toEqual([0, 0])
  }))

const stepCa = { ca: 'step-ca', url: 'https://ca.example', audience: 'x' }
const ssh = { ...stepCa, type: 'ssh', names: 'deploy' }
const vault = { ca: 'vault', url: 'https://vault.example', audience: 'x', names: 'a.example.com' }

test.concurrent.each<[Record<string, string>, string]>([
  [{ ...stepCa, url: 'http://127.0.0.1:9000' }, 'url  must be an https URL: the certificate is revoked over TLS'],
  [{ ...stepCa, url: 'https://ca.example/acme/directory' }, 'url  must be only the address, without a path'],
  [{ ...stepCa, role: 'deploy' }, 'role  needs ca: vault'],
  [{ ...stepCa, mount: 'jwt' }, 'mount  needs ca: vault'],
  [{ ...stepCa, namespace: 'team' }, 'namespace  needs ca: vault'],
  [{ ...stepCa, 'pki-role': 'pki/deploy' }, 'pki-role  needs ca: vault'],
  [{ ...stepCa, 'ca-certificate': 'x' }, 'ca-certificate  is not a PEM certificate'],
  [{ ...stepCa, prefix: 'LD_X' }, 'prefix  begins names of variables that a shell, a loader or the runner reads'],
  [vault, 'pki-role  is required with ca: vault: a mount and a role, such as pki/deploy'],
  [{ ...vault, names: '', 'pki-role': 'pki/x' }, 'names  is required with ca: vault: a DNS name or a URI'],
  [{ ...vault, url: 'https://vault.example/ui', 'pki-role': 'pki/x' }, 'url  must be only the address, without a path'],
  [{ ...stepCa, names: 'under_score.example' }, 'names  must be a DNS name such as api.example.com, or a URI such as'],
  [{ ...stepCa, type: 'x509' }, 'type  must be one of tls, ssh, not "x509"'],
  [{ ...stepCa, 'ssh-role': 'ssh/deploy' }, 'ssh-role  needs ca: vault'],
  [{ ...vault, 'pki-role': 'pki/x', 'ssh-role': 'ssh/deploy' }, 'ssh-role  needs type: ssh'],
  [{ ...ssh, 'common-name': 'deploy' }, 'common-name  needs type: tls'],
  [{ ...ssh, names: 'deploy,*' }, 'names  must be a principal such as deploy, not "*"'],
  [{ ...ssh, url: 'https://ca.example/acme' }, 'url  must be only the address, without a path'],
  [{ ...ssh, ca: 'vault' }, 'ssh-role  is required with ca: vault: a mount and a role, such as ssh/deploy'],
  [{ ...ssh, ca: 'vault', 'ssh-role': 'ssh/x', 'pki-role': 'pki/x' }, 'pki-role  needs type: tls'],
  [{ ...ssh, ca: 'vault', 'ssh-role': 'ssh/x', names: '' }, 'names  is required with ca: vault: a principal such as'],
  [{ ...vault, role: 'a b', 'pki-role': 'pki/x' }, 'role  must be the name of a role, not "a b"'],
])('inputs that contradict each other: %j', (inputs, message) =>
  inStepCaWorld(async (world) => {
    const job = await world.run([{ name: 'certificate', uses: certificateAction, with: inputs }])
    expect(job.log).toContain(message)
    expect(job.log).toContain('An input is wrong (')
    expect(world.issuer.connections).toBe(0)
  }),
)
