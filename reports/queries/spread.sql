-- 各举措逐年被多少方案承接？ What share of plans carries each measure, year by year?
SELECT substr(date, 1, 4) AS year, reference, measure,
  round(count(*) FILTER (status IN ('inherited', 'modified')) / count(*), 3) AS carried
FROM requirements JOIN plans USING (plan, part) WHERE status <> 'not_applicable'
GROUP BY year, reference, measure ORDER BY reference, measure, year
