-- ID tokens that several jobs used.
SELECT tokenSha256, uniqExact(job.system, job.repository, coalesce(job.run, chain), job.attempt, job.job) AS jobs, groupUniqArray(job.run) AS runs
FROM evidence_lines WHERE event = 'opened' AND tokenSha256 IS NOT NULL GROUP BY tokenSha256 HAVING jobs > 1;
