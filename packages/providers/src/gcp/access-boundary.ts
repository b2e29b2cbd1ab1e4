interface Rule {
  readonly availableResource?: unknown
  readonly availablePermissions?: unknown
  readonly availabilityCondition?: unknown
}

const bucket = /^\/\/storage\.googleapis\.com\/projects\/_\/buckets\/[^/]+$/

/** The rules of a boundary. The outer `accessBoundary` may be missing. */
export function boundaryRules(boundary: unknown): readonly Rule[] | undefined {
  const outer = (boundary ?? {}) as { accessBoundary?: unknown }
  const { accessBoundaryRules: rules } = (outer.accessBoundary ?? outer) as { accessBoundaryRules?: unknown }
  return Array.isArray(rules) ? rules : undefined
}

/**
 * The reason why a value is not a Credential Access Boundary; undefined if it is one.
 *
 * @see https://cloud.google.com/iam/docs/downscoping-short-lived-credentials
 */
export function boundaryFault(boundary: unknown): string | undefined {
  const rules = boundaryRules(boundary)
  if (!rules || rules.length === 0) return 'must be {"accessBoundaryRules": […]}'
  if (rules.length > 10) return `has ${rules.length} rules; Google accepts at most 10`
  const wrong = rules.map(ruleFault).findIndex((fault) => fault !== undefined)
  return wrong < 0 ? undefined : `rule ${wrong + 1}: ${ruleFault(rules[wrong] as Rule)}`
}

function ruleFault(rule: Rule): string | undefined {
  if (typeof rule !== 'object' || rule === null) return 'must be an object'
  const { availableResource: resource, availablePermissions: permissions } = rule
  if (typeof resource !== 'string' || !bucket.test(resource)) {
    return '"availableResource" must be //storage.googleapis.com/projects/_/buckets/<bucket>; a boundary works only for Cloud Storage'
  }
  const roles = Array.isArray(permissions) ? permissions : []
  if (roles.length === 0 || !roles.every((role) => typeof role === 'string' && /^inRole:\S+$/.test(role)))
    return '"availablePermissions" must be a list such as ["inRole:roles/storage.objectViewer"]'
  return undefined
}
