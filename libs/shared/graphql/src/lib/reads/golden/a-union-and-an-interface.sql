-- { person(id: "x") { favourite { ... on Book { title } ... on Letter { body } } } node(id: "x") { id ... on Person { name } } }
select coalesce((select ('{"favourite":' || coalesce(coalesce((select ('{"title":' || to_json(t2."title")::text || '}')
  from "book" t2
  where t2.id = t1."favourite_book_id"), (select ('{"body":' || coalesce(to_json(t3."body")::text, 'null') || '}')
  from "letter" t3
  where t3.id = t1."favourite_letter_id")), 'null') || '}')
  from "person" t1
  where t1.id = $1::uuid), 'null')

select coalesce(coalesce((select ('{"id":' || ('"' || (t1."id") || '"')
  || ',"name":' || to_json(t1."name")::text || '}')
  from "person" t1
  where t1.id = $1::uuid), (select ('{"id":' || ('"' || (t2."id") || '"') || '}')
  from "book" t2
  where t2.id = $1::uuid), (select ('{"id":' || ('"' || (t3."id") || '"') || '}')
  from "letter" t3
  where t3.id = $1::uuid), (select ('{"id":' || ('"' || (t4."id") || '"') || '}')
  from "chapter" t4
  where t4.id = $1::uuid)), 'null')
