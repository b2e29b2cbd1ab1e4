import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { story } from '../support/story.ts'

const events = [
  'issue_comment',
  'issues',
  'discussion',
  'discussion_comment',
  'fork',
  'watch',
  'gollum',
  'pull_request_review',
  'pull_request_review_comment',
]

test.each(events)('%s of somebody unknown is refused before any request, unless it is allowed', (event) =>
  inWorld({}, async (world) => {
    const refused = await world.use({}, { event })
    expect(refused.log).toContain('(ERR_EVENT_REFUSED)')
    expect(refused.log).toMatch(/author_association +none/)
    expect(world.issuer.requests).toEqual([])
    const allowed = await world.use({ 'allow-untrusted-events': 'true' }, { event })
    expect(allowed.failed).toBe(false)
  }),
)

test.each([
  ['issue_comment', { comment: { author_association: 'OWNER' }, issue: { author_association: 'NONE' } }],
  ['pull_request_review', { review: { author_association: 'MEMBER' } }],
  ['discussion', { discussion: { author_association: 'COLLABORATOR' } }],
  ['issues', { issue: { author_association: 'OWNER' } }],
])('%s of an author who belongs to the project is served', (event, payload) =>
  inWorld({}, async (world) => {
    expect((await world.use({}, { event, payload })).failed).toBe(false)
  }),
)

test.each([
  ['issue_comment', { comment: { author_association: 'NONE' }, issue: { author_association: 'OWNER' } }],
  ['issue_comment', { comment: {}, issue: { author_association: 'OWNER' } }],
  [
    'discussion_comment',
    { comment: { author_association: 'CONTRIBUTOR' }, discussion: { author_association: 'OWNER' } },
  ],
  ['pull_request_review', { review: { author_association: 'FIRST_TIME_CONTRIBUTOR' }, issue: null }],
  ['issues', { issue: { author_association: ['OWNER'] } }],
  ['pull_request_target', { issue: { author_association: 'OWNER' } }],
  ['workflow_run', { comment: { author_association: 'OWNER' } }],
])('%s of %j is refused', (event, payload) =>
  inWorld({}, async (world) => {
    const { log } = await world.use({}, { event, payload })
    expect(log).toContain('(ERR_EVENT_REFUSED)')
    expect(world.issuer.requests).toEqual([])
  }),
)

test('the refusal shows how the author belongs to the project', () =>
  inWorld({}, async (world) => {
    const payload = { comment: { author_association: 'CONTRIBUTOR' }, issue: { author_association: 'OWNER' } }
    expect(story(await world.use({}, { event: 'issue_comment', payload }), world)).toMatchSnapshot()
  }))
