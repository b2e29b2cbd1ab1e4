-- Jobs that got a credential on a day of the week, or at an hour (UTC), on which their workflow got none in the 8 weeks before.
WITH period AS (SELECT max("at") - INTERVAL 7 DAY AS start FROM evidence_lines),
usual AS (
  SELECT workflow, list(DISTINCT isodow(issued)) AS days, list(DISTINCT hour(issued)) AS hours
  FROM credentials, period WHERE issued < start AND issued >= start - INTERVAL 56 DAY
  GROUP BY workflow, start HAVING count(*) >= 20 AND count(DISTINCT floor((epoch_ms(start) - epoch_ms(issued)) / 604800000)) >= 4
)
SELECT min(issued) AS first, job.repository, job.run, workflow
FROM credentials JOIN usual USING (workflow), period
WHERE issued >= start AND NOT (list_contains(days, isodow(issued))
  AND list_has_any(hours, [(hour(issued) + 23) % 24, hour(issued), (hour(issued) + 1) % 24]))
GROUP BY job.system, job.repository, coalesce(job.run, chain), job.run, job.attempt, job.job, workflow ORDER BY first DESC;
