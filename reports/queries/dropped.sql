-- 各级最常遗漏哪些举措？ Which measures do plans of each tier drop most?
SELECT level, reference, measure, count(*) FILTER (status = 'omitted') AS dropped, count(*) AS asked,
  round(dropped / asked, 3) AS share
FROM requirements JOIN plans USING (plan, part) WHERE status <> 'not_applicable'
GROUP BY ALL HAVING dropped > 0 ORDER BY share DESC, level, reference, measure LIMIT 20
