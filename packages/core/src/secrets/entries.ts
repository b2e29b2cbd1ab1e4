/**
 * The form of one line of `secrets` where several are written in one text, such as an input of a GitLab template: names,
 * keys and versions without quotes, and no body.
 */
export const secretEntries = {
  pattern:
    '[A-Za-z_]\\w*\\*{0,2} ?= ?(?:POST )?[\\w./%+@:!=-]+(?:#(?:\\*|[\\w.-]+(?:\\+[\\w.-]+)*|/[\\w./~%:=-]*)?(?:@[\\w.:/+=-]+)?)?(?: (?:optional|base64|decode|plain))*',
  words: 'NAME = source#key',
} as const
