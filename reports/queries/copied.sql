-- 哪些新增举措在多份方案中一字不差，谁最早？ Which added measures stand in several plans word for word, and whose came first?
SELECT count(DISTINCT plan) AS plans, first(title ORDER BY date NULLS LAST, title) AS first_in, any_value(text) AS text
FROM added JOIN plans USING (plan, part) WHERE length(text) >= 12
GROUP BY regexp_replace(text, '\s', '', 'g') HAVING plans > 1 ORDER BY plans DESC, text
