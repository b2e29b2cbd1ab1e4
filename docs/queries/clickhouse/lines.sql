-- The lines of evidence, and the credentials in them. Run it before any other file of this folder.
-- Parquet: replace 'records/**/*.ndjson', JSONEachRow by 'records/*.parquet', Parquet.
SET date_time_input_format = 'best_effort';

CREATE OR REPLACE VIEW evidence_lines AS
SELECT * FROM file('records/**/*.ndjson', JSONEachRow, $$
  chain String, seq UInt64, at Nullable(DateTime64(3, 'UTC')), event String,
  job Tuple(system Nullable(String), repository Nullable(String), run Nullable(String), attempt Nullable(String),
    job Nullable(String), workflow Nullable(String), environment Nullable(String), event Nullable(String)),
  lease String, provider Nullable(String), principal Nullable(String), what String,
  expiresAt Nullable(DateTime64(3, 'UTC')), givenSeconds Nullable(Float64), outcome Nullable(String), tokenSha256 Nullable(String)
$$);

CREATE OR REPLACE VIEW credentials AS
WITH of AS (
  SELECT chain, lease, what,
    any(provider) AS provider, any(principal) AS principal, any(job) AS job,
    minIf(at, event IN ('issued', 'renewed')) AS issued,
    maxIf(at, event IN ('issued', 'renewed')) AS last_issue,
    countIf(event IN ('issued', 'renewed')) AS issues,
    max(expiresAt) AS expires,
    argMinIf(coalesce(givenSeconds, round(dateDiff('millisecond', at, expiresAt) / 1000)), seq, event IN ('issued', 'renewed')) AS lifetime,
    minIf(coalesce(givenSeconds, round(dateDiff('millisecond', at, expiresAt) / 1000)), event IN ('issued', 'renewed')) AS shortest,
    maxIf(at, event = 'ended') AS ended,
    argMaxIf(outcome, seq, event = 'ended') AS outcome
  FROM (
    SELECT * FROM evidence_lines WHERE event IN ('issued', 'renewed', 'ended')
    -- What was revoked before, and is gone, has no later end.
    QUALIFY NOT ifNull(outcome IN ('already-gone', 'already-expired') AND
      lag(outcome) OVER (PARTITION BY chain, lease, what, event ORDER BY seq) IN ('revoked-verified', 'revoked-unverified'), false)
  ) GROUP BY chain, lease, what
)
SELECT *, dateDiff('millisecond', issued, ended) / 1000 AS used,
  if(outcome IN ('revoked-verified', 'revoked-unverified', 'already-gone', 'already-expired'), 0,
    greatest(0, dateDiff('millisecond', ended, expires) / 1000)) AS outlived,
  coalesce(job.repository, '') || ' ' || splitByChar('@', coalesce(job.workflow, ''))[1] AS workflow
FROM of WHERE issues > 0;
