-- How long credentials were used, and for how many hours they were valid after their jobs.
SELECT provider, count() AS credentials, quantileExactLow(used) AS median_used,
  round(coalesce(sum(outlived), 0) / 3600, 1) AS hours_after
FROM credentials GROUP BY ALL ORDER BY ALL;
