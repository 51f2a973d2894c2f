-- What figures are about, in the words of the documents.
select distinct q.subject, q.indicator
from quotas q
semi join chosen c using (document_id);
