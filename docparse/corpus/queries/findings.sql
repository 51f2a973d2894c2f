-- Findings by rule, family, severity or department. The rate is held against the syllables of all documents that were
-- checked (of one department: of its own), also those without any finding.
with checked as (
    select c.document_id, c.office, o.name, coalesce(c.syllables, 0) as syllables
    from chosen c
    join offices o using (office)
    where c.verdict is not null
),
read as (
    select case when $by = 'department' then office end as office, sum(syllables) as syllables
    from checked
    group by 1
),
found as (
    select
        case $by
            when 'rule' then f.code
            when 'family' then regexp_replace(f.code, '[0-9]+$', '')
            when 'severity' then f.severity
            else c.name
        end as group_,
        case when $by = 'department' then c.office end as office,
        case when $by = 'rule' then f.name end as rule,
        f.severity, f.document_id
    from findings f
    join checked c using (document_id)
)
select
    f.group_,
    any_value(f.rule) as rule_name,
    count(*) as findings,
    count(distinct f.document_id) as documents,
    count(*) filter (where f.severity = 'error') as errors,
    count(*) filter (where f.severity = 'warning') as warnings,
    count(*) filter (where f.severity = 'info') as infos,
    round(1000.0 * count(*) / nullif(any_value(r.syllables), 0), 3) as per_1000
from found f
join read r on r.office is not distinct from f.office
group by f.group_, f.office
order by findings desc, f.group_;
