import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeFleet } from '../bench/fleet.ts'
import { evidenceOf } from '../support/job-evidence.ts'
import { ShellJob } from '../support/shell-job.ts'
import { type Chromium, startChromium, type View } from './chromium.ts'
import { peers, withPeers } from './peers.ts'

/** The least contrast of a text that everybody can read, by the guidelines for accessible pages (WCAG 2.2, level AA). */
const leastContrast = 4.5

/** The texts of a page that are hard to read or not whole, by an expression that the browser evaluates. */
const faults = `(() => {
  for (const one of document.querySelectorAll('details')) one.open = true
  const faults = []
  const wide = (element) => element.scrollWidth > element.clientWidth
  for (const one of [document.documentElement, ...document.querySelectorAll('.scroll, .card')])
    if (wide(one)) faults.push('too wide: ' + (one.className || one.tagName))
  const channels = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number)
  const luminance = (color) => channels(color).slice(0, 3).map((part) => part / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0)
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor
      if (channels(color)[3] !== 0) return color
    }
    return 'rgb(255, 255, 255)'
  }
  const inCharts = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim()
    const element = walker.currentNode.parentElement
    if (text === '' || element.closest('title')) continue
    const chart = element.closest('svg')
    const style = getComputedStyle(element)
    const [light, dark] = [chart ? style.fill : style.color, behind(chart ?? element)].map(luminance).sort((a, b) => b - a)
    const contrast = (light + 0.05) / (dark + 0.05)
    if (contrast < ${leastContrast}) faults.push('contrast ' + contrast.toFixed(2) + ': ' + text)
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    const place = range.getBoundingClientRect()
    if (place.width === 0 || place.height === 0) faults.push('not shown: ' + text)
    const room = (chart ?? element.closest('.scroll') ?? document.body).getBoundingClientRect()
    if (place.left < room.left - 1 || place.right > room.right + 1) faults.push('cut: ' + text)
    if (!chart) continue
    for (const other of inCharts)
      if (place.left < other.right && other.left < place.right && place.top < other.bottom && other.top < place.bottom)
        faults.push('over another text: ' + text)
    inCharts.push(place)
  }
  return faults
})()`

/** The number of different bytes in a picture (PNG). An empty one has two or three. */
function bytesIn(png: Buffer): number {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return new Set(inflateSync(Buffer.concat(parts))).size
}

/** The evidence of a few hundred jobs, with findings, and with a chain that is broken. */
function writeEvidence(folder: string): void {
  writeFleet(folder, 1200, 1)
  const role = { provider: 'aws', principal: 'arn:aws:iam::210987654321:role/deploy' }
  const long = {
    provider: 'gcp',
    principal: `deploy-${'x'.repeat(90)}@a-project-with-a-long-name.iam.gserviceaccount.com`,
  }
  const stories = [
    { ...role, lifetime: 36_000, outcome: 'expires-only' },
    { ...long, outcome: 'revoke-failed' },
    { provider: 'vault', principal: '<script>alert(1)</script>' },
  ].map((one, id) => evidenceOf({ id, start: Date.UTC(2026, 9, 20, 3) / 1000 + id, seconds: 60, credentials: [one] }))
  writeFileSync(
    join(folder, 'more.ndjson'),
    stories
      .map(({ text }) => text)
      .join('')
      .replace('"push"', '"pull"'),
  )
}

withPeers([peers.chromium], 'the page of mayfly report in Chromium', () => {
  let browser: Chromium
  let job: ShellJob
  beforeAll(async () => {
    job = new ShellJob('shell')
    const records = join(job.workspace, 'records')
    mkdirSync(records)
    writeEvidence(records)
    const { code } = await job.mayfly(['report', 'records', '--html', 'page.html'])
    expect(code).toBe(1)
    browser = await startChromium()
  })
  afterAll(async () => {
    await browser.close()
    job.dispose()
  })

  const views = [900, 1400].flatMap((width) => (['light', 'dark'] as const).map((scheme): View => ({ width, scheme })))

  test.each(views)('it does nothing, and every text can be read: $width px, $scheme', async (view) => {
    const page = await browser.open(join(job.workspace, 'page.html'), view)
    expect(page.deeds).toEqual([])
    const picture = await page.screenshot()
    expect(bytesIn(picture)).toBeGreaterThan(64)
    expect(picture.readUInt32BE(16)).toBe(view.width)
    const background = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    expect(Number(/\d+/.exec(background)?.[0]) < 128).toBe(view.scheme === 'dark')
    expect(await page.evaluate(faults)).toEqual([])
  })

  test('a page with faults is seen through', async () => {
    const file = join(job.workspace, 'bad.html')
    writeFileSync(
      file,
      `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'">
      <script>console.log(1)</script><body><p>${'wide'.repeat(300)}</p><img src="https://127.0.0.1:9/x.png" alt="">
      <svg width="90"><text fill="#eee" y="20">pale</text><text x="80" y="20">and cut</text></svg>`,
    )
    const page = await browser.open(file, { width: 900, scheme: 'light' })
    const deeds = page.deeds.join('\n')
    for (const deed of [
      'script',
      'Runtime.consoleAPICalled',
      'issue ContentSecurityPolicyIssue',
      'error: Loading the image',
    ])
      expect(deeds).toContain(deed)
    const found = (await page.evaluate<string[]>(faults)).map((fault) => fault.replace(/ [\d.]+:/, ':'))
    expect(found).toEqual(['too wide: HTML', expect.stringMatching(/^cut: widewide/), 'contrast: pale', 'cut: and cut'])
  })
})
