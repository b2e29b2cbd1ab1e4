import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type ChainHead, chainLine } from '../../packages/evidence/src/line.ts'

/** Evidence of many synthetic jobs, the same for the same size: `node test/bench/fleet.ts FOLDER [LINES] [FILES]`. */
export function writeFleet(folder: string, lines: number, files: number): number {
  mkdirSync(folder, { recursive: true })
  let written = 0
  for (let file = 0; file < files; file++) {
    const fd = openSync(join(folder, `${String(file).padStart(4, '0')}.ndjson`), 'w')
    const most = Math.ceil((lines * (file + 1)) / files)
    let text = ''
    while (written < most) {
      for (const line of jobLines(written)) {
        text += `${line}\n`
        written++
      }
      if (text.length > 1 << 20) {
        writeSync(fd, text)
        text = ''
      }
    }
    writeSync(fd, text)
    closeSync(fd)
  }
  return written
}

const start = Date.UTC(2026, 7, 1)
const providers = ['aws', 'gcp', 'azure', 'vault', 'kubernetes', 'github-app'] as const

/** Numbers that look random, and are the same for the same seed. */
function numbersFrom(seed: number): (below: number) => number {
  const digest = createHash('sha256').update(String(seed)).digest()
  let at = 0
  return (below) => digest.readUInt16LE((at++ * 2) % 32) % below
}

function* jobLines(seed: number): Generator<string> {
  const number = numbersFrom(seed)
  const hex = (length: number) => createHash('sha256').update(`${seed} ${length}`).digest('hex').slice(0, length)
  const repository = number(400)
  const opened = start + number(90) * 86_400_000 + (8 + number(10)) * 3_600_000 + number(3600) * 1000 + number(1000)
  const provider = providers[number(providers.length)] as (typeof providers)[number]
  const job = {
    system: 'github',
    repository: `acme/service-${repository}`,
    repositoryId: String(700_000_000 + repository),
    run: String(17_000_000_000 + seed),
    attempt: '1',
    job: 'deploy',
    workflow: `acme/service-${repository}/.github/workflows/deploy.yml@refs/heads/main`,
    environment: 'production',
    event: 'push',
    actor: `user-${number(300)}`,
  }
  const of = {
    lease: `${provider}-${hex(12)}`,
    provider,
    principal: `arn:aws:iam::210987654321:role/service-${repository}`,
    what: 'session',
  }
  const at = (seconds: number) => new Date(opened + seconds * 1000).toISOString()
  const use = 60 + number(1200)
  const revoked = ['vault', 'kubernetes', 'github-app'].includes(provider)
  const trace = {
    accessKeyId: `ASIA${hex(16).toUpperCase()}`,
    requestId: hex(32),
    sessionName: `gh-${seed}-1-${hex(8)}`,
  }
  let head: ChainHead | { chain: string } = { chain: hex(16) }
  const line = (entry: Parameters<typeof chainLine>[0]) => {
    const [text, next] = chainLine(entry, head)
    head = next
    return text
  }
  yield line({ at: at(0), job, event: 'opened', mayfly: '0.1.0', salt: hex(32), tokenSha256: hex(64) })
  yield line({
    at: at(1),
    job,
    event: 'issued',
    ...of,
    expiresAt: at(3601),
    askedSeconds: 3600,
    givenSeconds: 3600,
    policySha256: hex(64),
    trace,
  })
  if (number(50) === 0) return
  yield line({ at: at(1), job, event: 'delivered', lease: of.lease, provider, principal: of.principal, modes: ['env'] })
  const outcome = !revoked ? 'expires-only' : number(100) === 0 ? 'revoke-failed' : 'revoked-verified'
  const detail = revoked ? 'the issuer refuses it now' : `valid until ${at(3601)}`
  yield line({ at: at(use), job, event: 'ended', ...of, outcome, detail, trace: {} })
}

if (import.meta.filename === process.argv[1]) {
  const [, , folder = '', lines = '1000000', files = '100'] = process.argv
  console.log(`${writeFleet(folder, Number(lines), Number(files))} lines in ${files} files`)
}
