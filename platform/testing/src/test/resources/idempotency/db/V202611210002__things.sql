create table things (id bigint generated always as identity primary key, title text not null);
alter table things enable row level security;
alter table things force row level security;
create policy everybody on things using (true) with check (true);
