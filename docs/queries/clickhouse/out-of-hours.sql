-- Jobs that got a credential on a day of the week, or at an hour (UTC), on which their workflow got none in the 8 weeks before.
WITH period AS (SELECT max(at) - INTERVAL 7 DAY AS start FROM evidence_lines),
usual AS (
  SELECT workflow, groupUniqArray(toDayOfWeek(issued)) AS days, groupUniqArray(toHour(issued)) AS hours
  FROM credentials CROSS JOIN period WHERE issued < start AND issued >= start - INTERVAL 56 DAY
  GROUP BY workflow HAVING count() >= 20 AND uniqExact(intDiv(dateDiff('millisecond', issued, start), 604800000)) >= 4
)
SELECT min(issued) AS first, job.repository, job.run, workflow
FROM credentials JOIN usual USING (workflow) CROSS JOIN period
WHERE issued >= start AND NOT (has(days, toDayOfWeek(issued))
  AND hasAny(hours, [(toHour(issued) + 23) % 24, toHour(issued), (toHour(issued) + 1) % 24]))
GROUP BY job.system, job.repository, coalesce(job.run, chain), job.run, job.attempt, job.job, workflow ORDER BY first DESC;
