-- { people(first: 2) { edges { cursor node { name books(orderBy: NEWEST, last: 1) { totalCount edges { node { title } } } } } } }
select (select ('{"edges":' || '[' || coalesce(string_agg(('{"cursor":' || to_json(translate(encode(convert_to(json_build_array('Person:NAME'::text, t1.page_k0, t1.page_k1)::text, 'UTF8'), 'base64'), E'+/=
', '-_'))::text
  || ',"node":' || ('{"name":' || to_json(t1."name")::text
  || ',"books":' || (select ('{"totalCount":' || (select count(*)::text
  from "book" t2
  where t2.author_id = t1.id)
  || ',"edges":' || '[' || coalesce(string_agg(('{"node":' || ('{"title":' || to_json(t2."title")::text || '}') || '}'), ','
  order by t2.page_n desc) filter (where t2.page_n <= $1::int), '') || ']' || '}')
  from (select *, row_number() over (order by page_k0, page_k1) as page_n
  from (select t2.*, coalesce(t2.year, 0) as page_k0, t2.id as page_k1
  from "book" t2
  where t2.author_id = t1.id
  order by page_k0, page_k1
  limit $1::int + 1) page) t2 having true) || '}') || '}'), ','
  order by t1.page_n) filter (where t1.page_n <= $2::int), '') || ']' || '}')
  from (select *, row_number() over (order by page_k0, page_k1) as page_n
  from (select t1.*, t1.name collate "C" as page_k0, t1.id as page_k1
  from "person" t1
  order by page_k0, page_k1
  limit $2::int + 1) page) t1 having true)
