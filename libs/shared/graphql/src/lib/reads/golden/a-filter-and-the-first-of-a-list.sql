-- { books(filter: { isOld: true, titled: "a" }) { totalCount } people(first: 1) { edges { node { newest { title } } } } }
select ('{"totalCount":' || (select count(*)::text
  from "book" t1
  where coalesce(t1.year < 1900, false) and strpos(t1.title, $1::text) > 0) || '}')

select (select ('{"edges":' || '[' || coalesce(string_agg(('{"node":' || ('{"newest":' || coalesce((select ('{"title":' || to_json(t2."title")::text || '}')
  from "book" t2
  where t2.author_id = t1.id
  order by coalesce(t2.year, 0) desc, t2.id desc
  limit 1), 'null') || '}') || '}'), ','
  order by t1.page_n) filter (where t1.page_n <= $1::int), '') || ']' || '}')
  from (select *, row_number() over (order by page_k0, page_k1) as page_n
  from (select t1.*, t1.name collate "C" as page_k0, t1.id as page_k1
  from "person" t1
  order by page_k0, page_k1
  limit $1::int + 1) page) t1 having true)
