-- The lines of evidence, and the credentials in them. Run it before any other file of this folder.
-- Parquet: replace read_ndjson(...) by read_parquet('records/*.parquet').
CREATE OR REPLACE TEMP VIEW evidence_lines AS
SELECT * FROM read_ndjson('records/**/*.ndjson', columns = {
  chain: 'VARCHAR', seq: 'BIGINT', "at": 'TIMESTAMP', event: 'VARCHAR',
  job: 'STRUCT(system VARCHAR, repository VARCHAR, run VARCHAR, attempt VARCHAR, job VARCHAR, workflow VARCHAR, environment VARCHAR, event VARCHAR)',
  lease: 'VARCHAR', provider: 'VARCHAR', principal: 'VARCHAR', what: 'VARCHAR',
  expiresAt: 'TIMESTAMP', givenSeconds: 'DOUBLE', outcome: 'VARCHAR', tokenSha256: 'VARCHAR'
});

CREATE OR REPLACE TEMP VIEW credentials AS
WITH of AS (
  SELECT chain, lease, what,
    any_value(provider) AS provider, any_value(principal) AS principal, any_value(job) AS job,
    min("at") FILTER (event IN ('issued', 'renewed')) AS issued,
    max("at") FILTER (event IN ('issued', 'renewed')) AS last_issue,
    count(*) FILTER (event IN ('issued', 'renewed')) AS issues,
    max(expiresAt) AS expires,
    arg_min(coalesce(givenSeconds, round(epoch(expiresAt) - epoch("at"))), seq) FILTER (event IN ('issued', 'renewed')) AS lifetime,
    min(coalesce(givenSeconds, round(epoch(expiresAt) - epoch("at")))) FILTER (event IN ('issued', 'renewed')) AS shortest,
    max("at") FILTER (event = 'ended') AS ended,
    arg_max(outcome, seq) FILTER (event = 'ended') AS outcome
  FROM (
    SELECT * FROM evidence_lines WHERE event IN ('issued', 'renewed', 'ended')
    -- What was revoked before, and is gone, has no later end.
    QUALIFY (outcome IN ('already-gone', 'already-expired') AND
      lag(outcome) OVER (PARTITION BY chain, lease, what, event ORDER BY seq) IN ('revoked-verified', 'revoked-unverified'))
      IS NOT TRUE
  ) GROUP BY ALL
)
SELECT *, epoch(ended) - epoch(issued) AS used,
  CASE WHEN outcome IN ('revoked-verified', 'revoked-unverified', 'already-gone', 'already-expired') THEN 0
    ELSE greatest(0, epoch(expires) - epoch(ended)) END AS outlived,
  coalesce(job.repository, '') || ' ' || split_part(coalesce(job.workflow, ''), '@', 1) AS workflow
FROM of WHERE issues > 0;
