-- Principals that a repository, environment and event never had before the last 7 days.
WITH period AS (SELECT max(at) - INTERVAL 7 DAY AS start, min(at) AS oldest FROM evidence_lines)
SELECT min(issued) AS first, job.repository, job.environment, job.event, provider, principal FROM credentials
GROUP BY ALL HAVING first >= (SELECT start FROM period) AND (SELECT oldest < start FROM period) ORDER BY first DESC;
