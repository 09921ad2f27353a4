-- { book(id: "01900000-0000-7000-8000-000000000001") { chapters(first: 3, after: null) { pageInfo { hasNextPage endCursor } edges { node { number } } } } }
select coalesce((select ('{"chapters":' || (select ('{"pageInfo":' || ('{"hasNextPage":' || case when count(*) > $1::int then 'true' else 'false' end
  || ',"endCursor":' || coalesce(to_json((array_agg(translate(encode(convert_to(json_build_array('Chapter:NUMBER'::text, t2.page_k0, t2.page_k1)::text, 'UTF8'), 'base64'), E'+/=
', '-_')
  order by t2.page_n desc) filter (where t2.page_n <= $1::int))[1])::text, 'null') || '}')
  || ',"edges":' || '[' || coalesce(string_agg(('{"node":' || ('{"number":' || (t2."number")::text || '}') || '}'), ','
  order by t2.page_n) filter (where t2.page_n <= $1::int), '') || ']' || '}')
  from (select t2.*, page.*
  from (select *, row_number() over (order by page_k0, page_k1) as page_n
  from (select distinct c.number as page_k0, c.id as page_k1
  from chapter c
  where c.book_id = t1.id
  order by page_k0, page_k1
  limit $1::int + 1) page) page join "chapter" t2 on t2.id = page.page_k1) t2 having true) || '}')
  from "book" t1
  where t1.id = $2::uuid), 'null')
