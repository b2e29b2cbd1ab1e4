-- How many credentials of each provider, and how they ended.
SELECT provider, coalesce(outcome, 'no end') AS end, count() AS credentials FROM credentials GROUP BY ALL ORDER BY ALL;
